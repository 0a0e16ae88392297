"""What the pointer holds while clippings are dragged: a headline, or how many they are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from clipper.gui.theme import Colours, scaled

_MOST = 260
_SIDE, _HEIGHT = 12, 34
_ROUNDING = 7.0


def drag_picture(words: str, font: QFont, colours: Colours, ratio: float) -> QPixmap:
    """A label with ``words`` on one line, for a screen with ``ratio`` device pixels in a pixel."""
    font = scaled(font, 1.0, bold=True)
    metrics = QFontMetrics(font)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _MOST)
    size = QSize(metrics.horizontalAdvance(words) + 2 * _SIDE, max(_HEIGHT, metrics.height() + _SIDE))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.accent))
    painter.setBrush(QColor(colours.page))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), _ROUNDING, _ROUNDING)
    painter.setPen(QColor(colours.ink))
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
