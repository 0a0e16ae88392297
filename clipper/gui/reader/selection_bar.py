"""The small bar beside what is selected on the page: everything that can be done with it, one press away."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QToolButton, QWidget

from clipper.gui.reader.selecting import Selecting

_ACROSS, _DOWN = 4, 3
"""Pixels from the edge of the bar to its buttons."""
_GAP = 8
"""Pixels between the bar and the letters."""


class SelectionBar(QFrame):
    """Shows the actions that were added and are visible; it never takes the keyboard."""

    def __init__(self, room: QWidget, selecting: Selecting) -> None:
        """``room`` is the widget that it floats over."""
        super().__init__(room)
        self._room = room
        self._selecting = selecting
        self._buttons: list[QToolButton] = []
        self.setProperty("look", "selection-bar")
        self.setAccessibleName(self.tr("What can be done with the selection"))
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
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setProperty("look", "words")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(action.toolTip())
        action.triggered.connect(self.hide)
        self._buttons.append(button)
        action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
        button.setVisible(action.isVisible())
        return button

    def _show_beside(self) -> None:
        """Above the selection; below it where there is no room."""
        offered = [button for button in self._buttons if not button.isHidden()]
        if not offered:
            self.hide()
            return
        self._line_up(offered)
        self.move(self._corner(self._selecting.rect))
        self.show()
        self.raise_()

    def _line_up(self, offered: Sequence[QToolButton]) -> None:
        """Side by side, in as many lines as it takes in a narrow room; as large as they are then."""
        hints = [button.sizeHint() for button in offered]
        high = max(hint.height() for hint in hints)
        most = self._room.width() - 2 * _GAP - _ACROSS
        at, reach = QPoint(_ACROSS, _DOWN), QRect()
        for button, hint in zip(offered, hints, strict=True):
            if at.x() > _ACROSS and at.x() + hint.width() > most:
                at = QPoint(_ACROSS, at.y() + high)
            button.setGeometry(QRect(at, QSize(hint.width(), high)))
            reach = reach.united(button.geometry())
            at += QPoint(hint.width(), 0)
        self.resize(reach.right() + 1 + _ACROSS, reach.bottom() + 1 + _DOWN)

    def _corner(self, letters: QRect) -> QPoint:
        room = self._room.rect()
        x = min(max(_GAP, letters.center().x() - self.width() // 2), room.width() - self.width() - _GAP)
        above, below = letters.top() - self.height() - _GAP, letters.bottom() + _GAP
        y = above if above >= 0 else min(below, room.height() - self.height() - _GAP)
        return QPoint(max(0, x), max(0, y))
