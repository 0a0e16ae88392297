"""Our icons: line drawings in SVG that take the colour of the text beside them."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from clipper.places import resource

_SCALES = (1, 2, 3)


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` drawn in ``colour``, sharp at ``size`` pixels on every screen."""
    drawing = QSvgRenderer(QByteArray(_in_colour(name, colour)))
    result = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(size * scale, size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result


def write_icon(name: str, colour: str, folder: Path) -> Path:
    """Write the icon in ``colour`` into ``folder``: a style sheet takes its pictures from files only."""
    path = folder / f"{name}-{colour.removeprefix('#')}.svg"
    path.write_bytes(_in_colour(name, colour))
    return path


def _in_colour(name: str, colour: str) -> bytes:
    return _source(name).replace(b"currentColor", colour.encode())


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
