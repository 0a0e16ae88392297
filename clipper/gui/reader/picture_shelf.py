"""The pictures of the story that is being read, and how they are drawn on the page."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPyTextObject, QTextDocument, QTextFormat

from clipper.gui.reader.sheet.marks import Mark, number, words
from clipper.gui.theme import Colours

_RADIUS = 4.0
_STRETCH = 1.4
"""A picture that is that much narrower than the column, or less, is enlarged to fill it."""
_TALLEST = 1.5
"""In widths of the column: a portrait is made smaller, so that it can be seen in one piece."""


class PictureShelf:
    """Holds decoded pictures by digest. Nothing else is ever drawn: what is not here is a blank space."""

    def __init__(self) -> None:
        self._images: dict[str, QImage] = {}
        self._drawn: dict[str, QImage] = {}

    def put(self, digest: str, image: QImage) -> None:
        """``image`` may be null: the picture cannot be shown, and its space stays blank."""
        self._images[digest] = image
        self._drawn.pop(digest, None)

    def image(self, digest: str) -> QImage | None:
        """The picture as it was put here; None when it is not here or cannot be shown."""
        image = self._images.get(digest)
        return None if image is None or image.isNull() else image

    def clear(self) -> None:
        self._images.clear()
        self._drawn.clear()

    def __contains__(self, digest: object) -> bool:
        return digest in self._images

    def at_size(self, digest: str, size: QSizeF, density: float) -> QImage | None:
        """The picture for a space of that size, ``density`` device pixels to a pixel; None when it is not here."""
        image = self.image(digest)
        if image is None:
            return None
        wanted = (size * density).toSize()
        drawn = self._drawn.get(digest)
        if drawn is None or drawn.size() != image.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio):
            drawn = self._drawn[digest] = image.scaled(
                wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return drawn


class PictureObject(QPyTextObject):
    """Keeps a picture's space in the document and draws it there."""

    def __init__(self, shelf: PictureShelf, colours: Colours) -> None:
        super().__init__()
        self._shelf = shelf
        self._colours = colours

    def intrinsicSize(self, document: QTextDocument, _position: int, setting: QTextFormat) -> QSizeF:
        """The space for the picture, which does not depend on whether it is here yet."""
        frame = document.rootFrame().frameFormat()
        column = document.pageSize().width() - frame.leftMargin() - frame.rightMargin()
        return picture_size(
            number(setting, Mark.WIDTH), number(setting, Mark.HEIGHT), column - number(setting, Mark.INSET)
        )

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, setting: QTextFormat
    ) -> None:
        """Draw the picture into its space, or the space alone."""
        space = QRectF(rect)
        image = self._shelf.at_size(words(setting, Mark.DIGEST), space.size(), painter.device().devicePixelRatioF())
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(space, _RADIUS, _RADIUS)
        painter.setClipPath(outline)
        painter.fillRect(space, QColor(self._colours.placeholder))
        if image:
            size = QSizeF(image.size()).scaled(space.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = space.center() - QPointF(size.width() / 2, size.height() / 2)
            painter.drawImage(QRectF(corner, size), image)
        painter.restore()


def picture_size(width: int, height: int, column: float) -> QSizeF:
    """The space on the page, in pixels, for a picture of that many pixels in a column of that width."""
    if width < 1 or height < 1:
        return QSizeF(column, column / 2)
    shown = column if width * _STRETCH >= column else float(width)
    shown = min(shown, column * _TALLEST * width / height)
    return QSizeF(shown, shown * height / width)
