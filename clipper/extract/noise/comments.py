"""What readers wrote below the story, and the lines that introduce it."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_LONGEST = 200
_LONGEST_HEADING, _LONGEST_HEAD = 80, 90
_FEWEST_HEADS, _LINES_PER_HEAD = 2, 4
_MOST_STARTS = 5


def _heading(setting: Setting) -> Iterator[Mark]:
    heading = pattern("comments", "heading", before=r"^\W*", after=r"\W*$")
    for line in setting.opening(heading):
        if len(line.text) <= _LONGEST and heading.match(line.folded):
            yield Mark(line.index, 0.9)


def _thread(setting: Setting) -> Iterator[Mark]:
    """What follows the heading of readers' comments, if names, times and buttons to answer stand in it."""
    heading = pattern("comments", "heading", before=r"^\W*", after=r"\W*$")
    head = pattern("comments", "head", before=r"^.{0,60}?\b")
    taken = setting.taken
    starts = [
        at
        for at, line in enumerate(taken)
        if len(line.text) <= _LONGEST_HEADING and line.may_open(heading) and heading.match(line.folded)
    ]
    for start in starts[:_MOST_STARTS]:
        thread = taken[start + 1 :]
        heads = [at for at, line in enumerate(thread) if len(line.text) <= _LONGEST_HEAD and head.match(line.folded)]
        if len(heads) >= _FEWEST_HEADS and len(heads) * _LINES_PER_HEAD >= len(thread) and start > 0:
            yield from (Mark(line.index, 0.85) for line in thread)
            return


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.COMMENTS):
            yield Mark(line.index, 0.85)


RULES = (
    Rule("comments.heading", RemovalKind.COMMENTS, "Introduces readers' comments", _heading),
    Rule("comments.thread", RemovalKind.COMMENTS, "Readers' comments: names, times and answers", _thread),
    Rule("comments.place", RemovalKind.COMMENTS, "Written by readers, below the story", _place),
)
