"""The list itself: Qt's list view, with words on its cards that can be clicked."""

from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from clipper.gui.cards.delegate import CardDelegate
from clipper.gui.cards.face import CardLink
from clipper.gui.cards.model import CardModel, CardRole

_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home)


class CardList(QListView):
    """Shows a ``CardModel``; knows clippings by number."""

    chosen = Signal()
    """The selection is another."""
    link_clicked = Signal(CardLink, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "list")
        self.setAccessibleName(self.tr("Clippings"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)

    def show_model(self, model: CardModel) -> None:
        self.setModel(model)
        model.rowsInserted.connect(self._stay_in_place)
        self.selectionModel().selectionChanged.connect(self.chosen)

    @property
    def selected(self) -> tuple[int, ...]:
        """The numbers of the selected clippings, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        keys = self._cards.keys
        return tuple(keys[row] for row in rows)

    @property
    def current(self) -> int | None:
        """The clipping that the keyboard is at, if it is selected."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().isSelected(index):
            return None
        return self._cards.keys[index.row()]

    def select(self, number: int) -> bool:
        """Select ``number`` alone and bring it into sight; whether it is in the list."""
        row = self._cards.row_of(number)
        if row is None:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self._cards.index(row))
        return True

    def keyboardSearch(self, search: str) -> None:
        """Nothing: looking through all rows would fetch all cards, and there is a search field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first arrow into a list where nothing is selected selects the row that it stands at, not the next."""
        if event.key() in _STEPS and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)
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
        delegate = self.itemDelegate()
        if event.type() == QEvent.Type.FontChange and isinstance(delegate, CardDelegate):
            delegate.use_font(self.font())
            self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        return QSize(396, 600)

    @property
    def _cards(self) -> CardModel:
        return cast("CardModel", self.model())

    def _link_at(self, place: QPoint) -> CardLink | None:
        index = self.indexAt(place)
        delegate = self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, CardDelegate):
            return None
        return delegate.link_at(index, QRectF(self.visualRect(index)), place)

    def _stay_in_place(self, parent: QModelIndex, first: int, last: int) -> None:
        """What is being looked at stays where it is when clippings come in above it; at the top they are to be seen."""
        bar = self.verticalScrollBar()
        height = self.sizeHintForRow(0)
        if bar.value() > 0 and first * height < bar.value():
            self.doItemsLayout()
            bar.setValue(bar.value() + (last - first + 1) * height)
