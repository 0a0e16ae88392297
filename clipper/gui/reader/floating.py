"""Where a card that floats over the page stands: beside what it is about, wherever there is room."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

_GAP = 6


def corner_beside(beside: QRect, size: QSize, room: QRect) -> QPoint:
    """The upper left corner of a card of that ``size`` in ``room``: below ``beside``, else above it."""
    x = min(max(room.left() + _GAP, beside.center().x() - size.width() // 2), room.right() - size.width() - _GAP)
    below = beside.bottom() + _GAP
    above = beside.top() - _GAP - size.height()
    fits = below + size.height() <= room.bottom()
    return QPoint(max(x, room.left()), below if fits or above < room.top() else above)


def cast_shadow(card: QWidget) -> None:
    """Lift ``card`` off the page."""
    shadow = QGraphicsDropShadowEffect(card)
    shadow.setBlurRadius(18)
    shadow.setOffset(0, 3)
    shadow.setColor(QColor(0, 0, 0, 70))
    card.setGraphicsEffect(shadow)
