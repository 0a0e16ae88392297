"""Runs of text, with what was cut out of them if it is wanted."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtGui import QTextCharFormat

from clipper.article import Highlight, MarkedRun, Run
from clipper.gui.reader.kinds import CALM
from clipper.gui.reader.links import may_open
from clipper.gui.reader.sheet.cuts import Cut, InlineCuts
from clipper.gui.reader.sheet.marks import Mark
from clipper.gui.reader.sheet.scale import Style
from clipper.gui.reader.sheet.targets import Link, Piece
from clipper.gui.reader.sheet.visible import visible
from clipper.gui.reader.sheet.writer import Writer


class Pen(Protocol):
    """Whatever letters can be written with: the page's writer or that of a cell."""

    def write(self, text: str, letters: QTextCharFormat) -> None: ...


def write_runs(writer: Writer, pen: Pen, style: Style, runs: Iterable[Run], cuts: InlineCuts, start: int) -> None:
    """Write ``runs``, the first letter of which is at ``start`` of the block's text, and the pieces among them."""
    for run in runs:
        letters = writer.formats.run(style, run)
        if isinstance(run, MarkedRun):
            _mark(letters, run.highlights[-1])
        if may_open(run.link):
            writer.press(letters, Link(run.link), run.link)
        for part in cuts.split(run.text, start):
            if isinstance(part, Cut):
                write_piece(writer, pen, style, part)
            else:
                pen.write(part, letters)
        start += len(run.text)
    for cut in cuts.up_to(start):
        write_piece(writer, pen, style, cut)


def _mark(letters: QTextCharFormat, highlight: Highlight) -> None:
    letters.setProperty(Mark.HIGHLIGHT, highlight.number)
    letters.setProperty(Mark.COLOUR, highlight.colour.value)
    letters.setProperty(Mark.NOTED, int(bool(highlight.remark)))
    letters.setProperty(Mark.HINT, highlight.remark)


def write_piece(writer: Writer, pen: Pen, style: Style, cut: Cut) -> None:
    """Write a piece that was cut out of a sentence, struck through."""
    letters = writer.formats.cut(style, calm=cut.removal.kind in CALM)
    letters.setProperty(Mark.PIECE, cut.index + 1)
    writer.press(letters, Piece(cut.index))
    pen.write(visible(cut.removal.text), letters)
