"""Opening a picture safely: only the kinds we know, only as many pixels as memory is meant for."""

import io
import re
import struct
import warnings
from collections.abc import Iterator

import pi_heif
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    IcoImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from clipper.pictures.errors import NotAPicture, TooManyPixels

MOST_PIXELS = 60_000_000
"""More than any press photograph has; unpacked it is 240 MB at four bytes a pixel."""

_HEIC = "HEIF"
"""As pi-heif names it to Pillow."""

MEDIA_TYPES = {
    _HEIC: "image/heic",
    JpegImagePlugin.JpegImageFile.format: "image/jpeg",
    PngImagePlugin.PngImageFile.format: "image/png",
    WebPImagePlugin.WebPImageFile.format: "image/webp",
    GifImagePlugin.GifImageFile.format: "image/gif",
    AvifImagePlugin.AvifImageFile.format: "image/avif",
    BmpImagePlugin.BmpImageFile.format: "image/bmp",
    TiffImagePlugin.TiffImageFile.format: "image/tiff",
    IcoImagePlugin.IcoImageFile.format: "image/vnd.microsoft.icon",
}
"""Pillow's name of each kind of picture that is taken in, and the media type registered for it. Naming the plug-ins
registers them; otherwise Pillow would load all seventy.

SVG is no picture here, though some papers draw their graphics in it: it is a document that can carry scripts, fetch
things and draw for hours, and every reader of it has another idea of what is safe. Such a figure keeps its caption, and
says why its picture is lacking.
"""

_HEAD = 64
"""Bytes that Pillow's plug-ins want to see to tell whether a file is theirs."""

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis"})
"""What a file of one picture in HEVC says it is (ISO/IEC 23008-12, annex B.4)."""


def _is_heic(head: bytes) -> bool:
    """Whether ``head`` names one of the brands; the same container holds AVIF, and films."""
    length = min(int.from_bytes(head[:4], "big"), _HEAD)
    brands = (head[8:12], *(head[start : start + 4] for start in range(16, length, 4)))
    return head[4:8] == b"ftyp" and not _HEIC_BRANDS.isdisjoint(brands)


# One thread, and nothing unpacked but the picture itself.
pi_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)
Image.register_open(_HEIC, pi_heif.HeifImageFile, _is_heic)

_SIZE = b"ispe"
"""The mark of a box with the size of a picture, after which there are its version, its width and its height."""

_SCAN = b"\xff\xda"
_MOST_SCANS = 1_000
"""Passes over a JPEG; ten are usual, and a hostile one of few bytes can have 100,000, each over all its pixels. Films
that telephones append to their photographs hold the two bytes by chance, some hundred times at most."""

_DRAWING = re.compile(rb"<svg[\s>]")
_HEAD_OF_DRAWING = 4_096
"""Bytes: remarks and declarations may come first."""

_SIDEWAYS = frozenset({5, 6, 7, 8})
"""The EXIF orientations (CIPA DC-008, tag 0x0112) that swap width and height."""


def opened(content: bytes) -> tuple[ImageFile.ImageFile, str]:
    """The picture in ``content``, its head read and its pixels not yet unpacked, and its media type.

    Raises NotAPicture, and TooManyPixels for more than ``MOST_PIXELS``.
    """
    quieten()
    for name, media_type in MEDIA_TYPES.items():
        factory, accepts = Image.OPEN[name]
        if accepts is not None and accepts(content[:_HEAD]) is not True:
            continue
        try:
            for width, height in _SIZES_INSIDE.get(name, _none)(content):
                _check_pixels(width, height)
            picture = factory(io.BytesIO(content), "")
            _check_pixels(*picture.size)
        except TooManyPixels:
            raise
        except Image.DecompressionBombError as error:
            raise TooManyPixels(0, 0) from error
        except Exception as error:
            # A damaged head makes plug-ins raise anything: struct.error, SyntaxError, KeyError, …
            raise NotAPicture from error
        if name == JpegImagePlugin.JpegImageFile.format and content.count(_SCAN) > _MOST_SCANS:
            raise TooManyPixels(*picture.size)
        return picture, media_type
    raise NotAPicture(is_drawing=_DRAWING.search(content[:_HEAD_OF_DRAWING]) is not None)


def orientation(picture: Image.Image) -> int:
    """The EXIF orientation, 1 (upright) to 8; 1 if there is none or it cannot be read."""
    try:
        turned = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001 - damaged EXIF raises anything, and only costs the orientation
        return 1
    return turned if isinstance(turned, int) and 1 <= turned <= max(_SIDEWAYS) else 1


def upright_size(picture: ImageFile.ImageFile) -> tuple[int, int]:
    """Width and height as the picture is to be shown, without unpacking it."""
    width, height = picture.size
    # Pillow would unpack a whole PNG to look for EXIF behind the pixels; "exif" is there if it stood before them.
    told = "exif" in picture.info or picture.format == "TIFF"
    return (height, width) if told and orientation(picture) in _SIDEWAYS else (width, height)


def quieten() -> None:
    """Pillow warns of damage that we deal with; nobody should read that on a terminal.

    Said anew before each use, because ``warnings.catch_warnings`` would not be safe across threads, and because
    whoever uses that elsewhere takes our word back.
    """
    warnings.filterwarnings("ignore", module=r"PIL\.")


def _check_pixels(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise TooManyPixels(width, height)


def _none(_: bytes) -> Iterator[tuple[int, int]]:
    return iter(())


def _sizes_in_heic(content: bytes) -> Iterator[tuple[int, int]]:
    """The sizes of all pictures in an HEIC, of which the one that is shown may be a small piece (its box ``ispe``).

    The decoder holds what it unpacks to them.
    """
    start = content.find(_SIZE)
    while 0 <= start <= len(content) - 16:
        yield struct.unpack_from(">II", content, start + 8)
        start = content.find(_SIZE, start + 1)


def _sizes_in_icon(content: bytes) -> Iterator[tuple[int, int]]:
    """What the pictures in an icon say of themselves, which can be far larger than the icon's own head says.

    Read here, because Pillow unpacks an icon in opening it, and because thousands of entries may share one picture that
    takes long to open.
    """
    (count,) = struct.unpack_from("<H", content, 4)
    for index in range(count):
        (offset,) = struct.unpack_from("<I", content, 18 + 16 * index)
        head = content[offset : offset + 24]
        if head.startswith(b"\x89PNG"):
            yield struct.unpack(">II", head[16:])
        else:
            width, height = struct.unpack_from("<ii", head, 4)
            # Twice as high, since the mask lies below.
            yield abs(width), abs(height) // 2


_SIZES_INSIDE = {IcoImagePlugin.IcoImageFile.format: _sizes_in_icon, _HEIC: _sizes_in_heic}
"""What can be larger inside than the head says, by Pillow's name of the kind."""
