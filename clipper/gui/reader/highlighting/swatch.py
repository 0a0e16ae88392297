"""A colour of highlights as a small round icon."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from clipper.article import Colour
from clipper.gui.theme import Colours

_SIZE = 18
_SCALES = (1, 2, 3)


def swatch(colour: Colour, colours: Colours) -> QIcon:
    """``colour`` as it is on a page in ``colours``, sharp on every screen."""
    icon = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(_SIZE * scale, _SIZE * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.soft))
        painter.setBrush(QColor(getattr(colours, colour.value)))
        painter.drawEllipse(QRect(1, 1, _SIZE - 2, _SIZE - 2))
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(pixmap, mode)
    return icon
