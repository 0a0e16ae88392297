"""What kind of picture some bytes are, by their content."""

from dataclasses import dataclass

from clipper.pictures.errors import NotAPicture
from clipper.pictures.opening import opened, upright_size


@dataclass(frozen=True, slots=True)
class PictureFacts:
    media_type: str
    """``image/jpeg``, ``image/png`` and so on; what the bytes are, whatever a server called them."""
    width: int
    height: int
    """In pixels, at least 1, as the picture is shown (turned as its EXIF orientation says)."""


def inspect(content: bytes) -> PictureFacts:
    """What ``content`` is. Reads the head only, so that it is cheap; the rest may still turn out broken.

    Raises NotAPicture (SVG among them) and TooManyPixels.
    """
    picture, media_type = opened(content)
    width, height = upright_size(picture)
    if width < 1 or height < 1:
        raise NotAPicture
    return PictureFacts(media_type, width, height)
