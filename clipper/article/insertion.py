"""Puts text back into a leaf of a story."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from clipper.article.blocks import Cell, Code, Heading, Paragraph, Run, Runs
from clipper.article.fair_copy import CLOSING, joined_runs
from clipper.article.leaves import Leaf
from clipper.article.plain import runs_text

Insertion: TypeAlias = tuple[int, Runs]
"""Where something is put into the text of a leaf, and what."""


def spaced(text: str, before: str, after: str) -> str:
    """``text`` with the blanks it needs between these two letters; none in the middle of a word."""
    if before and not before.isspace() and (not after or after.isspace() or after in CLOSING):
        return f" {text}"
    if after and not after.isspace() and (not before or before.isspace()):
        return f"{text} "
    return text


def inserted(leaf: Leaf, insertions: Sequence[Insertion]) -> Leaf:
    """``leaf`` with ``insertions``, which are in order; a picture or divider takes none."""
    match leaf:
        case Paragraph(own) | Heading(own) | Cell(own):
            return replace(leaf, runs=joined_runs(_woven(own, insertions)))
        case Code(text):
            return replace(leaf, text=runs_text(_woven((Run(text),), insertions)))
        case str():
            return runs_text(_woven((Run(leaf),), insertions))
        case _:
            return leaf


def _woven(own: Runs, insertions: Sequence[Insertion]) -> Iterator[Run]:
    number = position = 0
    for run in own:
        done = 0
        while number < len(insertions) and insertions[number][0] < position + len(run.text):
            at = insertions[number][0] - position
            yield replace(run, text=run.text[done:at])
            yield from insertions[number][1]
            done = at
            number += 1
        yield replace(run, text=run.text[done:])
        position += len(run.text)
    for _, runs in insertions[number:]:
        yield from runs
