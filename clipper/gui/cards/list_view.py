"""The list itself: cards with words on them that can be clicked; what is looked at stays where it is."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from clipper.gui.cards.columns import ColumnHeads
from clipper.gui.cards.delegate import CardDelegate
from clipper.gui.cards.dragging import DragView
from clipper.gui.cards.face import CardLink
from clipper.gui.cards.model import CardModel, CardRole, Row
from clipper.gui.rows import ranges

_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home)
_SELECT_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CardList(DragView):
    """Shows a ``CardModel``; knows clippings by number."""

    chosen = Signal()
    """The selection is another."""
    link_clicked = Signal(CardLink, int)
    drag_wanted = Signal(tuple, bool)
    """These clippings are being dragged, as a file or not; answer with ``begin_drag``."""
    columns_changed = Signal()
    """Cards are shown instead of columns, or columns otherwise than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "list")
        self.setAccessibleName(self.tr("Clippings"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.gathering_wanted.connect(lambda as_file: self.drag_wanted.emit(self.selected, as_file))
        self.heads = ColumnHeads(self)
        self.heads.hide()
        self.heads.changed.connect(self._use_form)
        self.put_heads(self.heads)

    def show_model(self, model: CardModel) -> None:
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self.chosen)

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:
        super().setItemDelegate(delegate)
        self._use_form()

    @property
    def in_columns(self) -> bool:
        """Whether clippings are lines in columns, or else cards."""
        return not self.heads.isHidden()

    def show_columns(self, *, shown: bool) -> None:
        """Show clippings in columns, or as cards; what is looked at stays in sight."""
        if shown != self.in_columns:
            held = self._in_sight()
            self.heads.setVisible(shown)
            policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setHorizontalScrollBarPolicy(policy)
            self._use_form()
            self.executeDelayedItemsLayout()
            self._return_to(held)

    @property
    def selected(self) -> tuple[int, ...]:
        """The numbers of the selected clippings, in the order of the list."""
        selection = self.selectionModel().selection()
        ranges_of = map(selection.at, range(selection.count()))
        chosen = sorted((each.top(), each.bottom() + 1) for each in ranges_of)
        return tuple(number for top, end in chosen for number in self._cards.numbers_in(range(top, end)))

    @property
    def current(self) -> int | None:
        """The clipping that the keyboard is at, if it is selected."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().isSelected(index):
            return None
        number: int | None = index.data(CardRole.NUMBER)
        return number

    def select(self, number: int) -> bool:
        """Select ``number`` alone and bring it into sight; whether it is in the list."""
        row = self._cards.row_of(number)
        if row is None:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self._cards.index(row))
        return True

    def go_on_with(self, rows: Sequence[Row]) -> None:
        """Show ``rows``. What is selected stays so, and what is looked at where it is; at the top the new is seen."""
        selected, current = self.selected, self.current
        held = self._in_sight() if self.verticalOffset() else ()
        self._cards.go_on_with(rows)
        self.executeDelayedItemsLayout()
        self._return_to(held)
        if selected and not self.selectionModel().hasSelection():
            self._select_again(selected, current)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: looking through all rows would fetch all cards, and there is a search field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first arrow into a list where nothing is selected selects the row that it stands at, not the next."""
        if event.key() in _STEPS and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), _SELECT_ALONE)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        link = self._link_at(place)
        if link and event.button() is Qt.MouseButton.LeftButton:
            self.link_clicked.emit(link, self.indexAt(place).data(CardRole.NUMBER))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._use_form()

    def sizeHint(self) -> QSize:
        return QSize(396, 600)

    @property
    def _cards(self) -> CardModel:
        return cast("CardModel", self.model())

    def _use_form(self) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, CardDelegate):
            delegate.use_font(self.font())
            delegate.use_columns(self.heads.cells if self.in_columns else ())
            self.use_heights(delegate.row_height, delegate.heading_height)
            self.columns_changed.emit()

    def _link_at(self, place: QPoint) -> CardLink | None:
        index = self.indexAt(place)
        delegate = self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, CardDelegate):
            return None
        return delegate.link_at(index, QRectF(self.visualRect(index)), place)

    def _in_sight(self) -> tuple[tuple[Row, int], ...]:
        """The rows in sight, each with how far below the upper edge it begins; the one that is read comes first."""
        stack, offset = self.stack, self.verticalOffset()
        rows = list(stack.between(offset, offset + self.viewport().height()))
        rows.sort(key=lambda row: row != self.currentIndex().row())
        return tuple((self._cards.keys[row], stack.top(row) - offset) for row in rows)

    def _return_to(self, held: Sequence[tuple[Row, int]]) -> None:
        """Scroll so that the first that is still there stands where it stood."""
        for key, below in held:
            row = self._cards.row_of(key)
            if row is not None:
                self.verticalScrollBar().setValue(self.stack.top(row) - below)
                return

    def _select_again(self, numbers: Sequence[int], current: int | None) -> None:
        """What views were told of as so many changes that they began afresh."""
        selection = QItemSelection()
        for first, last in ranges(sorted(row for number in numbers if (row := self._cards.row_of(number)) is not None)):
            selection.append(self.range_of(range(first, last + 1)))
        row = self._cards.row_of(current) if current is not None else None
        if row is not None:
            self.selectionModel().setCurrentIndex(self._cards.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, _SELECT_ALONE)
