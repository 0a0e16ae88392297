"""Picture files as images that can be drawn. Slow for large ones: to be called off the GUI thread."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

_DRAWINGS = frozenset({b"svg", b"svgz", b"pdf"})
"""Formats that can name other files; never read."""


def decode_picture(content: bytes, width: int) -> QImage:
    """The picture in ``content``, upright, made smaller if it is wider than ``width`` pixels.

    A null image when Qt cannot read it. May be called from any thread.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().data() in _DRAWINGS:
        return QImage()
    size = reader.size()
    if size.width() > width > 0:
        reader.setScaledSize(QSize(width, max(1, round(size.height() * width / size.width()))))
    return reader.read()
