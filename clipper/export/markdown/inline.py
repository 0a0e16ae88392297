"""Runs as Markdown: what is escaped, and how emphasis and highlights are marked so that they are read as such."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from clipper.article import MarkedRun, Run, Runs
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_lines

_ANYWHERE = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)|=(?==)")
_AT_LINE_START = re.compile(r"^(\s*\d*)([-+=:.)])", re.MULTILINE)
"""Lists, numbered ones too, and underlines of headings."""
_MARK = "\x02"
"""Stands for ``==`` until the lines are escaped; no text that is clean has it."""
_LINE_END = re.compile(r"(\s*\n\s*)")


def escaped(text: str) -> str:
    """``text`` as Markdown that shows exactly it, wherever it stands; line feeds stay."""
    return _lines_escaped(_words_escaped(text))


def _words_escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\g<0>", text)


def _edges_escaped(text: str) -> str:
    """``text`` of a run, at the ends of which it may be marked with what looks like its own first or last sign."""
    text = f"\\{text}" if text.startswith("=") else text
    return f"{text[:-1]}\\=" if text.endswith("=") and not text.endswith("\\=") else text


def _lines_escaped(text: str) -> str:
    return _AT_LINE_START.sub(r"\1\\\2", text)


def inline(runs: Runs, line_break: str = "  \n") -> str:
    """``runs`` as Markdown; ``line_break`` is what a line feed becomes."""
    runs = _merged(tuple(_marked_by_line(runs)))
    edges = ["", *(clean_lines(run.text) for run in runs), ""]
    stressed = [False, *(run.strong or run.emphasis for run in runs), False]
    marked = [False, *(isinstance(run, MarkedRun) for run in runs), False]
    references = ["", *map(_references, runs), ""]
    parts = []
    for n, run in enumerate(runs, start=1):
        begins, ends = marked[n] != marked[n - 1], marked[n] != marked[n + 1]
        before = _SIGN if begins or references[n - 1] else _Beside(edges[n - 1][-1:], stressed[n - 1])
        after = _SIGN if ends or references[n] else _Beside(edges[n + 1][:1], stressed[n + 1])
        mark = _MARK if marked[n] else ""
        shown = _run(run, before, after)
        # A bracket behind a reference would make it a link.
        apart = "\\" if references[n - 1] and not (begins and mark) and shown.startswith("(") else ""
        parts += [mark if begins else "", apart, shown, mark if ends else "", references[n]]
    lines = (_tight(line).strip() for line in "".join(parts).split("\n"))
    return line_break.join(_lines_escaped(line).replace(_MARK, "==") for line in lines if line)


def _tight(line: str) -> str:
    """``line`` with its marks close about words: one that begins or ends with a blank is not read as a mark."""
    parts = line.split(_MARK)
    for number, text in enumerate(parts):
        if number % 2:
            inner = text.strip()
            head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            parts[number] = f"{head}{_MARK}{inner}{_MARK}{tail}" if inner else text
    return "".join(parts)


def footnote(highlight: int) -> str:
    """What refers to the remark on a highlight, and stands before it."""
    return f"[^h{highlight}]"


def _references(run: Run) -> str:
    ending = run.ending if isinstance(run, MarkedRun) else ()
    return "".join(footnote(highlight.number) for highlight in ending if highlight.remark)


def _marked_by_line(runs: Runs) -> Iterator[Run]:
    """``runs`` with the line ends in marked ones by themselves: a mark ends with its line."""
    for run in runs:
        if not isinstance(run, MarkedRun):
            yield run
            continue
        parts = _LINE_END.split(clean_lines(run.text))
        for number, text in enumerate(parts):
            ending = run.ending if number == len(parts) - 1 else ()
            yield Run(text) if number % 2 else replace(run, text=text, ending=ending)


def _merged(runs: Runs) -> Runs:
    """``runs`` with neighbours that are set alike made one: marks that touch would be read as one longer mark."""
    alike = groupby((run for run in runs if run.text), key=lambda run: replace(run, text=""))
    return tuple(replace(manner, text="".join(run.text for run in group)) for manner, group in alike)


class _Beside(NamedTuple):
    """What touches a run on one side: a character, or nothing at the end, and whether it has asterisks around it."""

    character: str
    marked: bool = False

    def lets(self, inside: str) -> bool:
        """Whether asterisks here, with ``inside`` behind them, are read as emphasis.

        They are not between a letter and a mark, as in Korean after a closing quotation mark, nor beside others.
        """
        if not self.character or self.character.isspace():
            return True
        return not self.marked and (inside.isalnum() or not self.character.isalnum())


_SIGN = _Beside("=")
"""A mark or a reference."""


def _run(run: Run, before: _Beside, after: _Beside) -> str:
    text = clean_lines(run.text)
    inner = text.strip()
    if not inner:
        return text
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    before, after = (_Beside(head) if head else before), (_Beside(tail) if tail else after)
    link = safe_link(run.link)
    shown = code_span(inner) if run.code else _edges_escaped(_words_escaped(inner))
    shown = f"[{shown}](<{link}>)" if link else shown
    shifted = run.raised or run.lowered or run.struck
    stars = not shifted and before.lets(shown[:1]) and after.lets(shown[-1:])
    for wanted, tag in ((run.raised, "sup"), (run.lowered, "sub"), (run.struck, "del")):
        if wanted:
            shown = f"<{tag}>{shown}</{tag}>"
    for wanted, mark, tag in ((run.emphasis, "*", "em"), (run.strong, "**", "strong")):
        if wanted:
            shown = f"{mark}{shown}{mark}" if stars else f"<{tag}>{shown}</{tag}>"
    return head + shown + tail


def code_span(text: str) -> str:
    """``text`` as code inside a line."""
    ticks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text.replace(chr(10), ' ')}{pad}{ticks}"
