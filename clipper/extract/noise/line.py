"""What rules look at: the lines of a page or text, with what is known about each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from clipper.extract.noise.openings import openings_of
from clipper.extract.noise.phrases import Pattern
from clipper.extract.noise.scripts import Writing, is_latin, writing_of
from clipper.extract.noise.wording import NOTHING, Wording, language_of, wording_of
from clipper.extract.purpose import Purpose
from clipper.markup import Element, Passage
from clipper.patterns import deferred

_OUTER = deferred(r"^[\W_]+|[^\w?？\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+$")
"""What stands around a label; vowel signs of Indic scripts are no letters to ``re``, but belong to it."""
_BEFORE = deferred(r"^[^\w©ⓒ(@#]+")
_LONGEST_LABEL = 80
_LONGEST_NOISE = 500
_LONGEST_WORDING = 200
_SAMPLE, _SAMPLES = 120, 5
_EXPLAINED = (
    Purpose.RELATED | Purpose.NAVIGATION | Purpose.SHARE | Purpose.ADVERTISEMENT | Purpose.SIGN_UP | Purpose.POPUP
)
"""What rules explain by the place where a line stands."""
_ITEM = deferred(r"\s*(?:[-*•·–—]\s|[(\[]?\d{1,3}[.):]\s|#\d|[a-z][.)]\s)")
_FULL, _FULL_EAST_ASIAN = 80, 35
_EAST_ASIAN = deferred("[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")
_ENDS_SENTENCE = deferred(r"[.!?…。！？।؟;][\"'”’»)\]」』）]*$")


@dataclass(slots=True, eq=False)
class Line:
    """A passage of a page, or a paragraph of plain text."""

    index: int
    passage: Passage
    purposes: int
    """Flags of Purpose of its own element and of the inline elements in it."""
    around: int
    """Flags of Purpose of everything around it."""
    taken: bool
    """True if it was decided to be part of the story."""
    text: str = field(init=False)
    folded: str = field(init=False)
    """The text in lower case; empty if it is too long to be noise as a whole."""
    inner: str = field(init=False)
    """``folded`` without what stands before its first letter or digit, but with signs that are said: © and @."""
    label: str = field(init=False)
    """The text in lower case without punctuation around it; empty if it is too long to be a label."""
    openings: tuple[str, ...] = field(init=False)
    """What ``folded`` begins with, by which most phrases are told not to stand there."""
    latin: bool = field(init=False)
    """True if no letter of ``folded`` is of another script."""
    full: bool = field(init=False)
    """True if it is long enough to be a paragraph of a story."""
    _wording: Wording | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        self.text = text = self.passage.text
        length = len(text)
        self.folded = self.inner = folded = text.lower() if length <= _LONGEST_NOISE else ""
        # Most lines begin with a letter, and most short ones end with one: nothing stands around their labels.
        if not folded[:1].isalnum():
            self.inner = _BEFORE.sub("", folded, count=1)
        self.openings = openings_of(folded)
        self.latin = is_latin(folded)
        if length > _LONGEST_LABEL:
            self.label = ""
        elif folded[:1].isalnum() and folded[-1].isalnum():
            self.label = folded
        else:
            self.label = _OUTER.sub("", folded)
        self.full = length >= _FULL or (
            length >= _FULL_EAST_ASIAN and not text.isascii() and 2 * len(_EAST_ASIAN.findall(text)) > length
        )

    @property
    def element(self) -> Element:
        return self.passage.element

    @property
    def wording(self) -> Wording:
        """What it is made of; of a long line, nothing is known."""
        if self._wording is None:
            self._wording = wording_of(self.text) if len(self.text) <= _LONGEST_WORDING else NOTHING
        return self._wording

    @property
    def listed(self) -> bool:
        """True if it begins as an item of a list does."""
        return bool(_ITEM.match(self.text))

    @property
    def ends_sentence(self) -> bool:
        return bool(_ENDS_SENTENCE.search(self.text[-8:]))

    @property
    def linked(self) -> bool:
        """True if nearly all of it is a link."""
        return self.passage.link_density >= 0.9

    def may_open(self, pattern: Pattern) -> bool:
        """False if it certainly does not begin with a phrase of ``pattern``."""
        return not (pattern.latin_openings if self.latin else pattern.openings).isdisjoint(self.openings)

    def is_for(self, purpose: int) -> bool:
        """True if the page names it, or something around it, as serving ``purpose``."""
        return bool((self.purposes | self.around) & purpose)

    def within(self, tags: frozenset[str]) -> bool:
        """True if it stands in an element with one of ``tags``."""
        return self.passage.element.nearest(tags) is not None


@dataclass(frozen=True)
class Setting:
    """All lines of the article's region, in reading order."""

    lines: Sequence[Line]
    plain: bool = False
    """True for plain text, where nothing is known but the words."""
    repeated: frozenset[str] = frozenset()
    """The keys of lines that other pages of the site print too, as ``repeated_on`` finds them."""

    @cached_property
    def taken(self) -> tuple[Line, ...]:
        """The lines of the story."""
        return tuple(line for line in self.lines if line.taken)

    @cached_property
    def aside(self) -> tuple[Line, ...]:
        """The lines that are not the story's."""
        return tuple(line for line in self.lines if not line.taken)

    @cached_property
    def doubtful(self) -> tuple[Line, ...]:
        """The lines of the story, and the others of which the page does not say what they are for."""
        return tuple(line for line in self.lines if line.taken or not line.is_for(_EXPLAINED))

    def opening(self, pattern: Pattern) -> list[Line]:
        """The doubtful lines that may begin with a phrase of ``pattern``."""
        found: dict[int, Line] = {}
        for openings, lines in ((pattern.latin_openings, self._by_opening[0]), (pattern.openings, self._by_opening[1])):
            for opening in openings & lines.keys():
                found.update((line.index, line) for line in lines[opening])
        return [found[index] for index in sorted(found)]

    @cached_property
    def _by_opening(self) -> tuple[Mapping[str, list[Line]], Mapping[str, list[Line]]]:
        """The doubtful lines by what they begin with: those in Latin script, and those that are not."""
        latin: dict[str, list[Line]] = {}
        other: dict[str, list[Line]] = {}
        for line in self.doubtful:
            lines = latin if line.latin else other
            for opening in line.openings:
                lines.setdefault(opening, []).append(line)
        return latin, other

    @cached_property
    def short(self) -> tuple[Line, ...]:
        """The lines that are short enough to be a label."""
        return tuple(line for line in self.lines if line.label)

    @cached_property
    def language(self) -> str:
        """The language of the story's full paragraphs; empty if it is not among those whose words are known."""
        return language_of(" ".join(line.text[:_SAMPLE] for line in self.full[:_SAMPLES]))

    @cached_property
    def full(self) -> tuple[Line, ...]:
        """The full paragraphs of the story; all of its lines if it has none."""
        return tuple(line for line in self.taken if line.full) or self.taken

    @cached_property
    def writing(self) -> Writing:
        """In which script the story's full paragraphs are written."""
        return writing_of(line.text for line in self.full)
