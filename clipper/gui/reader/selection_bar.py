"""The small bar beside what is selected on the page: everything that can be done with it, one press away."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

from clipper.gui.reader.selecting import Selecting

_GAP = 8
"""Pixels between the bar and the letters."""


class SelectionBar(QFrame):
    """Shows the actions that were added and are visible; it never takes the keyboard."""

    def __init__(self, room: QWidget, selecting: Selecting) -> None:
        """``room`` is the widget that it floats over."""
        super().__init__(room)
        self._room = room
        self._selecting = selecting
        self._actions: list[QAction] = []
        self.setProperty("look", "selection-bar")
        self.setAccessibleName(self.tr("What can be done with the selection"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 3, 4, 3)
        self._row.setSpacing(0)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(16)
        shadow.setOffset(0, 2)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()
        selecting.settled.connect(self._show_beside)
        selecting.dropped.connect(self.hide)

    def add(self, action: QAction) -> QToolButton:
        """Offer ``action`` from now on, whenever it is visible; gives the button, to be dressed."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setProperty("look", "words")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(action.toolTip())
        action.triggered.connect(self.hide)
        self._actions.append(action)
        self._row.addWidget(button)
        action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
        button.setVisible(action.isVisible())
        return button

    def _show_beside(self) -> None:
        """Above the selection; below it where there is no room."""
        if not any(action.isVisible() for action in self._actions):
            self.hide()
            return
        self._row.activate()
        self.adjustSize()
        self.move(self._corner(self._selecting.rect))
        self.show()
        self.raise_()

    def _corner(self, letters: QRect) -> QPoint:
        room = self._room.rect()
        x = min(max(_GAP, letters.center().x() - self.width() // 2), room.width() - self.width() - _GAP)
        above, below = letters.top() - self.height() - _GAP, letters.bottom() + _GAP
        y = above if above >= 0 else min(below, room.height() - self.height() - _GAP)
        return QPoint(max(0, x), max(0, y))
