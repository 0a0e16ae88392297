"""The shape of a form for writing a comment: a run of short lines, some of which are made of a form's words.

No line is judged alone: "Name" and "Send" are ordinary words, but not below "Your e-mail (will not be shown)".
"""

import re
from collections.abc import Iterator, Sequence

from clipper.extract.noise.line import Line
from clipper.extract.noise.phrases import Pattern, pattern
from clipper.extract.noise.wording import Use

_LONGEST = 180
_SHORT = 60
_MOST_WORDS_OF_FIELD = 6
_MOSTLY = 0.7
_ABOUT_COMMENTS = Use.WRITE | Use.SIGN_IN | Use.YOU | Use.TERMS | Use.PRIVATE | Use.ASK | Use.DO
_ABOUT_FIELDS = Use.PRIVATE | Use.TERMS
_OF_FORMS = Use.COMMENT | Use.WRITE | Use.SIGN_IN | Use.FIELD | Use.PRIVATE | Use.TERMS
_COUNTER = re.compile(r"^\W*\d+\s*/\s*\d+\D{0,12}$")
_REQUIRED = re.compile(r"[*＊※]\s*[:：]?\s*$")
_ANCHOR, _EVIDENCE, _NOTHING = 2, 1, 0
_SURE, _LIKELY, _POSSIBLE = 0.92, 0.85, 0.7
_LEAST_EVIDENCE = 2


def forms(lines: Sequence[Line]) -> Iterator[list[tuple[int, float]]]:
    """For each form among ``lines``, the indices of its lines and how sure each is."""
    heading = pattern("comments", "heading", before=r"^\W*", after=r"\W*$")
    run: list[tuple[Line, int]] = []
    for number, line in enumerate(lines):
        kind = _kind(line, heading) if run or not line.full else _NOTHING
        if len(line.text) <= _LONGEST and (kind or not line.full):
            run.append((line, kind))
            if number + 1 < len(lines):
                continue
        yield from _form(run, last=number + 1 == len(lines) and bool(run) and run[-1][0] is line)
        run = []


def _form(run: Sequence[tuple[Line, int]], *, last: bool) -> Iterator[list[tuple[int, float]]]:
    """The form in a run of short lines, if there is one; ``last`` if no full paragraph follows."""
    kinds = [kind for _, kind in run]
    if _ANCHOR not in kinds:
        return
    first = kinds.index(_ANCHOR)
    while first and (kinds[first - 1] or (first > 1 and kinds[first - 2] and _may_belong(run[first - 1][0]))):
        first -= 1
    stop = max(number for number, kind in enumerate(kinds) if kind) + 1
    if last:
        while stop < len(run) and _may_belong(run[stop][0]):
            stop += 1
    found = kinds[first:stop]
    evidence = sum(1 for kind in found if kind)
    anchors = found.count(_ANCHOR)
    if evidence < _LEAST_EVIDENCE and not last:
        return
    if 2 * evidence < len(found) and anchors < _LEAST_EVIDENCE:
        stop = first + 1
        found = kinds[first:stop]
    form = []
    for line, kind in run[first:stop]:
        if kind or _may_belong(line):
            form.append((line.index, (_POSSIBLE, _LIKELY, _SURE)[kind]))
    yield form


def _may_belong(line: Line) -> bool:
    return len(line.text) <= _SHORT and not line.text.endswith((".", "。", "।"))


def _kind(line: Line, heading: Pattern) -> int:
    """How a line speaks for a form: as its anchor, as evidence of one, or not at all."""
    if len(line.text) > _LONGEST:
        return _NOTHING
    if _COUNTER.match(line.text):
        return _EVIDENCE
    if line.may_open(heading) and heading.match(line.folded):
        return _ANCHOR
    wording = line.wording
    if wording.share < _MOSTLY or not wording.flags & _OF_FORMS:
        return _NOTHING
    if wording.pairs(Use.COMMENT, _ABOUT_COMMENTS) or wording.pairs(Use.FIELD, _ABOUT_FIELDS):
        return _ANCHOR
    if wording.flags & Use.FIELD and (_REQUIRED.search(line.text) or len(wording.uses) <= _MOST_WORDS_OF_FIELD):
        return _EVIDENCE
    return _EVIDENCE if len(line.text) <= _SHORT or wording.count(_OF_FORMS) > 1 else _NOTHING
