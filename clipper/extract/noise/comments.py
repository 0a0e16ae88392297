"""What readers wrote below the story, and the lines that introduce it."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_LONGEST = 200


def _heading(setting: Setting) -> Iterator[Mark]:
    heading = pattern("comments", "heading", before=r"^\W*", after=r"\W*$")
    for line in setting.doubtful:
        if len(line.text) <= _LONGEST and heading.match(line.folded):
            yield Mark(line.index, 0.9)


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.lines:
        if not line.taken and line.is_for(Purpose.COMMENTS):
            yield Mark(line.index, 0.85)


RULES = (
    Rule("comments.heading", RemovalKind.COMMENTS, "Introduces readers' comments", _heading),
    Rule("comments.place", RemovalKind.COMMENTS, "Written by readers, below the story", _place),
)
