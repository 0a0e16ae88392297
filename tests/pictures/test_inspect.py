"""Pictures are told by their content, and refused before they are unpacked."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from clipper.pictures import BrokenPicture, NotAPicture, PictureError, PictureFacts, TooManyPixels, inspect, thumbnail
from tests.cost import cost
from tests.pictures.drawing import HEIC, SAMPLES, png_head, saved, two_halves

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/gif"),
        ("WEBP", "image/webp"),
        ("AVIF", "image/avif"),
        ("BMP", "image/bmp"),
        ("TIFF", "image/tiff"),
    ],
)
def test_every_kind_is_told_with_its_size(kind, media_type):
    assert inspect(saved(two_halves((40, 20)), kind)) == PictureFacts(media_type, 40, 20)


def test_what_telephones_take_is_told():
    assert inspect(HEIC) == PictureFacts("image/heic", 40, 20)
    # Nor does it matter which of its brands comes first.
    assert inspect(HEIC.replace(b"ftypheic", b"ftypmif1", 1)) == PictureFacts("image/heic", 40, 20)


def sized(width, height):
    """The HEIC, saying that what it cuts its picture from is of another size than it is."""
    place = HEIC.index(b"ispe") + 8
    return HEIC[:place] + struct.pack(">II", width, height) + HEIC[place + 8 :]


def test_an_heic_that_lies_about_its_size_is_refused():
    with pytest.raises(TooManyPixels):
        inspect(sized(9_000, 7_000))
    with pytest.raises(BrokenPicture):
        thumbnail(sized(4, 2), 40, 20)


def test_an_icon_is_told():
    icon = saved(two_halves((32, 32)), "ICO", sizes=[(32, 32)])
    assert inspect(icon) == PictureFacts("image/vnd.microsoft.icon", 32, 32)


@pytest.mark.parametrize(
    "content", [b"", b"\x00", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<html>no</html>", SVG, b"%PDF-1.7"]
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(NotAPicture):
        inspect(content)


@pytest.mark.parametrize("content", [SVG, b"\xef\xbb\xbf<!-- a chart -->\n<!DOCTYPE svg>\n<svg>"])
def test_a_drawing_is_refused_as_what_it_is(content):
    with pytest.raises(NotAPicture) as caught:
        inspect(content)
    assert caught.value.is_drawing


def test_other_kinds_that_pillow_can_read_are_refused():
    with pytest.raises(NotAPicture):
        inspect(saved(two_halves(), "PPM"))
    with pytest.raises(NotAPicture):
        inspect(saved(two_halves(), "PCX"))


@pytest.mark.parametrize(("width", "height"), [(10_000, 6_001), (20_000, 20_000), (100_000, 100_000)])
def test_a_decompression_bomb_is_refused_by_what_its_head_says(width, height):
    with pytest.raises(TooManyPixels) as caught:
        inspect(png_head(width, height))
    assert (caught.value.width, caught.value.height) == (width, height)


def test_sixty_megapixels_are_allowed():
    assert inspect(png_head(10_000, 6_000)).width == 10_000


def test_a_bomb_inside_an_icon_is_refused():
    bomb = png_head(20_000, 20_000)
    directory = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(bomb), 22)
    with pytest.raises(TooManyPixels):
        inspect(directory + bomb)


def test_the_size_is_the_one_that_is_shown():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert inspect(saved(two_halves((40, 20)), "JPEG", exif=exif)) == PictureFacts("image/jpeg", 20, 40)


def test_broken_exif_costs_only_the_orientation():
    content = saved(two_halves((40, 20)), "JPEG", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xffrubbish")
    assert inspect(content) == PictureFacts("image/jpeg", 40, 20)


@given(st.data())
def test_damage_anywhere_is_a_picture_error_or_nothing(data):
    content = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        facts = inspect(bytes(content[: data.draw(st.integers(0, len(content)))]))
    except PictureError:
        return
    assert facts.width >= 1
    assert facts.height >= 1


def test_an_icon_of_countless_entries_for_one_slow_picture_is_soon_looked_at():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    slow = saved(two_halves((16, 16)), "PNG")
    slow = slow[:33] + chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(1_000_000))) * 20 + slow[33:]
    count = 60_000
    entry = struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(slow), 6 + 16 * count)
    icon = struct.pack("<HHH", 0, 1, count) + entry * count + slow
    with cost() as spent:
        facts = inspect(icon)
    assert (facts.width, facts.height) == (16, 16)
    assert spent.seconds < 2


def test_a_jpeg_of_countless_passes_is_refused():
    content = saved(two_halves((64, 64)), "JPEG", progressive=True)
    scan = content[content.rindex(b"\xff\xda") : -2]
    assert inspect(content[:-2] + scan * 100 + content[-2:]).width == 64
    with pytest.raises(TooManyPixels):
        inspect(content[:-2] + scan * 2_000 + content[-2:])
