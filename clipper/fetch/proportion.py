"""What a text with links in it is: a story, a list of links, or a page with a story on it.

By the share of the letters that lie in links. Links inside sentences are references, and a story may be full of them.
What tells a list is lines - paragraphs, entries, cells - at least half of whose letters are linked. If these hold less
than an eighth of all letters, it is a story. If they hold more, the rest is what stands beside each link in a digest or
among search results, unless most of it stands together: then somebody has selected a whole page, menus and all. And
where less than a story lies outside of links, there are only the links.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

STORY = 120
"""Letters, at least, of a text that is a story and not a word that went astray. Chinese characters count double."""

_POINTING = 8
_TOGETHER = 500
"""Letters, at least, of a stretch of text between two such lines that is more than a teaser."""
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class Holds(Enum):
    LINKS = auto()
    STORY = auto()
    PAGE = auto()
    """A story, and much else around it."""


class Line(NamedTuple):
    letters: int
    linked: int
    """How many of them lie in links, or in addresses that are written out."""

    @property
    def points(self) -> bool:
        return 2 * self.linked >= self.letters > 0


def held_by(lines: Sequence[Line]) -> Holds:
    """What a text of these lines holds, in which there is a link."""
    letters = sum(line.letters for line in lines)
    outside = letters - sum(line.linked for line in lines)
    if outside < STORY:
        return Holds.LINKS
    if sum(line.letters for line in lines if line.points) * _POINTING < letters:
        return Holds.STORY
    return Holds.PAGE if 2 * _together(lines) >= outside else Holds.LINKS


def letters_in(text: str) -> int:
    return sum(map(str.isalnum, text)) + len(_WIDE.findall(text))


def _together(lines: Sequence[Line]) -> int:
    """The letters in long stretches without a line that is mostly link."""
    stretches = [0]
    for line in lines:
        if line.points:
            stretches.append(0)
        else:
            stretches[-1] += line.letters - line.linked
    return sum(stretch for stretch in stretches if stretch >= _TOGETHER)
