"""Copyright notices, and the lines by which papers ask for tips and reports."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern, said_in
from clipper.extract.noise.rule import Mark, Rule

_KIND = "copyright"
_LONGEST = 260
_LONGEST_WITH_ONE = 100
_LONGEST_TIPS = 160


def _notice(setting: Setting) -> Iterator[Mark]:
    notice = pattern(_KIND, "notice", after="$")
    lines = [line for line in setting.doubtful if len(line.text) <= _LONGEST]
    phrases = said_in([line.folded for line in lines], _KIND, "within")
    for line in lines:
        said = sum([phrase in line.folded for phrase in phrases])
        short = len(line.text) <= _LONGEST_WITH_ONE and not line.listed
        if said > 1 or (said and short) or notice.match(line.inner):
            yield Mark(line.index, 0.92)


def _tips(setting: Setting) -> Iterator[Mark]:
    known, tips = labels(_KIND, "tips-label"), pattern(_KIND, "tips", after="$")
    opening = {line.index for line in setting.opening(tips)}
    for line in setting.doubtful:
        told = line.index in opening and len(line.text) <= _LONGEST_TIPS and tips.match(line.inner)
        if told or line.label in known:
            yield Mark(line.index, 0.9)


RULES = (
    Rule("copyright.notice", RemovalKind.COPYRIGHT, "A copyright notice", _notice),
    Rule("copyright.tips", RemovalKind.BOILERPLATE, "How to write to the paper", _tips),
)
