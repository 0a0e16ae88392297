"""Puts text back into a leaf of a story."""

from dataclasses import replace

from clipper.article.blocks import Cell, Code, Heading, Paragraph, Run, Runs
from clipper.article.fair_copy import CLOSING
from clipper.article.leaves import Leaf
from clipper.article.plain import runs_text


def spaced(text: str, before: str, after: str) -> str:
    """``text`` with the blanks it needs between these two letters; none in the middle of a word."""
    if before and not before.isspace() and (not after or after.isspace() or after in CLOSING):
        return f" {text}"
    if after and not after.isspace() and (not before or before.isspace()):
        return f"{text} "
    return text


def inserted(leaf: Leaf, at: int, runs: Runs) -> Leaf:
    """``leaf`` with ``runs`` from the character ``at`` of its text on; a picture or divider takes none."""
    match leaf:
        case Paragraph(own) | Heading(own) | Cell(own):
            return replace(leaf, runs=_runs_with(own, at, runs))
        case Code(text):
            return replace(leaf, text=text[:at] + runs_text(runs) + text[at:])
        case str():
            return leaf[:at] + runs_text(runs) + leaf[at:]
        case _:
            return leaf


def _runs_with(own: Runs, at: int, runs: Runs) -> Runs:
    before: list[Run] = []
    after: list[Run] = []
    position = 0
    for run in own:
        divided = min(max(0, at - position), len(run.text))
        before.append(replace(run, text=run.text[:divided]))
        after.append(replace(run, text=run.text[divided:]))
        position += len(run.text)
    made: list[Run] = []
    for run in (*before, *runs, *after):
        if made and replace(made[-1], text="") == replace(run, text=""):
            made[-1] = replace(run, text=made[-1].text + run.text)
        elif run.text:
            made.append(run)
    return tuple(made)
