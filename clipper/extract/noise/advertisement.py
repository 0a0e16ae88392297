"""Labels that stand where an advertisement stood, and lines that send the reader past it."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule, Span
from clipper.extract.purpose import Purpose

_KIND = "advertisement"
_BEFORE = r"(?:(?<=^)|(?<=[.!?。”\"’»)]\s)|(?<=\n))"
_AFTER = r"(?=$|\n|\s+[A-Z“\"‘«])"


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.98)


def _at_boundary(setting: Setting) -> Iterator[Mark]:
    known, glued = labels(_KIND, "label"), pattern(_KIND, "glued", before=_BEFORE, after=_AFTER)
    for line in setting.taken:
        if line.label not in known:
            yield from (Mark(line.index, 0.9, Span(*found.span())) for found in glued.finditer(line.text))


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.lines:
        if not line.taken and line.is_for(Purpose.ADVERTISEMENT):
            yield Mark(line.index, 0.8)


RULES = (
    Rule("advertisement.label", RemovalKind.ADVERTISEMENT, "A label where an advertisement stood", _label),
    Rule(
        "advertisement.boundary",
        RemovalKind.ADVERTISEMENT,
        "An advertisement's label between two sentences",
        _at_boundary,
    ),
    Rule("advertisement.place", RemovalKind.ADVERTISEMENT, "Stood in a place for advertisements", _place),
)
