"""Which parts of a page a rule is about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from clipper.extract.rules.axes import Attribute
from clipper.extract.rules.nodes import Tree
from clipper.extract.rules.xpath import TooCostly, items_of, texts_of
from clipper.markup import Document, Element, Inline, Passage, Picture, fold
from clipper.sites import Where

InlinePart: TypeAlias = "tuple[Passage, Inline]"
Found: TypeAlias = "Element | Passage | InlinePart | Picture"

_LONGEST_RUN = 60
"""A text is looked for in so many passages that follow each other."""


@dataclass
class Finder:
    """Looks through one page; what is found out for one rule serves the next."""

    document: Document

    def find(self, where: Where) -> Iterator[Found]:
        """The parts of the page that ``where`` describes, each once, in reading order."""
        if where.xpath is not None:
            yield from self._by_xpath(where)
        elif where.picture:
            yield from (picture for picture in self.document.pictures if where.picture in _address_of(picture))
        elif where.names_elements:
            yield from self._by_element(where)
        elif where.text or where.begins:
            yield from self._by_text(where)

    def texts(self, where: Where) -> list[str]:
        """The texts of what ``where`` finds, folded, those of attributes too; only those that say something."""
        if where.xpath is None:
            found = [self.text_of(part) for part in self.find(where)]
        else:
            try:
                found = texts_of(where.xpath, self._tree)
            except TooCostly:
                found = []
        return [text for text in map(fold, found) if text]

    def text_of(self, part: Found) -> str:
        match part:
            case Element():
                return self.document.text_of(part)
            case Passage():
                return part.text
            case Picture():
                return ""
            case (passage, inline):
                return passage.text_of(inline)

    @cached_property
    def _tree(self) -> Tree:
        return Tree(self.document)

    @cached_property
    def _keys(self) -> list[str]:
        return [key_of(passage.text) for passage in self.document.passages]

    def _by_xpath(self, where: Where) -> Iterator[Found]:
        if where.xpath is None:
            return
        try:
            items = items_of(where.xpath, self._tree)
        except TooCostly:
            return
        for item in items:
            if isinstance(item, Attribute):
                continue
            match item.content:
                case Element() | Picture():
                    yield item.content
                case (passage, None):
                    yield passage
                case (passage, inline):
                    yield passage, inline

    def _by_element(self, where: Where) -> Iterator[Found]:
        for element in self.document.elements[1:]:
            if _named(where, element.tag, element.attributes) and self._says(where, element):
                yield element
        for passage in self.document.passages:
            for inline in passage.inlines:
                part = passage, inline
                if _named(where, inline.tag, inline.attributes) and self._says(where, part):
                    yield part

    def _says(self, where: Where, part: Found) -> bool:
        if not (where.text or where.begins):
            return True
        key = key_of(self.text_of(part))
        return (not where.text or key == key_of(where.text)) and key.startswith(key_of(where.begins))

    def _by_text(self, where: Where) -> Iterator[Found]:
        if where.begins and not where.text:
            beginning = key_of(where.begins)
            yield from (
                passage
                for passage, key in zip(self.document.passages, self._keys, strict=True)
                if key.startswith(beginning)
            )
            return
        sought = key_of(where.text)
        for index, key in enumerate(self._keys):
            yield from self._run(index, key, sought)

    def _run(self, index: int, key: str, sought: str) -> Iterator[Passage]:
        """The passages from ``index`` on that together are ``sought``; a cut may have been of several."""
        last = index
        while key != sought and sought.startswith(key) and last + 1 < min(len(self._keys), index + _LONGEST_RUN):
            last += 1
            key = f"{key} {self._keys[last]}"
        if key == sought:
            yield from self.document.passages[index : last + 1]


def key_of(text: str) -> str:
    """What two spellings of a text have in common: white space and case aside."""
    return " ".join(text.split()).casefold()


def _named(where: Where, tag: str, attributes: Mapping[str, str | None]) -> bool:
    if where.tag and tag != where.tag.lower():
        return False
    names = attributes.get("class") or ""
    if where.classes and not set(where.classes) <= set(names.split()):
        return False
    own_id = attributes.get("id") or ""
    if where.id and own_id != where.id:
        return False
    return not where.named or where.named in names or where.named in own_id


def _address_of(picture: Picture) -> str:
    sources = (source.get(name) or "" for source in picture.sources for name in ("srcset", "data-srcset"))
    return " ".join((picture.get("src"), picture.get("data-src"), picture.get("srcset"), *sources))
