"""Saved files and pasted text become pages, byte for byte."""

import os
from datetime import UTC, datetime

import pytest

from clipper.fetch import (
    EmptyPage,
    NoSuchFile,
    NotASource,
    NotText,
    PastedText,
    SavedFile,
    TooLarge,
    UnreadableFile,
    origin_of,
    read_page,
)

KOREAN = "<!doctype html><p>부산항</p>"


def saved(tmp_path, name, content):
    file = tmp_path / name
    file.write_bytes(content)
    return SavedFile(file)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.html", KOREAN.encode("euc-kr"), "text/html"),
        ("a.HTM", b"no tag", "text/html"),
        ("a.xhtml", b"<?xml version='1.0'?><html/>", "text/html"),
        ("a.txt", KOREAN.encode(), "text/plain"),
        ("a.txt", "기사".encode("cp949"), "text/plain"),
        ("a.txt", "기사".encode("utf-16"), "text/plain"),
        ("a.txt", "A story, saved by an old program".encode("utf-16-le"), "text/plain"),
        ("a.txt", "記事".encode("iso-2022-jp"), "text/plain"),
        ("index.php", KOREAN.encode(), "text/html"),
        ("story", b"A story.", "text/plain"),
        ("a.pdf", b"%PDF-1.7 x", "application/pdf"),
        ("a.txt", b"%PDF-1.7 x", "application/pdf"),
    ],
)
def test_a_file_is_a_page(tmp_path, name, content, media_type):
    source = saved(tmp_path, name, content)
    page = read_page(source)
    assert page.content == content
    assert page.asked == page.answered == origin_of(source) == source.path.resolve().as_uri()
    assert (page.media_type, page.charset, page.redirects) == (media_type, "", ())
    assert (datetime.now(UTC) - page.fetched_at).total_seconds() < 10


def test_a_pasted_text_is_a_page():
    source = PastedText("부산항\n\n기사")
    page = read_page(source)
    assert page.content.decode(page.charset) == source.text
    assert page.asked == page.answered == origin_of(source)
    assert page.media_type == "text/plain"


def test_half_a_surrogate_pair_on_the_clipboard_does_no_harm():
    assert read_page(PastedText("story \ud83d")).content == b"story ?"


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a"])
@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"\x89PNG\r\n\x1a\nrest", "image/png"),
        (b"PK\x03\x04rest", "application/zip"),
        (bytes(range(256)) * 20, "application/octet-stream"),
        (bytes(5000), "application/octet-stream"),
    ],
)
def test_what_is_no_text_is_refused_whatever_its_name(tmp_path, name, content, media_type):
    source = saved(tmp_path, name, content)
    with pytest.raises(NotText) as caught:
        read_page(source)
    assert (caught.value.path, caught.value.media_type) == (source.path, media_type)
    assert isinstance(caught.value, UnreadableFile)


def test_an_empty_file_and_one_that_is_not_there(tmp_path):
    with pytest.raises(EmptyPage):
        read_page(saved(tmp_path, "a.html", b" \r\n"))
    with pytest.raises(NoSuchFile):
        read_page(SavedFile(tmp_path / "gone.html"))
    with pytest.raises(NoSuchFile):
        read_page(SavedFile(tmp_path))


def test_a_link_file_is_no_page(tmp_path):
    with pytest.raises(NotASource):
        read_page(saved(tmp_path, "a.url", b"[InternetShortcut]\r\n"))


def test_a_file_beyond_the_limit_is_refused(tmp_path):
    source = saved(tmp_path, "a.html", b"<p>")
    os.truncate(source.path, 100_000_000)
    with pytest.raises(TooLarge):
        read_page(source)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    source = saved(tmp_path, "a.html", b"<p>")
    source.path.chmod(0)
    with pytest.raises(UnreadableFile) as caught:
        read_page(source)
    assert caught.value.reason
