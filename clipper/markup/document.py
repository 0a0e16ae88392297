"""A parsed page laid flat: elements, passages of text and pictures, each in reading order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clipper.markup.names import names_of
from clipper.markup.spacing import fold, fold_preformatted

# How a part of a passage is set: flags, plain numbers because there are thousands on a page.
PLAIN = 0
STRONG = 1
EMPHASIS = 2
CODE = 4
UNSEEN = 8
"""Kept out of sight by its markup; no part of ``Passage.text``."""
RAISED = 16
LOWERED = 32
STRUCK = 64


@dataclass(slots=True, eq=False)
class Element:
    """A block element, or an inline one that wraps blocks. Made by the walk and not changed after it."""

    index: int
    """Its position in ``Document.elements``, which is document order."""
    tag: str
    attributes: Mapping[str, str | None]
    parent: "Element | None"
    depth: int
    hidden: bool
    """True if it or an ancestor is kept out of sight."""
    names: tuple[str, ...]
    """The words of its class, id and role, in lower case."""
    end: int = 0
    """One past the index of its last descendant: ``index < other.index < end`` means "contains"."""
    first: int = 0
    """Index of the first passage within it."""
    last: int = 0
    """One past the index of the last passage within it."""

    def get(self, name: str) -> str:
        """The value of an attribute, or empty."""
        return self.attributes.get(name) or ""

    def contains(self, other: "Element") -> bool:
        """True if ``other`` is this element or lies within it."""
        return self.index <= other.index < self.end

    def ancestry(self) -> Iterator["Element"]:
        """The element, its parent, and so on up to the root."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def nearest(self, tags: frozenset[str]) -> "Element | None":
        """The innermost of this element and its ancestors that has one of ``tags``."""
        element: Element | None = self
        while element is not None and element.tag not in tags:
            element = element.parent
        return element


class Part(NamedTuple):
    """Text inside a passage that is set alike, its white space as in the source."""

    text: str
    style: int
    link: str
    """The ``href`` it is linked to, as written, or empty."""


@dataclass(slots=True, eq=False)
class Inline:
    """An inline element inside a passage that has more to tell than how its text is set."""

    tag: str
    attributes: Mapping[str, str | None]
    start: int
    """Index of its first part in ``Passage.parts``."""
    stop: int = -1
    """One past the index of its last part."""
    _names: tuple[str, ...] | None = None

    def get(self, name: str) -> str:
        """The value of an attribute, or empty."""
        return self.attributes.get(name) or ""

    @property
    def names(self) -> tuple[str, ...]:
        """The words of its class, id and role, in lower case."""
        names = self._names
        if names is None:
            names = self._names = names_of(self.attributes)
        return names


@dataclass(slots=True, eq=False)
class Passage:
    """The text between two block boundaries. Made by the walk and not changed after it."""

    index: int
    element: Element
    """The block that it stands in."""
    parts: tuple[Part, ...]
    text: str
    """Folded: single blanks, line feeds for line breaks; as written inside ``pre``."""
    linked: int
    """How many characters of it are linked."""
    strong: int
    """How many characters of it are bold."""
    links: int
    """How many links begin in it."""
    inlines: tuple[Inline, ...] = ()
    """The inline elements in it that have attributes, and all ``cite``, outer before inner."""

    @property
    def link_density(self) -> float:
        """The share of its characters that is linked, 0 to 1."""
        return min(1.0, self.linked / len(self.text)) if self.text else 0.0

    @property
    def hidden(self) -> bool:
        return self.element.hidden

    @property
    def names(self) -> frozenset[str]:
        """The words of the classes of the inline elements in it."""
        return frozenset([name for inline in self.inlines for name in inline.names])

    def text_of(self, inline: Inline) -> str:
        """The folded text of one of its inline elements."""
        return passage_text(self.parts[inline.start : inline.stop], preformatted=False)

    @property
    def preformatted(self) -> bool:
        return self.element.tag == "pre"


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An ``img`` where it stands."""

    element: Element
    """The block that it stands in."""
    attributes: Mapping[str, str | None]
    sources: tuple[Mapping[str, str | None], ...]
    """The attributes of each ``source`` of the ``picture`` around it, first choice first."""
    link: str
    """What it is linked to, or empty."""
    before: int
    """Index of the passage that follows it."""

    def get(self, name: str) -> str:
        """The value of an attribute, or empty."""
        return self.attributes.get(name) or ""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An ``iframe`` where it stands: another page that is shown within this one."""

    element: Element
    """The block that it stands in."""
    attributes: Mapping[str, str | None]
    before: int
    """Index of the passage that follows it."""

    def get(self, name: str) -> str:
        """The value of an attribute, or empty."""
        return self.attributes.get(name) or ""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything of a page that extraction looks at."""

    elements: tuple[Element, ...]
    """Never empty: the first is the root."""
    passages: tuple[Passage, ...]
    pictures: tuple[Picture, ...] = ()
    frames: tuple[Frame, ...] = ()
    dividers: tuple[int, ...] = ()
    """For each thematic break, the index of the passage that follows it."""
    title: str = ""
    """The text of the ``title`` element, folded."""
    language: str = ""
    """The ``lang`` of the root, as written."""
    base: str = ""
    """The ``href`` of the ``base`` element, as written."""
    metas: tuple[Mapping[str, str | None], ...] = ()
    """The attributes of each ``meta`` element."""
    links: tuple[Mapping[str, str | None], ...] = ()
    """The attributes of each ``link`` element."""
    scripts: tuple[str, ...] = field(default=(), repr=False)
    """The text of each JSON-LD script."""

    def children(self, element: Element) -> Iterator[Element]:
        """The elements directly within ``element``."""
        index = element.index + 1
        while index < element.end:
            child = self.elements[index]
            yield child
            index = max(child.end, index + 1)

    def passages_in(self, element: Element) -> tuple[Passage, ...]:
        """The passages within ``element``, in order."""
        return self.passages[element.first : element.last]

    def text_of(self, element: Element) -> str:
        """The text within ``element``, folded into one line."""
        return fold(" ".join(passage.text for passage in self.passages_in(element)))


def passage_text(parts: tuple[Part, ...], *, preformatted: bool) -> str:
    """The folded text of those ``parts`` that can be seen."""
    raw = "".join([part.text for part in parts if not part.style & UNSEEN])
    return fold_preformatted(raw) if preformatted else fold(raw)
