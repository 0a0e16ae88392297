"""Copies for print and for lists: right way up, right colours, nothing of the metadata."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from clipper.pictures import BrokenPicture, NotAPicture, PictureError, TooManyPixels, for_print, thumbnail
from tests.pictures.drawing import BLUE, HEIC, RED, SAMPLES, near, png_head, reopened, saved, two_halves

WHITE = (255, 255, 255)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "TIFF"])
def test_every_kind_prints_in_its_colours(kind):
    printed = reopened(for_print(saved(two_halves((80, 40)), kind), 80))
    assert (printed.format, printed.mode, printed.size) == ("JPEG", "RGB", (80, 40))
    assert near(printed.getpixel((10, 20)), RED)
    assert near(printed.getpixel((70, 20)), BLUE)


def test_what_telephones_take_prints_in_its_colours():
    picture = reopened(for_print(HEIC, 40))
    assert picture.size == (40, 20)
    assert near(picture.getpixel((5, 10)), RED)
    assert near(picture.getpixel((35, 10)), BLUE)


def test_the_longer_side_is_made_to_fit_and_nothing_is_enlarged():
    wide = saved(two_halves((400, 100)))
    assert reopened(for_print(wide, 200)).size == (200, 50)
    assert reopened(for_print(wide, 4000)).size == (400, 100)
    assert reopened(for_print(saved(two_halves((2000, 2))), 100)).size == (100, 1)


def test_a_large_jpeg_comes_out_as_long_as_asked():
    large = saved(two_halves((3000, 2000)), "JPEG")
    assert reopened(for_print(large, 900)).size == (900, 600)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_is_turned_upright(orientation):
    upright = two_halves((40, 20))
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    stored = upright if undo is None else upright.transpose(undo)
    exif = Image.Exif()
    exif[0x0112] = orientation
    for kind in ("JPEG", "PNG", "WEBP"):
        printed = reopened(for_print(saved(stored, kind, exif=exif), 100))
        assert printed.size == (40, 20)
        assert near(printed.getpixel((5, 10)), RED, tolerance=30)
        assert near(printed.getpixel((35, 10)), BLUE, tolerance=30)


def test_no_metadata_travels_on():
    exif = Image.Exif()
    exif[0x010E] = "taken at the secret place"
    exif[0x8825] = {1: "N", 2: (37.0, 33.0, 0.0)}
    content = saved(two_halves(), "JPEG", exif=exif, comment=b"secret remark", dpi=(300, 300))
    for copy in (for_print(content, 40), thumbnail(content, 20, 20)):
        assert b"secret" not in copy
        assert b"Exif" not in copy
        assert not reopened(copy).getexif()


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_is_white(mode):
    picture = Image.new(mode, (10, 10))
    printed = reopened(for_print(saved(picture), 10))
    assert near(printed.convert("RGB").getpixel((5, 5)), WHITE)


def test_a_palette_with_transparency_is_white_there_and_coloured_elsewhere():
    picture = two_halves((20, 10)).quantize(4)
    red = picture.getpixel((1, 1))
    printed = reopened(for_print(saved(picture, "PNG", transparency=red), 20))
    assert near(printed.getpixel((2, 5)), WHITE, tolerance=40)
    assert near(printed.getpixel((17, 5)), BLUE, tolerance=40)
    by_bytes = saved(picture, "PNG", transparency=bytes(0 if index == red else 255 for index in range(4)))
    assert near(reopened(for_print(by_bytes, 20)).getpixel((2, 5)), WHITE, tolerance=40)


def test_sixteen_bit_grey_keeps_its_scale():
    picture = Image.new("I;16", (10, 10), 0x8080)
    printed = reopened(for_print(saved(picture), 10))
    assert printed.mode == "L"
    assert abs(printed.getpixel((5, 5)) - 0x80) <= 2


def test_grey_of_an_unknown_scale_is_stretched():
    picture = Image.new("F", (20, 10), -1.0)
    picture.paste(3.0, (10, 0, 20, 10))
    printed = reopened(for_print(saved(picture, "TIFF"), 20))
    assert printed.getpixel((2, 5)) < 10
    assert printed.getpixel((17, 5)) > 245


def test_cmyk_is_converted():
    printed = reopened(for_print(saved(two_halves((20, 10), "CMYK"), "JPEG"), 20))
    assert printed.mode == "RGB"
    assert near(printed.getpixel((3, 5)), RED, tolerance=30)


def test_a_colour_profile_is_applied_and_a_broken_one_is_passed_over():
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, swapped, b"rubbish"):
        printed = reopened(for_print(saved(two_halves(), "JPEG", icc_profile=profile), 40))
        assert near(printed.getpixel((3, 10)), RED, tolerance=30)


def test_an_animation_gives_its_first_frame():
    frames = [Image.new("RGB", (10, 10), colour) for colour in (RED, BLUE)]
    for kind in ("GIF", "WEBP", "PNG"):
        content = saved(frames[0], kind, save_all=True, append_images=frames[1:])
        assert near(reopened(for_print(content, 10)).getpixel((5, 5)), RED)


def noisy(size):
    """A picture that does not pack well, so that half its bytes are about half its rows."""
    width, height = size
    return Image.effect_noise((width, height), 90).convert("RGB")


@pytest.mark.parametrize("options", [{"kind": "JPEG"}, {"kind": "JPEG", "progressive": True}, {"kind": "PNG"}])
def test_of_a_truncated_picture_what_is_there_is_given(options):
    content = saved(noisy((120, 90)), **options)
    printed = reopened(for_print(content[: len(content) // 2], 120))
    assert printed.width == 120
    assert 20 <= printed.height <= 90
    low, high = printed.convert("L").crop((0, 0, 120, 20)).getextrema()
    assert high - low > 60


@pytest.mark.parametrize(("kind", "head"), [("JPEG", b"\x00\x3f\x00"), ("PNG", b"IDAT")])
def test_a_picture_of_which_only_the_head_is_left_is_broken(kind, head):
    content = saved(noisy((120, 90)), kind)
    with pytest.raises(BrokenPicture):
        for_print(content[: content.index(head) + len(head)], 120)


def test_what_is_no_picture_and_what_is_too_large_is_refused_alike():
    for copy in (lambda content: for_print(content, 10), lambda content: thumbnail(content, 10, 10)):
        with pytest.raises(NotAPicture):
            copy(b"<svg/>")
        with pytest.raises(TooManyPixels):
            copy(png_head(20_000, 20_000))


@pytest.mark.parametrize("size", [(400, 100), (100, 400), (1, 1), (3000, 2000)])
def test_a_thumbnail_fills_its_frame(size):
    shown = reopened(thumbnail(saved(two_halves(size), "JPEG"), 96, 64))
    assert shown.size == (96, 64)


def test_a_thumbnail_is_cut_from_the_middle_across():
    shown = reopened(thumbnail(saved(two_halves((400, 100))), 50, 50))
    assert near(shown.getpixel((5, 25)), RED, tolerance=30)
    assert near(shown.getpixel((45, 25)), BLUE, tolerance=30)


@given(st.data())
def test_damage_anywhere_is_a_picture_error_or_a_picture(data):
    content = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        printed = for_print(bytes(content[: data.draw(st.integers(0, len(content)))]), 30)
    except PictureError:
        return
    assert max(Image.open(io.BytesIO(printed)).size) <= 30
