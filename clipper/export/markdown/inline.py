"""Runs as Markdown: what is escaped, and how emphasis is marked so that it is read as such."""

import re
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from clipper.article import Run, Runs
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_lines

_ANYWHERE = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)")
_AT_LINE_START = re.compile(r"^(\s*\d*)([-+=:.)])", re.MULTILINE)
"""Lists, numbered ones too, and underlines of headings."""


def escaped(text: str) -> str:
    """``text`` as Markdown that shows exactly it, wherever it stands; line feeds stay."""
    return _lines_escaped(_words_escaped(text))


def _words_escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\g<0>", text)


def _lines_escaped(text: str) -> str:
    return _AT_LINE_START.sub(r"\1\\\2", text)


def inline(runs: Runs, line_break: str = "  \n") -> str:
    """``runs`` as Markdown; ``line_break`` is what a line feed becomes."""
    runs = _merged(runs)
    edges = ["", *(clean_lines(run.text) for run in runs), ""]
    marked = [False, *(run.strong or run.emphasis for run in runs), False]
    parts = [
        _run(run, _Beside(edges[n][-1:], marked[n]), _Beside(edges[n + 2][:1], marked[n + 2]))
        for n, run in enumerate(runs)
    ]
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return line_break.join(_lines_escaped(line) for line in lines if line)


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


def _run(run: Run, before: _Beside, after: _Beside) -> str:
    text = clean_lines(run.text)
    inner = text.strip()
    if not inner:
        return text
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    before, after = (_Beside(head) if head else before), (_Beside(tail) if tail else after)
    link = safe_link(run.link)
    shown = code_span(inner) if run.code else _words_escaped(inner)
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
