"""Copyright notices, and the lines by which papers ask for tips and reports."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import count_in, labels, pattern
from clipper.extract.noise.rule import Mark, Rule

_KIND = "copyright"
_LONGEST = 260
_LONGEST_WITH_ONE = 100
_LONGEST_TIPS = 160


def _notice(setting: Setting) -> Iterator[Mark]:
    notice = pattern(_KIND, "notice", after="$")
    for line in setting.doubtful:
        if not line.folded or len(line.text) > _LONGEST:
            continue
        said = count_in(line.folded, _KIND, "within")
        short = len(line.text) <= _LONGEST_WITH_ONE and not line.listed
        if said > 1 or (said and short) or notice.match(line.inner):
            yield Mark(line.index, 0.92)


def _tips(setting: Setting) -> Iterator[Mark]:
    known, tips = labels(_KIND, "tips-label"), pattern(_KIND, "tips", after="$")
    for line in setting.doubtful:
        if line.label in known or (len(line.text) <= _LONGEST_TIPS and tips.match(line.inner)):
            yield Mark(line.index, 0.9)


RULES = (
    Rule("copyright.notice", RemovalKind.COPYRIGHT, "A copyright notice", _notice),
    Rule("copyright.tips", RemovalKind.BOILERPLATE, "How to write to the paper", _tips),
)
