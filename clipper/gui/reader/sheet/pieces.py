"""Cut pieces that stood between blocks: struck through on a coloured ground, with their kind at the end of the line."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextLength, QTextTable, QTextTableFormat

from clipper.gui.reader.direction import LEFTWARD
from clipper.gui.reader.kinds import CALM, kind_words
from clipper.gui.reader.sheet.cuts import Cut
from clipper.gui.reader.sheet.marks import Ground, Mark
from clipper.gui.reader.sheet.scale import CUT
from clipper.gui.reader.sheet.targets import BringBack, Piece, WholePiece
from clipper.gui.reader.sheet.visible import visible
from clipper.gui.reader.sheet.writer import NO_BREAK, Standing, Writer

PADDING = 7.0
"""Pixels inside the ground of a piece, at 100 %."""
_SIDE = 7.0
"""Likewise, further in at the sides."""
_SLACK = 4.0
"""Letters on the page are a little wider than Qt says beforehand."""
_AROUND = 16.0
_BETWEEN = 8.0
_DIVIDER = " · "
_LONGEST = 360
"""Characters of a piece that are shown at first."""


def write_pieces(writer: Writer, standing: Standing, cuts: Iterable[Cut], whole: frozenset[int]) -> None:
    """Write pieces one below the other; those whose index is in ``whole`` in full, however long."""
    cuts = tuple(cuts)
    for cut in cuts:
        above = _AROUND if cut is cuts[0] else _BETWEEN
        below = _AROUND if cut is cuts[-1] else _BETWEEN
        _Piece(writer, standing, cut).write(above, below, in_full=cut.index in whole)


class _Piece:
    """One piece: a table of one row, the text in its wide cell and the kind in the narrow one."""

    def __init__(self, writer: Writer, standing: Standing, cut: Cut) -> None:
        self._writer = writer
        self._formats = writer.formats
        self._standing = standing
        self._cut = cut
        self._calm = cut.removal.kind in CALM
        self._backwards = standing.direction is LEFTWARD

    def write(self, above: float, below: float, *, in_full: bool) -> None:
        """Write it, with so much space above and below."""
        kind = kind_words(self._cut.removal.kind)
        back = QCoreApplication.translate("Reader", "bring back") if self._writer.changes else ""
        label = _DIVIDER.join(filter(None, (kind, back))).replace(" ", NO_BREAK)
        letters = self._formats.coloured(CUT, "soft" if self._calm else "attention")
        narrow = QFontMetricsF(letters.font()).horizontalAdvance(label) + self._formats.pixels(
            2 * (PADDING + _SIDE) + _SLACK
        )
        widths = [QTextLength(), QTextLength(QTextLength.Type.FixedLength, narrow)]
        setting = QTextTableFormat()
        setting.setTopMargin(self._formats.pixels(above))
        setting.setCellPadding(self._formats.pixels(PADDING))
        table = self._writer.table(1, widths[:: -1 if self._backwards else 1], setting, self._formats.pixels(below))
        text_column = int(self._backwards)
        self._write_text(table, text_column, in_full=in_full)
        block = self._block("")
        block.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        cell = self._writer.write_cell(table, 0, 1 - text_column, block)
        cell.write(kind, self._writer.press(QTextCharFormat(letters), Piece(self._cut.index)))
        if back:
            cell.write(_DIVIDER, letters)
            underlined = self._writer.press(QTextCharFormat(letters), BringBack(self._cut.index))
            underlined.setFontUnderline(True)
            cell.write(back.replace(" ", NO_BREAK), underlined)

    def _write_text(self, table: QTextTable, column: int, *, in_full: bool) -> None:
        text, shortened = _shortened(visible(self._cut.removal.text), in_full=in_full)
        letters = self._formats.letters(CUT)
        letters.setFontStrikeOut(not self._calm)
        cell = self._writer.write_cell(table, 0, column, self._block(text))
        cell.write(text, letters)
        if shortened:
            cell.write(" … ", self._formats.letters(CUT))
            press = self._writer.press(self._formats.coloured(CUT, "accent"), WholePiece(self._cut.index))
            cell.write(QCoreApplication.translate("Reader", "show all").replace(" ", NO_BREAK), press)

    def _block(self, text: str) -> QTextBlockFormat:
        block = self._writer.piece_format(CUT, self._standing, text)
        block.setProperty(Mark.GROUND, (Ground.CALM if self._calm else Ground.CUT).value)
        block.setProperty(Mark.PIECE, self._cut.index + 1)
        side = self._formats.pixels(_SIDE)
        block.setLeftMargin(block.leftMargin() + side)
        block.setRightMargin(block.rightMargin() + side)
        return block


def _shortened(text: str, *, in_full: bool) -> tuple[str, bool]:
    """The beginning of ``text``, and whether there is more."""
    if in_full or len(text) <= _LONGEST * 5 // 4:
        return text, False
    end = text.rfind(" ", _LONGEST // 2, _LONGEST)
    return text[: end if end > 0 else _LONGEST], True
