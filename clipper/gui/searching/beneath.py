"""Where a pop-up of the search field opens: beneath it, on the screen whatever happens."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


def place_beneath(popup: QWidget, anchor: QWidget) -> None:
    """Move ``popup`` below ``anchor``, its right end below that of the field where there is room."""
    place = anchor.mapToGlobal(QPoint(anchor.width() - popup.width(), anchor.height() + 4))
    room = anchor.screen().availableGeometry()
    popup.move(
        max(room.left(), min(place.x(), room.right() - popup.width())),
        max(room.top(), min(place.y(), room.bottom() - popup.height())),
    )
