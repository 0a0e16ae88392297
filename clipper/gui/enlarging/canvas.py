"""A picture to be looked at: as a whole or in its own size, nearer and farther, moved by hand."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from clipper.gui.enlarging.levels import Levels

_STEP = 1.25
_NEAREST = 8.0
"""Screen pixels to a pixel of the picture."""
_NOTCH = 120
"""What a wheel tells when it is turned by one notch."""


class Canvas(QWidget):
    """Shows one picture; it always fits until one comes nearer."""

    scale_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._levels: Levels | None = None
        self._natural = QSizeF()
        self._scale: float | None = None
        """Screen pixels to a pixel of the picture; None to fit."""
        self._middle = QPointF()
        """The point of the picture in the middle of the canvas, in its own pixels."""
        self._held: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_picture(self, levels: Levels | None, natural: QSizeF) -> None:
        """Show another picture, which is ``natural`` pixels large; None for one that is not here yet."""
        self._levels, self._natural = levels, natural
        self.fit()

    def sharpen(self, levels: Levels) -> None:
        """Show the same picture in more detail; it stays where it is."""
        self._levels = levels
        self.update()

    @property
    def fits(self) -> bool:
        """Whether all of it is shown, as large as there is room."""
        return self._scale is None

    @property
    def scale(self) -> float:
        """Screen pixels to a pixel of the picture."""
        return self._fitting if self._scale is None else self._scale

    def fit(self) -> None:
        """Show all of it."""
        self._scale = None
        self._middle = QPointF(self._natural.width() / 2, self._natural.height() / 2)
        self._changed()

    def show_actual_size(self, at: QPointF | None = None) -> None:
        """Give each of its pixels one of the screen, around a point of the canvas or its middle."""
        self._zoom_to(1.0 / self.devicePixelRatioF(), at)

    def zoom(self, steps: float, at: QPointF | None = None) -> None:
        """Come so many steps nearer, or go farther away below 0; what is at ``at`` stays there."""
        self._zoom_to(self.scale * _STEP**steps, at)

    def pan(self, by: QPointF) -> None:
        """Move the picture by so much of the canvas."""
        self._middle -= by / self.scale
        self._keep_in_sight()
        self.update()

    @property
    def picture_rect(self) -> QRectF:
        """Where the picture stands on the canvas."""
        size = self._natural * self.scale
        corner = QRectF(self.rect()).center() - self._middle * self.scale
        # Whole pixels, so that a picture in its own size is sharp.
        return QRectF(QPointF(corner.toPoint()), size)

    @property
    def _fitting(self) -> float:
        """The scale at which it fits; never more than its own size."""
        if self._natural.isEmpty():
            return 1.0
        across, down = self.width() / self._natural.width(), self.height() / self._natural.height()
        return min(1.0, across, down)

    def _zoom_to(self, scale: float, at: QPointF | None) -> None:
        scale = min(max(scale, self._fitting), max(_NEAREST, self._fitting))
        away = (at or QRectF(self.rect()).center()) - QRectF(self.rect()).center()
        self._middle += away / self.scale - away / scale
        self._scale = None if scale == self._fitting else scale
        if self._scale is None:
            self.fit()
        else:
            self._keep_in_sight()
            self._changed()

    def _keep_in_sight(self) -> None:
        """Leave no ground bare at one side while there is more of the picture on the other."""
        self._middle = QPointF(
            _between(self._middle.x(), self._natural.width(), self.width() / self.scale),
            _between(self._middle.y(), self._natural.height(), self.height() / self.scale),
        )

    def _changed(self) -> None:
        self.update()
        self.scale_changed.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._levels:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale < 2)
            target = self.picture_rect
            painter.drawImage(target, self._levels.for_width(target.width() * self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._scale is not None:
            self._keep_in_sight()
        self._changed()

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touch pad come nearer."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_to(self.scale * (1 + event.value()), event.position())
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.pan(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.fits:
            self.show_actual_size(event.position())
        else:
            self.fit()


def _between(middle: float, length: float, seen: float) -> float:
    """The middle of what is seen of a ``length``, so that it lies within; the middle of all, if all is seen."""
    if seen >= length:
        return length / 2
    return min(max(middle, seen / 2), length - seen / 2)
