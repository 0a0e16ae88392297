"""Who reported, and the addresses to write to: lines below or inside a story that are no part of it."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import pattern
from clipper.extract.noise.rule import Mark, Rule

_KIND = "reporter-line"
_LONGEST = 160
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AROUND = " \t\n()<>[]（）【】/|,·=-–—"
_NO_NAME = re.compile(r"[\d:：\"{}?!]")
_MOST_WORDS_OF_NAME = 6
_SHORT_WORD = 3
_FEW_LINES = 4


def _introduced(setting: Setting) -> Iterator[Mark]:
    introduction = pattern(_KIND, "introduction", before=r"^[\W_]*", after=r"\s*\S")
    for line in setting.opening(introduction):
        if len(line.text) <= _LONGEST and introduction.match(line.folded):
            yield Mark(line.index, 0.85)


def _address(setting: Setting) -> Iterator[Mark]:
    """A name and an e-mail address, or nothing but an address in the last line."""
    for line in setting.doubtful:
        if "@" in line.text and len(line.text) <= _LONGEST:
            beside = _ADDRESS.sub(" ", line.text).strip(_AROUND)
            if beside != line.text.strip(_AROUND) and _is_name(beside):
                yield Mark(line.index, 0.85)
    if len(setting.taken) > _FEW_LINES and _ADDRESS.fullmatch(setting.taken[-1].text.strip(_AROUND)):
        yield Mark(setting.taken[-1].index, 0.8)


def _is_name(text: str) -> bool:
    """True if ``text`` may be one or two names, and what they are to the paper."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS_OF_NAME or _NO_NAME.search(text):
        return False
    return not any(word[0].islower() for word in words if len(word) > _SHORT_WORD)


RULES = (
    Rule("reporter-line.introduced", RemovalKind.BYLINE, "Says who reported, wrote or edited", _introduced),
    Rule("reporter-line.address", RemovalKind.BYLINE, "A reporter's e-mail address", _address),
)
