"""Short lines that are wholly made of a paper's own words, whatever they ask for, and lines in another language."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.noise.wording import Use, Wording, wording_in

_LONGEST = 80
_LONGEST_FOREIGN = 140
_PAIRS = (
    (Use.COMMENT, Use.NEWS),
    (Use.OURS, Use.NEWS),
    (Use.SIGN_IN, Use.OURS),
    (Use.NEWS, Use.YOU),
    (Use.NEWS, Use.US),
    (Use.DO, Use.OURS),
    (Use.MEDIUM, Use.US),
)
"""Uses that beside each other tell what a line is for: "comment on this story", "for subscribers only"."""
_ASKED_FOR = Use.NEWS | Use.OURS | Use.MEDIUM
_ENDS = (".", "。", "।", '"', "”", "?", ":")
_QUOTES = tuple("\"“„«‘'》「『—")
_NO_PROSE = re.compile(r"[{}\\=<>\[\]_]|\(\)|\d\D+\d")
_SET_APART = frozenset({"blockquote", "q", "i", "em"})
_FEWEST_PECULIAR = 2
_SHARE_OF_FOREIGN = 0.4


def _worded(setting: Setting) -> Iterator[Mark]:
    """A line of which every word is one that papers use of themselves."""
    for line in setting.taken:
        if len(line.text) <= _LONGEST and not line.listed and not line.text.endswith(_ENDS):
            wording = line.wording
            if wording.share == 1 and _speaks_of_paper(wording):
                yield Mark(line.index, 0.75)


def _speaks_of_paper(wording: Wording) -> bool:
    if wording.begins(Use.ASK | Use.DO) and wording.pairs(Use.ASK | Use.DO, _ASKED_FOR):
        return True
    return any(wording.pairs(one, other) for one, other in _PAIRS)


def _foreign(setting: Setting) -> Iterator[Mark]:
    """A short line between paragraphs of another language."""
    home = setting.language
    if not home:
        return
    for line in setting.taken[1:]:
        if len(line.text) > _LONGEST_FOREIGN:
            continue
        wording = line.wording
        if wording.share < _SHARE_OF_FOREIGN or wording.language == home or _NO_PROSE.search(line.text):
            continue
        if not line.listed and not _is_quoted(line) and _is_peculiar(line.text, wording, home):
            yield Mark(line.index, 0.75)


def _is_quoted(line: Line) -> bool:
    """True for what a story says in another language on purpose: sentences, quotes, what is marked as such."""
    if line.text.startswith(_QUOTES) or line.text.endswith((".", "。", "।")) or line.within(_SET_APART):
        return True
    return any(element.get("lang") for element in line.element.ancestry() if element.tag not in ("html", "body"))


def _is_peculiar(text: str, wording: Wording, home: str) -> bool:
    """True if ``text`` has words of its own language that the language ``home`` does not know, some of them small."""
    at_home = wording_in(text, home)
    if len(at_home.uses) != len(wording.uses):
        return at_home.share == 0
    words = zip(wording.words, wording.uses, at_home.uses, strict=True)
    peculiar = {word: use for word, use, known in words if use and not known and len(word) > 1}
    small = sum(1 for use in peculiar.values() if use & (Use.FILLER | Use.US | Use.YOU))
    return len(peculiar) >= _FEWEST_PECULIAR and small > 0


RULES = (
    Rule("furniture.wording", RemovalKind.BOILERPLATE, "Speaks of the paper, not of the story", _worded),
    Rule("furniture.foreign", RemovalKind.BOILERPLATE, "In another language than the story", _foreign),
)
