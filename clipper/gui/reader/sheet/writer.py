"""The pen: puts blocks, letters and tables into the document one after another, and keeps account of what they are.

Nothing is ever read as markup: text goes in as text, and what could be taken for the document's own structure (line
feeds, the characters that Qt marks frames and objects with) is replaced letter for letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from clipper.gui.reader.direction import LEFTWARD, direction_of
from clipper.gui.reader.sheet.formats import Formats
from clipper.gui.reader.sheet.marks import PICTURE_OBJECT, Mark
from clipper.gui.reader.sheet.scale import DEEPEST, INDENT, SEAM, Style
from clipper.gui.reader.sheet.targets import Field, Part, Target
from clipper.gui.reader.sheet.wide_tables import WideTable

LINE_BREAK = "\u2028"
NO_BREAK = "\u00a0"
OBJECT = "\ufffc"
_PLAIN = str.maketrans(
    dict.fromkeys("\n\r\v\f\x85\u2029", LINE_BREAK)
    | dict.fromkeys("\0\ufdd0\ufdd1\ufffc", "\ufffd")
    | {chr(surrogate): "\ufffd" for surrogate in range(0xD800, 0xE000)}
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line down the side of a quotation, or the ground of a box."""

    holder: int
    """Which quotation or box: the same for all blocks in it."""
    inset: float
    """From the column's start, in pixels."""
    box: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a block stands."""

    direction: Qt.LayoutDirection
    """The story's, or that of the list, quotation or table that it stands in."""
    in_body: bool = False
    """Whether it is a block of the story itself, which is counted."""
    inset: float = 0
    """From the column's start to the text, in pixels."""
    inset_end: float = 0
    """From the text to the column's end, likewise."""
    depth: int = 0
    """In how many lists and quotations."""
    rules: tuple[Rule, ...] = ()

    @property
    def may_go_deeper(self) -> bool:
        return self.depth < DEEPEST


class SheetDocument(QTextDocument):
    """A document that loads nothing, from nowhere."""

    def loadResource(self, _type: int, _name: QUrl | str) -> None:
        """There is never anything to be had."""


class Writer:
    """Writes one document from its beginning to its end."""

    def __init__(self, formats: Formats, *, changes: bool = False) -> None:
        """``changes``: whether what can be written in place is something to press."""
        self.formats = formats
        self.changes = changes
        self.document = SheetDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setIndentWidth(formats.pixels(INDENT))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.targets: list[Target] = []
        self.rules: list[tuple[Rule, ...]] = []
        self.wide_tables: list[WideTable] = []
        self._cursor = QTextCursor(self.document)
        self._cursor.beginEditBlock()
        self._block_is_free = True
        self._blocks = 0
        self._gap = 0.0

    def finish(self) -> None:
        """Close the document: nothing is written after that."""
        if self._block_is_free:
            self._format_seam()
        self._cursor.endEditBlock()

    def start(
        self, style: Style, standing: Standing, text: str, marks: Mapping[Mark, object] | None = None
    ) -> QTextBlockFormat:
        """Begin a block that will hold ``text``, by which its direction is told; gives the format it has."""
        setting = self.block_format(style, standing, text)
        for mark, value in (marks or {}).items():
            setting.setProperty(mark, value)
        self._gap = 0.0
        letters = self.formats.letters(style)
        if self._block_is_free:
            self._block_is_free = False
            self._cursor.setBlockFormat(setting)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(setting, letters)
        return setting

    def block_format(self, style: Style, standing: Standing, text: str) -> QTextBlockFormat:
        """The format of a block that stands there and holds ``text``."""
        setting = self.piece_format(style, standing, text)
        if standing.in_body:
            self._blocks += 1
            setting.setProperty(Mark.ORDER, self._blocks)
        if standing.rules:
            if not self.rules or self.rules[-1] != standing.rules:
                self.rules.append(standing.rules)
            setting.setProperty(Mark.RULES, len(self.rules))
        return setting

    def piece_format(self, style: Style, standing: Standing, text: str) -> QTextBlockFormat:
        """Likewise of a block that was cut from the story."""
        setting = self.formats.block(style)
        setting.setLayoutDirection(direction_of(text, standing.direction))
        setting.setProperty(Mark.INSET, standing.inset)
        if standing.direction is LEFTWARD:
            setting.setRightMargin(standing.inset)
            setting.setLeftMargin(standing.inset_end)
        else:
            setting.setLeftMargin(standing.inset)
            setting.setRightMargin(standing.inset_end)
        return setting

    def change(self, setting: QTextBlockFormat) -> None:
        """Give the block that is being written another format."""
        self._cursor.setBlockFormat(setting)

    def leave_below(self, style: Style) -> None:
        """Leave at least the space of ``style`` below the block, as after the last item of a list."""
        setting = self._cursor.blockFormat()
        setting.setBottomMargin(max(setting.bottomMargin(), self.formats.pixels(style.below)))
        self._cursor.setBlockFormat(setting)

    def write(self, text: str, letters: QTextCharFormat) -> None:
        """Add letters to the block."""
        self._cursor.insertText(text.translate(_PLAIN), letters)

    def write_picture(self, letters: QTextCharFormat) -> None:
        """Add a picture; ``letters`` tells which one."""
        letters.setObjectType(PICTURE_OBJECT)
        self._cursor.insertText(OBJECT, letters)

    def press(self, letters: QTextCharFormat, target: Target, hint: str = "") -> QTextCharFormat:
        """``letters`` as something that can be pressed."""
        self.targets.append(target)
        return self.formats.anchor(letters, len(self.targets) - 1, hint)

    def part(self, letters: QTextCharFormat, field: Field, figure: int = 0) -> QTextCharFormat:
        """``letters`` as a part that can be written in place, if any may be."""
        return self.press(letters, Part(field, figure)) if self.changes else letters

    def cursor(self) -> QTextCursor:
        """A cursor of one's own where the pen is, to put a list on the block that was begun."""
        return QTextCursor(self._cursor)

    def table(self, rows: int, widths: Sequence[QTextLength], setting: QTextTableFormat, below: float) -> QTextTable:
        """Add an empty table across the column, with a column for each of ``widths``; writing goes on below it.

        ``below`` is the space after it in pixels, which a table that follows shares; a block there has none of its own.
        """
        if self._block_is_free:
            self._format_seam()
        setting.setBorder(0)
        setting.setCellSpacing(0)
        setting.setTopMargin(max(0.0, setting.topMargin() - self._gap))
        setting.setBottomMargin(below)
        setting.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        setting.setColumnWidthConstraints(list(widths))
        table = self._cursor.insertTable(rows, len(widths), setting)
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._block_is_free = True
        self._gap = below
        return table

    def write_cell(self, table: QTextTable, row: int, column: int, setting: QTextBlockFormat) -> "CellWriter":
        """Begin the one block of a cell."""
        cursor = table.cellAt(row, column).firstCursorPosition()
        cursor.setBlockFormat(setting)
        return CellWriter(cursor)

    def _format_seam(self) -> None:
        setting = QTextBlockFormat()
        setting.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(setting)
        self._cursor.setBlockCharFormat(self.formats.letters(SEAM))


class CellWriter:
    """The pen inside a table's cell."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor

    def write(self, text: str, letters: QTextCharFormat) -> None:
        """Add letters to the cell."""
        self._cursor.insertText(text.translate(_PLAIN), letters)
