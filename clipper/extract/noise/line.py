"""What rules look at: the lines of a page or text, with what is known about each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from clipper.extract.noise.scripts import Writing, writing_of
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
    _wording: Wording | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        self.text = self.passage.text
        self.folded = self.text.lower() if len(self.text) <= _LONGEST_NOISE else ""
        self.inner = _BEFORE.sub("", self.folded, count=1)
        self.label = _OUTER.sub("", self.folded) if len(self.text) <= _LONGEST_LABEL else ""

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
    def full(self) -> bool:
        """True if it is long enough to be a paragraph of a story."""
        length = len(self.text)
        if length >= _FULL:
            return True
        return length >= _FULL_EAST_ASIAN and 2 * len(_EAST_ASIAN.findall(self.text)) > length

    @property
    def linked(self) -> bool:
        """True if nearly all of it is a link."""
        return self.passage.link_density >= 0.9

    def is_for(self, purpose: int) -> bool:
        """True if the page names it, or something around it, as serving ``purpose``."""
        return bool((self.purposes | self.around) & purpose)

    def within(self, *tags: str) -> bool:
        """True if it stands in an element with one of ``tags``."""
        return self.element.nearest(frozenset(tags)) is not None


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
    def doubtful(self) -> tuple[Line, ...]:
        """The lines of the story, and the others of which the page does not say what they are for."""
        return tuple(line for line in self.lines if line.taken or not line.is_for(_EXPLAINED))

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
