"""Labels that stand where an advertisement stood, and lines that send the reader past it."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule, Span
from clipper.extract.noise.wording import Use
from clipper.extract.purpose import Purpose

_KIND = "advertisement"
_DIVIDED = re.compile(r"\s+[-–—|/]+\s+|\s*[:：]\s+")
_DIVIDER = re.compile(r"[-–—|/:：]")
_LONGEST = 70
_CALLED = Use.AD | Use.FILLER | Use.POINT | Use.MORE | Use.NEWS | Use.US | Use.YOU
_BEFORE = re.compile(r"(?:^|[.!?。”\"’»)]\s|\n)$")
_AFTER = r"(?=$|\n|\s+[A-Z“\"‘«])"


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.98)
        elif _DIVIDER.search(line.label) and _introduces(line, known):
            yield Mark(line.index, 0.8)


def _introduces(line: Line, known: frozenset[str]) -> bool:
    """True if ``line`` names an advertisement before a colon or a dash, and is not a sentence."""
    return not line.ends_sentence and _DIVIDED.split(line.label, maxsplit=1)[0] in known


def _at_boundary(setting: Setting) -> Iterator[Mark]:
    known, glued = labels(_KIND, "label"), pattern(_KIND, "glued", after=_AFTER)
    for line in setting.taken:
        if line.label not in known:
            for found in glued.finditer(line.text):
                if _BEFORE.search(line.text[max(0, found.start() - 2) : found.start()]):
                    yield Mark(line.index, 0.9, Span(*found.span()))


def _worded(setting: Setting) -> Iterator[Mark]:
    """A line of nothing but what advertisements are called, or of that and who paid for it."""
    for line in setting.taken:
        if len(line.text) > _LONGEST or line.ends_sentence or line.listed:
            continue
        wording = line.wording
        if not wording.flags & Use.AD:
            continue
        if wording.share == 1 and all(use & _CALLED for use in wording.uses):
            yield Mark(line.index, 0.85)
        elif wording.begins(Use.AD) and _named_after(line.text, wording.uses):
            yield Mark(line.index, 0.8)


def _named_after(text: str, uses: tuple[int, ...]) -> bool:
    """True if known words are followed by names: "Sponsored by Example Bank"."""
    unknown = next((number for number, use in enumerate(uses) if not use), 0)
    names = text.split()[unknown:]
    if unknown < 2 or uses[unknown - 1] != Use.FILLER or not names:
        return False
    return all(word[:1].isupper() for word in names if len(word) > 3)


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.ADVERTISEMENT):
            yield Mark(line.index, 0.8)


RULES = (
    Rule("advertisement.label", RemovalKind.ADVERTISEMENT, "A label where an advertisement stood", _label),
    Rule(
        "advertisement.boundary",
        RemovalKind.ADVERTISEMENT,
        "An advertisement's label between two sentences",
        _at_boundary,
    ),
    Rule("advertisement.wording", RemovalKind.ADVERTISEMENT, "Says that something was paid for", _worded),
    Rule("advertisement.place", RemovalKind.ADVERTISEMENT, "Stood in a place for advertisements", _place),
)
