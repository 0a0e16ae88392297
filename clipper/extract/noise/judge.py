"""Asks every rule and gathers the verdicts, line by line."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from clipper.extract.noise.line import Setting
from clipper.extract.noise.rule import Cut, Rule, Span


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What goes, by index of line."""

    whole: Mapping[int, Cut]
    """Lines that go whole."""
    parts: Mapping[int, tuple[tuple[Span, Cut], ...]]
    """Parts of lines that otherwise stay, in order and apart from each other."""


def judge(setting: Setting, rules: Sequence[Rule]) -> Verdicts:
    """The verdicts of ``rules`` on ``setting``; where two agree, the earlier one speaks."""
    whole: dict[int, Cut] = {}
    parts: dict[int, list[tuple[Span, Cut]]] = {}
    for rule in rules:
        for mark in rule.find(setting):
            if mark.span is None:
                whole.setdefault(mark.line, rule.cut(mark))
            else:
                span = widened(setting.lines[mark.line].text, mark.span)
                _add(parts.setdefault(mark.line, []), span, rule.cut(mark))
    apart = {line: tuple(spans) for line, spans in parts.items() if line not in whole}
    for line in [line for line, spans in apart.items() if not _rest(setting.lines[line].text, spans)]:
        whole[line] = apart.pop(line)[0][1]
    return Verdicts(whole, apart)


def widened(text: str, span: Span) -> Span:
    """``span`` with the blank that would be one too many once it is gone."""
    start, end = span
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if before == " " and (not after or after in " .,;:!?…。、،؛؟)\n"):
        return Span(start - 1, end)
    if after == " " and (not before or before == "\n"):
        return Span(start, end + 1)
    return span


def _add(spans: list[tuple[Span, Cut]], span: Span, cut: Cut) -> None:
    """Put ``span`` among ``spans``, which are in order, unless it meets one of them."""
    at = bisect_left(spans, span, key=itemgetter(0))
    if (at == 0 or spans[at - 1][0].end <= span.start) and (at == len(spans) or span.end <= spans[at][0].start):
        spans.insert(at, (span, cut))


def _rest(text: str, spans: Sequence[tuple[Span, Cut]]) -> bool:
    """True if anything but punctuation is left of ``text`` without ``spans``."""
    position = 0
    for span, _ in spans:
        if any(map(str.isalnum, text[position : span.start])):
            return True
        position = span.end
    return any(map(str.isalnum, text[position:]))
