"""A picture in its own size and in halves of it, so that a small view of a large one costs little to draw."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_SMALLEST = 1200
"""Pixels across, below which another half is not worth making."""


@dataclass(frozen=True, slots=True)
class Levels:
    images: tuple[QImage, ...]
    """The largest first; at least one."""

    @property
    def full(self) -> QImage:
        return self.images[0]

    def for_width(self, pixels: float) -> QImage:
        """The smallest that has so many pixels across, else the largest."""
        return next((image for image in reversed(self.images) if image.width() >= pixels), self.full)


def levels_of(image: QImage) -> Levels:
    """``image`` and its halves. Slow for large ones: to be called off the GUI thread."""
    images = [image]
    while images[-1].width() > 2 * _SMALLEST:
        half = images[-1].size() / 2
        ratio, mode = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        images.append(images[-1].scaled(half, ratio, mode))
    return Levels(tuple(images))
