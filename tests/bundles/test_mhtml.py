"""MHTML is taken apart, however it is nested, encoded or damaged."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.bundles import MHTML, BrokenBundle, bundle_type, open_bundle
from tests.bundles.saving import ADDRESS, PICTURE, mhtml, story
from tests.cost import cost

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 5


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_the_page_its_address_and_its_pictures(end):
    content = mhtml(story(), [(PICTURE, PNG), ("cid:logo@x", b"GIF8")], end=end)
    assert bundle_type(content) == MHTML
    bundle = open_bundle(content, MHTML)
    assert bundle.address == ADDRESS
    assert bundle.page.unpack().decode().strip() == story()
    assert bundle.page.charset == "utf-8"
    assert bundle.parts[PICTURE].unpack() == PNG
    assert bundle.parts["cid:logo@x"].unpack() == b"GIF8"
    assert bundle.saved_at == datetime(2026, 3, 3, 7, 30, tzinfo=UTC)


def test_a_page_in_another_charset_keeps_its_bytes():
    bundle = open_bundle(mhtml("<p>부산항</p>", charset="euc-kr"), MHTML)
    assert bundle.page.unpack().decode(bundle.page.charset).strip() == "<p>부산항</p>"


def test_parts_within_parts_as_the_standard_library_and_mail_programs_write_them():
    letter = EmailMessage()
    letter.set_content("as text")
    letter.add_alternative("<p>as a page</p>", subtype="html")
    page = letter.get_payload()[1]
    page.add_related(PNG, "image", "png", cid="<tugs>", headers=["Content-Location: pictures/tugs.png"])
    page.get_payload()[0]["Content-Location"] = "https://paper.example/a"
    bundle = open_bundle(letter.as_bytes(), MHTML)
    assert bundle.page.unpack().decode().strip() == "<p>as a page</p>"
    assert bundle.address == "https://paper.example/a"
    assert bundle.parts["cid:tugs"].unpack() == bundle.parts["https://paper.example/pictures/tugs.png"].unpack() == PNG


def test_the_frame_of_an_advertisement_is_not_the_page():
    written = mhtml(story()).decode()
    frame = "Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy\r\n------MultipartBoundary--x7----\r\n"
    at = written.index("Content-Type: text/html")
    bundle = open_bundle((written[:at] + frame + written[at:]).encode(), MHTML)
    assert "Harbour reopens" in bundle.page.unpack().decode()


def test_folded_and_encoded_addresses():
    written = (
        mhtml(story())
        .decode()
        .replace(f"Location: {ADDRESS}", "Location: =?utf-8?Q?https://paper.example/?=\r\n =?utf-8?Q?k=C3=B6ln?=")
    )
    assert open_bundle(written.encode(), MHTML).address == "https://paper.example/köln"


def test_what_was_cut_short_gives_what_is_there():
    whole = mhtml(story(), [(PICTURE, PNG)])
    bundle = open_bundle(whole[: whole.index(b"Content-Type: image/png")], MHTML)
    assert bundle.page.unpack().decode().strip().startswith("<!DOCTYPE html>")
    half = open_bundle(whole[:-700], MHTML).parts[PICTURE].unpack()
    assert half
    assert PNG.startswith(half)


@pytest.mark.parametrize("content", [b"", b"\n", b"Content-Type: multipart/related\n\nx", mhtml(story())[:300]])
def test_what_holds_no_page_is_broken(content):
    with pytest.raises(BrokenBundle):
        open_bundle(content, MHTML)


def test_parts_ten_thousand_deep_do_no_harm():
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(10_000))
    with pytest.raises(BrokenBundle):
        open_bundle(deep, MHTML)


def test_fifty_megabytes_take_no_time():
    one = mhtml(story(), [(f"{PICTURE}?here", bytes(300_000))])
    start, end = one.index(b"------MultipartBoundary--x7----\r\nContent-Type: image"), one.rindex(b"--" + b"----Multi")
    content = one[:start] + b"".join(one[start:end].replace(b"?here", b"?%d" % n) for n in range(120)) + one[end:]
    assert len(content) > 48_000_000
    with cost() as spent:
        assert len(open_bundle(content, MHTML).parts) == 122
    assert spent.seconds < 1


@given(st.binary(max_size=300), st.integers(0, 2_000), st.integers(0, 300))
def test_any_damage_is_a_page_or_a_named_error(noise, at, length):
    whole = mhtml(story(), [(PICTURE, PNG)])
    damaged = whole[:at] + noise + whole[at + length :]
    try:
        bundle = open_bundle(damaged, MHTML)
    except BrokenBundle:
        return
    bundle.page.unpack()
    for part in bundle.parts.values():
        part.unpack()


@pytest.mark.parametrize(
    "content",
    [b"<!doctype html><p>content-type: multipart/related", b"A text: it says\nthings", b"%PDF-1.7", b"\x00" * 9],
)
def test_what_is_none(content):
    assert bundle_type(content) == ""
