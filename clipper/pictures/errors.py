"""What can be wrong with a picture.

PictureError
├── NotAPicture       the bytes are no picture of a kind that Clipper knows
├── TooManyPixels     it would take too much memory to unpack
├── EmptyPicture      it only holds the place of a picture
└── BrokenPicture     the head is a picture's, but nothing of it can be unpacked
"""

from clipper.errors import ClipperError


class PictureError(ClipperError):
    """The root of the errors of this package."""


class NotAPicture(PictureError):
    """The bytes are no picture of a kind that Clipper knows."""

    def __init__(self, *, is_drawing: bool = False) -> None:
        """``is_drawing`` if they look like SVG."""
        super().__init__(is_drawing)
        self.is_drawing = is_drawing


class TooManyPixels(PictureError):
    """The picture would take too much memory to unpack (a decompression bomb, or a scan for a poster)."""

    def __init__(self, width: int, height: int) -> None:
        """``width`` and ``height`` in pixels as the file says; both 0 if it was refused before it said."""
        super().__init__(width, height)
        self.width = width
        self.height = height


class EmptyPicture(PictureError):
    """A few pixels that hold the place of a picture until a script loads it, or count who reads."""


class BrokenPicture(PictureError):
    """The head is a picture's, but nothing of it can be unpacked."""
