"""Unpacking the pixels of a picture, as many of them as are there."""

from PIL import Image, ImageFile

from clipper.pictures.errors import BrokenPicture
from clipper.pictures.opening import opened, orientation

_END_OF_JPEG = b"\xff\xd9"

_HARDLY_ANYTHING = 0.95
"""The share of a truncated JPEG that may be one and the same grey before it is no use to show it."""

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each EXIF orientation."""


def decoded(content: bytes, enough: int) -> Image.Image:
    """The picture in ``content`` (of an animation, the first frame), unpacked and turned upright.

    A JPEG may come out smaller than it is, because unpacking it at a fraction of its size takes a fraction of the time,
    but with at least ``enough`` pixels on its shorter side if it had that many. Of a truncated picture, what is there
    is given.

    Raises NotAPicture, TooManyPixels, and BrokenPicture if nothing at all can be unpacked.
    """
    picture, media_type = opened(content)
    try:
        try:
            _load(picture, enough)
            whole: Image.Image = picture
        except OSError:
            whole = _salvaged_jpeg(content, enough) if media_type == "image/jpeg" else _salvaged_rows(picture)
        turn = _UPRIGHT.get(orientation(whole))
        return whole.transpose(turn) if turn is not None else whole
    except Exception as error:
        # Damage deep inside makes plug-ins raise anything.
        raise BrokenPicture from error


def _load(picture: ImageFile.ImageFile, enough: int) -> None:
    shrink = min(1.0, enough / min(picture.size))
    # Only the JPEG plug-in can; the others pass it over.
    picture.draft(None, (max(1, int(picture.width * shrink)), max(1, int(picture.height * shrink))))
    picture.load()


def _salvaged_jpeg(content: bytes, enough: int) -> Image.Image:
    """Told that the file ends here, the decoder fills what is missing with grey; a progressive one comes out whole."""
    picture, _ = opened(content + _END_OF_JPEG)
    _load(picture, enough)
    greys = picture.convert("L").histogram()
    if max(greys) > _HARDLY_ANYTHING * sum(greys):
        raise BrokenPicture
    return picture


def _salvaged_rows(picture: ImageFile.ImageFile) -> Image.Image:
    """The rows that were unpacked before ``picture`` broke off."""
    # Without tiles Pillow no longer asks for the rest.
    picture.tile = []
    there = picture.getbbox(alpha_only=False)
    if there is None:
        raise BrokenPicture
    return picture.crop((0, 0, picture.width, there[3]))
