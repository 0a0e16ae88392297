"""What comes from the web harms nobody who clips it from the command line, and what may not leave does not."""

import pytest

from tests.stories import HARBOUR, story_page

PASSWORD = "s0m3secret"  # noqa: S105 - nobody else's


def test_name_and_password_of_an_address_are_neither_sent_nor_kept(clipper, web, tmp_path):
    web.page("/harbour", story_page())
    address = web.url("/harbour").replace("//", f"//ada:{PASSWORD}@")
    answer = clipper("add", address)
    assert (answer.code, HARBOUR in answer.out, answer.err) == (0, True, "")
    assert PASSWORD not in str(web.requests)
    assert all("Authorization" not in asked.headers for asked in web.requests)
    kept = [file for file in (tmp_path / "library").rglob("*") if file.is_file()]
    assert not any(PASSWORD.encode() in file.read_bytes() for file in kept)


@pytest.mark.parametrize("place", ["redirect", "address"])
def test_nothing_of_the_local_network_is_asked(clipper, web, elsewhere, tmp_path, place):
    elsewhere.page("/admin", story_page())
    target = elsewhere.url("/admin", host="127.0.0.2")
    web.redirect("/a", target)
    answer = clipper("add", web.url("/a") if place == "redirect" else target)
    assert answer.code == 1
    assert "127.0.0.2 is in your own network, which Clipper does not reach into." in answer.err
    assert elsewhere.connections == 0


def test_a_page_that_is_too_large_is_named(clipper, web, tmp_path):
    settings = tmp_path / "settings.toml"
    settings.write_text(settings.read_text("utf-8") + "page_limit = 1_000_000\n", "utf-8")
    web.page("/large", "<p>x" * 1_000_000)
    assert "It is larger than 1 MB." in clipper("add", web.url("/large")).err


def test_headers_without_end_are_named(clipper, web):
    web.raw("/x", b"HTTP/1.1 200 OK\r\n" + b"X-Header: 1\r\n" * 10_000 + b"\r\n<p>x")
    answer = clipper("add", web.url("/x"))
    assert answer.code == 1
    assert "sent something that is not a web page" in answer.err
