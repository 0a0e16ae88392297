"""The page under hand: pressing, pointing, keys, copying."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from clipper.gui.reader.plain_text import as_hint
from clipper.gui.reader.reading_place import ReadingPlace
from clipper.gui.reader.selecting_view import SelectingView
from clipper.gui.reader.sheet import Sheet
from clipper.gui.reader.sheet.marks import Mark, format_at, number, words
from clipper.gui.reader.sheet.targets import Enlarge, Piece, Target
from clipper.gui.reader.sheet.writer import OBJECT
from clipper.gui.theme import Colours

_FOR_THE_WINDOW = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Delete,
)
"""Keys that a text field would keep for itself although nothing can be written here."""
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PageView(SelectingView):
    """A sheet that can be used. It says what was pressed and pointed at, and does nothing about it."""

    pressed = Signal(object)
    """A ``Target``."""
    pointed = Signal(object, QRect)
    """The ``Target`` under the pointer or the keyboard's focus, None when it is left; and where, on the viewport."""
    enlarge_wanted = Signal(int)
    """Larger (1) or smaller (-1) letters."""
    menu_wanted = Signal(object, int, QPoint)
    """The menu for a ``Target``, or None, and the letter at this place of the document; and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Story"))
        self._pointed: Target | None = None
        self.anchorClicked.connect(self._press)
        self.highlighted.connect(self._highlight)
        self.verticalScrollBar().valueChanged.connect(self.point_at_nothing)

    def show_sheet(self, sheet: Sheet, colours: Colours, place: ReadingPlace | None) -> None:
        """Show ``sheet`` from ``place`` on, None for its top."""
        self.point_at_nothing()
        super().show_sheet(sheet, colours, place)

    # Pressing and pointing

    def point_at_nothing(self) -> None:
        """Forget what is pointed at, as when it scrolls away."""
        self._point(None, QRect())

    def _press(self, anchor: QUrl) -> None:
        target = self._target(anchor.toString())
        if target is not None:
            self.pressed.emit(target)

    def _highlight(self, anchor: QUrl) -> None:
        by_pointer = self.viewport().underMouse()
        self._point(self._target(anchor.toString()), self._around_pointer() if by_pointer else self.cursorRect())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's
        """Go from link to link, which Qt does without telling which."""
        stays = super().focusNextPrevChild(next)
        if stays and self.textCursor().hasSelection():
            self._point(self.target_under_keys, self.cursorRect())
        return stays

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put a line around a picture that the keyboard is on; on letters Qt shows that itself."""
        super().paintEvent(event)
        target = self.target_under_keys if self.hasFocus() else None
        if isinstance(target, Enlarge) and self._colours:
            block = self.document().findBlock(self.textCursor().selectionStart())
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._colours.accent), 3))
            painter.drawRoundedRect(self.block_rect(block).adjusted(-3, -3, 3, 3), 6, 6)

    @property
    def target_under_keys(self) -> Target | None:
        """The ``Target`` that Tab went to last."""
        cursor = self.textCursor()
        anchor = format_at(self.document(), cursor.selectionStart()).anchorHref() if cursor.hasSelection() else ""
        return self._target(anchor)

    def find_target(self, target: Target) -> QTextCursor | None:
        """Where the letters begin that stand for ``target``."""
        anchor = str(self.sheet.targets.index(target)) if self.sheet and target in self.sheet.targets else ""
        block = self.document().begin() if anchor else QTextBlock()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                if parts.fragment().charFormat().anchorHref() == anchor:
                    cursor = QTextCursor(block)
                    cursor.setPosition(parts.fragment().position())
                    return cursor
                parts += 1
            block = block.next()
        return None

    def _target(self, anchor: str) -> Target | None:
        if not (self.sheet and anchor.isdecimal() and int(anchor) < len(self.sheet.targets)):
            return None
        return self.sheet.targets[int(anchor)]

    def _point(self, target: Target | None, where: QRect) -> None:
        if target != self._pointed:
            self._pointed = target
            self.pointed.emit(target, where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.anchorAt(event.position().toPoint()):
            self._point(self._piece_at(event.position()), self._around_pointer())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at_nothing()

    def _piece_at(self, position: QPointF) -> Piece | None:
        at = self.letter_at(position)
        piece = number(self.document().findBlock(at).blockFormat(), Mark.PIECE) if at >= 0 else 0
        return Piece(piece - 1) if piece else None

    def _around_pointer(self) -> QRect:
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        return QRect(pointer - QPoint(0, 10), pointer + QPoint(1, 10))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show hints as the plain text they are; Qt itself would take some for markup."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.letter_at(QPointF(event.pos()))
            hint = words(format_at(self.document(), at), Mark.HINT) if at >= 0 else ""
            QToolTip.showText(event.globalPos(), as_hint(hint), self.viewport())
            return True
        return super().viewportEvent(event)

    # Keys and wheel

    def event(self, event: QEvent) -> bool:
        """Leave to the window what cannot be done to a page."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_for_the_window(event):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.enlarge_wanted.emit(1 if turn > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.outlined = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.outlined = False
        super().focusOutEvent(event)
        self.point_at_nothing()
        self.viewport().update()

    # Copying

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected text, without our formats and without what stands for a picture."""
        data = QMimeData()
        data.setText(self._selected_lines)
        return data

    @property
    def selected_text(self) -> str:
        """The selected words in one line."""
        return " ".join(self._selected_lines.split())

    @property
    def _selected_lines(self) -> str:
        return self.textCursor().selection().toPlainText().replace(OBJECT, "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        target = self._target(self.anchorAt(event.pos())) or self._piece_at(QPointF(event.pos()))
        self.menu_wanted.emit(target, self.letter_at(QPointF(event.pos())), event.globalPos())


def _is_for_the_window(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _FOR_THE_WINDOW)
