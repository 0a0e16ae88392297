"""Writing in place: a press on the headline, the byline, a caption makes a field of it where it stands."""

from datetime import date

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextCursor

from clipper.gui.dates import day_in_full, read_day
from clipper.gui.reader.asking import Asking
from clipper.gui.reader.blocks_in_sight import blocks_between
from clipper.gui.reader.page_view import PageView
from clipper.gui.reader.part_field import PartField
from clipper.gui.reader.part_words import name_of, said
from clipper.gui.reader.sheet.marks import Mark, number
from clipper.gui.reader.sheet.targets import OF_FIGURES, Field, Part
from clipper.languages import placed

_HEADLINE = Part(Field.HEADLINE)
_EXAMPLE = date(2026, 3, 31)


class InPlace(QObject):
    """One part at a time."""

    closed = Signal()

    def __init__(self, page: PageView, asking: Asking) -> None:
        super().__init__(page)
        self._page = page
        self._asking = asking
        self._part: Part | None = None
        self._number = 0
        self._before = ""
        self.field = PartField(page.viewport())
        self.field.done.connect(self.keep)
        self.field.given_up.connect(self.give_up)
        self.field.textChanged.connect(lambda: self.field.refuse(refused=False))
        page.verticalScrollBar().valueChanged.connect(self.stand)

    @property
    def part(self) -> Part | None:
        """What is being written."""
        return self._part

    def open(self, part: Part) -> None:
        """Make a field of ``part``, also of one that says nothing yet; none where there is no story to correct."""
        self.keep()
        clipping = self._asking.clipping
        if clipping is None or clipping.extraction is None or self._asking.refusal or self._part:
            return
        self._part, self._number, self._before = part, clipping.number, said(clipping, part)
        self._bring_into_sight()
        self.field.begin(self._before, name_of(part.field), self._hint(part), self._font())
        self.stand()

    def open_field(self, field: Field) -> None:
        """Likewise ``field``: of the picture in sight, or the first there is, where it belongs to one."""
        figure = self._figure_in_sight() if field in OF_FIGURES else 0
        if figure or field not in OF_FIGURES:
            self.open(Part(field, figure))

    def open_focused(self) -> None:
        """The part that the keyboard is on, else the headline."""
        pointed = self._page.target_under_keys
        self.open(pointed if isinstance(pointed, Part) else _HEADLINE)

    def keep(self) -> None:
        """Say what is written, if it is another; what is no date stays to be corrected."""
        if self._part is None:
            return
        part, text = self._part, self.field.line
        if text != self._before:
            if part.field is Field.HEADLINE and not text:
                self.field.refuse(refused=True)
                return
            if part.field is Field.DATE and text:
                day = read_day(text)
                if day is None:
                    self.field.refuse(refused=True)
                    return
                text = day.isoformat()
            self._close()
            self._asking.write(self._number, part, text)
        else:
            self._close()

    def give_up(self) -> None:
        """Leave everything as it was."""
        if self._part is not None:
            self._close()

    def stand(self) -> None:
        """Stand where the part is now, as after scrolling or another setting of the page."""
        if self._part is not None:
            self.field.stand_on(self._rect(self._part))

    def _close(self) -> None:
        self._part = None
        had_keys = self.field.hasFocus()
        self.field.hide()
        if had_keys:
            self._page.setFocus()
        self.closed.emit()

    def _figure_in_sight(self) -> int:
        """Counted from 1; 0 where the story has none."""
        top = self._page.verticalScrollBar().value()
        shown = blocks_between(self._page.document(), top, top + self._page.viewport().height())
        figures = (number(block.blockFormat(), Mark.FIGURE) for block in shown)
        found = next((figure for figure in figures if figure), 0)
        clipping = self._asking.clipping
        return found or int(clipping is not None and bool(clipping.article.figures))

    def _bring_into_sight(self) -> None:
        if self._part is not None:
            rect, bar = self._rect(self._part), self._page.verticalScrollBar()
            if rect.top() < 0 or rect.top() > self._page.viewport().height() - 40:
                bar.setValue(bar.value() + rect.top() - self._page.viewport().height() // 3)

    def _rect(self, part: Part) -> QRect:
        """From the first letter of ``part`` to the end of its line; where it would stand, if it says nothing yet."""
        cursor = self._page.find_target(part)
        column = self._page.column_rect
        if cursor is not None:
            start = self._page.cursorRect(cursor)
            if cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft:
                return QRect(column.left(), start.top(), start.left() - column.left(), start.height())
            return QRect(start.left(), start.top(), column.right() - start.left(), start.height())
        block = self._neighbour(part)
        place = self._page.block_rect(block)
        top = place.bottom() if part.field in (*OF_FIGURES, Field.STANDFIRST) else place.top()
        return QRect(column.left(), top, column.width(), self._page.fontMetrics().height())

    def _neighbour(self, part: Part) -> QTextBlock:
        """The block beside which ``part`` would stand."""
        if part.field in OF_FIGURES:
            found = QTextBlock()
            block = self._page.document().begin()
            while block.isValid():
                if number(block.blockFormat(), Mark.FIGURE) == part.figure:
                    found = block
                block = block.next()
            return found
        headline = self._page.find_target(_HEADLINE)
        block = headline.block() if headline else self._page.document().begin()
        return block if part.field is Field.STANDFIRST else self._page.document().begin()

    def _font(self) -> QFont:
        part = self._part
        cursor = self._page.find_target(part) if part else None
        if cursor is None:
            return self._page.font()
        letters = QTextCursor(cursor)
        letters.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        return letters.charFormat().font()

    def _hint(self, part: Part) -> str:
        """How ``part`` is written, where that is not plain."""
        match part.field:
            case Field.BYLINE:
                return self.tr("Names, with commas between them")
            case Field.DATE:
                return placed(self.tr("A day, such as %1"), day_in_full(_EXAMPLE))
            case _:
                return ""
