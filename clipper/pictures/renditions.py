"""Smaller copies of a picture: for the press review, for a list."""

import io

from PIL import Image, ImageOps

from clipper.pictures.colour import flattened
from clipper.pictures.decoding import decoded
from clipper.pictures.errors import BrokenPicture

_PRINT_QUALITY = 88
_THUMBNAIL_QUALITY = 80

_FACES = (0.5, 0.3)
"""Where a thumbnail is cut from: in the middle, but rather from above, where press photographs have the faces."""


def for_print(content: bytes, longest: int) -> bytes:
    """``content`` as a JPEG whose longer side has at most ``longest`` pixels (1 or more); it is never enlarged.

    Grey or sRGB, upright, white where it was transparent, without any metadata: neither places nor names travel on.
    Of an animation it is the first frame; of a truncated picture, what is there.

    Raises NotAPicture, TooManyPixels and BrokenPicture.
    """
    picture = decoded(content, longest)
    try:
        picture = flattened(picture)
        # A draft would lose what the decoder has been asked for already.
        picture.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=None)
        return _jpeg(picture, _PRINT_QUALITY)
    except Exception as error:
        # A palette or a profile that is damaged shows only now.
        raise BrokenPicture from error


def thumbnail(content: bytes, width: int, height: int) -> bytes:
    """``content`` as a JPEG of exactly ``width`` by ``height`` pixels (1 or more each), cropped to fill it.

    The same is true of it as of ``for_print``, and the same is raised.
    """
    picture = decoded(content, max(width, height))
    try:
        fitted = ImageOps.fit(flattened(picture), (width, height), Image.Resampling.LANCZOS, centering=_FACES)
        return _jpeg(fitted, _THUMBNAIL_QUALITY)
    except Exception as error:
        raise BrokenPicture from error


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=quality)
    return written.getvalue()
