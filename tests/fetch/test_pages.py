"""Pages come byte for byte, with the circumstances under which they came."""

import gzip
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import brotli
import pytest
import zstandard

from clipper import __version__
from clipper.fetch import BadAddress, EmptyPage, Fetcher, FetchOptions, NotAPage, TooManyRedirects, source_of
from clipper.jobs import Progress, Stage, Watch
from clipper.page import Page
from tests.web import HERE

STORY = "<!doctype html><title>항만</title><p>기사</p>"


def test_a_page_comes_as_it_was_served(fetch, web):
    content = STORY.encode("euc-kr")
    web.file("/story", content, "Text/HTML; Charset=EUC-KR")
    before = datetime.now(UTC)
    page = fetch(web.url("/story"))
    assert page.content == content
    assert page.asked == page.answered == web.url("/story")
    assert (page.media_type, page.charset) == ("text/html", "EUC-KR")
    assert before <= page.fetched_at <= datetime.now(UTC)
    assert page.redirects == ()


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ('text/html; charset="utf-8"', "utf-8"),
        ("text/html;charset = shift_jis ; boundary=x", "shift_jis"),
        ("text/html; charset=' gbk'", "gbk"),
        ("text/html", ""),
        ("text/html; charset=", ""),
        ("text/html; xcharset=big5", ""),
    ],
)
def test_the_charset_is_the_one_the_header_names(fetch, web, header, charset):
    web.file("/story", STORY.encode(), header)
    assert fetch(web.url("/story")).charset == charset


def test_a_lying_charset_is_handed_on_and_the_bytes_are_not_touched(fetch, web):
    web.file("/story", STORY.encode("utf-8"), "text/html; charset=iso-8859-1")
    page = fetch(web.url("/story"))
    assert (page.charset, page.content) == ("iso-8859-1", STORY.encode("utf-8"))


def test_servers_are_told_honestly_who_asks_and_what_for(fetch, web):
    web.page("/story", STORY)
    fetch(web.url("/story"))
    headers = web.requests[0].headers
    assert headers["User-Agent"].startswith(f"Clipper/{__version__} ")
    assert headers["Accept"].startswith("text/html")
    assert headers["Accept-Language"] == "ko"
    assert set(headers["Accept-Encoding"].split(", ")) == {"gzip", "deflate", "br", "zstd"}
    assert "Referer" not in headers
    assert "Authorization" not in headers


def test_a_page_is_asked_for_in_some_language_whatever_the_system_says(web):
    web.page("/story", STORY)
    with Fetcher(FetchOptions(allowed_hosts=HERE)) as fetcher:
        fetcher.page(web.url("/story"), Watch())
    assert "*" in web.requests[0].headers["Accept-Language"]


def test_progress_is_told_in_bytes(fetcher, web):
    content = STORY.encode() + b" " * 300_000
    web.file("/story", content, "text/html")
    reports: list[Progress] = []
    fetcher.page(web.url("/story"), Watch(reports.append))
    assert reports[0] == Progress(Stage.FETCHING)
    assert reports[-1] == Progress(Stage.FETCHING, len(content), len(content))
    assert [report.done for report in reports] == sorted(report.done for report in reports)
    assert len(reports) > 3


def test_a_body_of_unknown_length_has_no_total(fetcher, web):
    web.raw("/story", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + STORY.encode())
    reports: list[Progress] = []
    page = fetcher.page(web.url("/story"), Watch(reports.append))
    assert page.content == STORY.encode()
    assert {report.total for report in reports} == {None}


def test_a_body_in_chunks(fetch, web):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    web.raw("/story", head + b"5\r\n<p>on\r\n6;x=y\r\ne</p>.\r\n0\r\n\r\n")
    assert fetch(web.url("/story")).content == b"<p>one</p>."


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("br", brotli.compress),
        ("zstd", zstandard.compress),
        ("gzip, br", lambda raw: brotli.compress(gzip.compress(raw))),
        ("zstd", lambda raw: zstandard.compress(raw[:1000]) + zstandard.compress(raw[1000:])),
        ("gzip, gzip", lambda raw: gzip.compress(gzip.compress(raw))),
    ],
)
def test_a_packed_body_is_unpacked(fetch, web, encoding, pack):
    web.file("/story", pack(STORY.encode() * 1000), "text/html", Content_Encoding=encoding)
    assert fetch(web.url("/story")).content == STORY.encode() * 1000


def test_redirects_are_followed_and_recorded(fetch, web):
    web.redirect("/1", "/2", 301)
    web.redirect("/2", web.url("/3"), 302)
    web.redirect("/3", "4?a=b#there", 307)
    web.redirect("/4", "//" + web.url("/5").partition("//")[2], 308)
    web.page("/5", STORY)
    page = fetch(web.url("/1"))
    assert page.redirects == (web.url("/1"), web.url("/2"), web.url("/3"), web.url("/4?a=b"))
    assert page.asked == web.url("/1")
    assert page.answered == web.url("/5")


def test_a_redirect_written_in_raw_letters_is_understood(fetch, web):
    web.redirect("/short", "/기사".encode().decode("latin-1"))
    web.page("/%EA%B8%B0%EC%82%AC", STORY)
    assert fetch(web.url("/short")).answered == web.url("/기사")


def test_one_connection_serves_a_whole_chain(fetcher, web):
    web.redirect("/a", "/b")
    web.page("/b", STORY)
    for _ in range(3):
        fetcher.page(web.url("/a"), Watch())
    assert web.connections == 1


@pytest.mark.parametrize("hops", [10, 11])
def test_redirects_are_counted(fetch, web, hops):
    for hop in range(hops):
        web.redirect(f"/{hop}", f"/{hop + 1}")
    web.page(f"/{hops}", STORY)
    if hops <= 10:
        assert len(fetch(web.url("/0")).redirects) == hops
    else:
        with pytest.raises(TooManyRedirects) as caught:
            fetch(web.url("/0"))
        assert (caught.value.address, caught.value.limit) == (web.url("/0"), 10)


def test_a_redirect_in_a_circle_ends(fetch, web):
    web.redirect("/a", "/b")
    web.redirect("/b", "/a")
    with pytest.raises(TooManyRedirects):
        fetch(web.url("/a"))


def test_a_site_gets_back_the_cookie_it_handed_out_with_a_redirect_and_only_then(fetch, web):
    web.redirect("/a", "/b", Set_Cookie="seen=1; Path=/")
    web.page("/b", STORY, Set_Cookie="reader=7; Path=/")
    fetch(web.url("/a"))
    fetch(web.url("/b"))
    assert [asked.headers.get("Cookie") for asked in web.requests] == [None, "seen=1", None]


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://a.test/x", "javascript:alert(1)", "data:text/html,hi", "https://["],
)
def test_a_redirect_leaves_only_to_the_web(fetch, web, target):
    web.redirect("/a", target)
    with pytest.raises(BadAddress):
        fetch(web.url("/a"))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.com",
        "ftp://example.com/",
        "file:///etc/passwd",
        "http://",
        "http://a b/",
        "http://a:x/",
        "https://[1/",
    ],
)
def test_an_address_that_cannot_be_fetched_is_refused(fetch, address):
    with pytest.raises(BadAddress) as caught:
        fetch(address)
    assert caught.value.address == address


def test_a_name_that_no_host_can_have_is_refused(fetch):
    for name in ("a" * 64 + ".test", "a..test", "-.test"):
        with pytest.raises(BadAddress):
            fetch(f"http://{name}/")


def test_credentials_and_fragment_are_neither_sent_nor_kept(fetch, web):
    web.page("/story", STORY)
    page = fetch(web.url("/story#part").replace("://", "://ada:secret@"))
    assert page.asked == page.answered == web.url("/story")
    assert "Authorization" not in web.requests[0].headers


def test_credentials_from_netrc_are_not_sent(fetch, web, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ada password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    web.page("/story", STORY)
    fetch(web.url("/story"))
    assert "Authorization" not in web.requests[0].headers


@pytest.mark.parametrize(
    ("sent", "content", "media_type"),
    [
        ("", STORY.encode(), "text/html"),
        ("text/plain", b"\xef\xbb\xbf\n<!DOCTYPE html><p>one", "text/html"),
        ("text/plain", b"<html>".decode().encode("utf-16"), "text/html"),
        ("application/octet-stream", b"  <html><body>one", "text/html"),
        ("application/xhtml+xml", b"<?xml version='1.0'?><html>", "text/html"),
        ("text/xml", b"<?xml version='1.0'?><!DOCTYPE html><html>", "text/html"),
        ("text/html", b"no tag at all", "text/html"),
        ("text/html", b"<p>a story with a stray zero \x00 in it", "text/html"),
        ("text/html", b"ID3 tags are a nuisance", "text/html"),
        ("text/plain", b"A story. 1 < 2", "text/plain"),
        ("", "기사 하나".encode("euc-kr"), "text/plain"),
        ("text/markdown", b"# A story", "text/plain"),
    ],
)
def test_html_and_text_are_told_by_what_they_are(fetch, web, sent, content, media_type):
    web.file("/x", content, sent)
    assert fetch(web.url("/x")).media_type == media_type


@pytest.mark.parametrize(
    ("sent", "content", "media_type"),
    [
        ("", b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        ("image/png", b"<html>", "image/png"),
        ("video/mp4; codecs=x", b"", "video/mp4"),
        ("application/json", b"{}", "application/json"),
        ("text/xml", b"<?xml version='1.0'?><rss/>", "text/xml"),
        ("application/octet-stream", bytes(range(256)) * 4, "application/octet-stream"),
        ("text/html", bytes(1000), "application/octet-stream"),
    ],
)
def test_what_is_no_page_is_named(fetch, web, sent, content, media_type):
    web.file("/x", content, sent)
    with pytest.raises(NotAPage) as caught:
        fetch(web.url("/x"))
    assert (caught.value.address, caught.value.media_type) == (web.url("/x"), media_type)


def test_a_film_is_not_downloaded_to_find_out_that_it_is_one(fetch, web):
    web.silent("/film", b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 2000000000\r\n\r\n")
    with pytest.raises(NotAPage):
        fetch(web.url("/film"))


@pytest.mark.parametrize("content", [b"", b" \r\n\t "])
def test_an_empty_page_is_an_error_of_its_own(fetch, web, content):
    web.file("/x", content, "text/html")
    with pytest.raises(EmptyPage):
        fetch(web.url("/x"))


def test_no_content_is_an_empty_page(fetch, web):
    web.answer("/x", 204)
    with pytest.raises(EmptyPage):
        fetch(web.url("/x"))


SIGNPOST = (
    '<html><head><meta content="0; URL=\'/story?a=1&amp;b=2\'" http-equiv="Refresh"></head>Moved. <a href>Click</a>'
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("0127.0.0.1", "87.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("2130706433:80", "127.0.0.1:80"),
        ("0X7F.1", "127.0.0.1"),
        ("１２７.０.０.１", "127.0.0.1"),
        ("8.8.8.8", "8.8.8.8"),
        ("1and1.example", "1and1.example"),
        ("[::1]", "[::1]"),
    ],
)
def test_a_number_for_a_host_is_spelt_in_one_way(written, meant):
    assert source_of(f"http://{written}/").address == f"http://{meant}/"


@pytest.mark.parametrize("host", ["1.2.3.4.5", "256.256.256.256", "paper.0x", "127.0.0.1.5", "a.1"])
def test_what_ends_in_a_number_and_is_none_is_no_address(fetch, host):
    with pytest.raises(BadAddress):
        fetch(f"http://{host}/")


def test_a_page_that_is_only_a_signpost_is_followed_and_recorded(fetch, web):
    web.redirect("/short", "/sign")
    web.page("/sign", SIGNPOST)
    web.page("/story", STORY)
    page = fetch(web.url("/short"))
    assert page.answered == web.url("/story?a=1&b=2")
    assert page.redirects == (web.url("/short"), web.url("/sign"))
    assert page.content == STORY.encode()


def test_a_signpost_to_a_signpost_is_followed_once(fetch, web):
    web.page("/sign", SIGNPOST)
    web.page("/story", SIGNPOST)
    assert fetch(web.url("/sign")).answered == web.url("/story?a=1&b=2")
    assert len(web.requests) == 2


@pytest.mark.parametrize(
    "html",
    [
        SIGNPOST + "<p>" + "A real story that reloads itself. " * 20,
        SIGNPOST.replace("0;", "300;"),
        '<meta http-equiv="refresh" content="60">',
        '<meta name="refresh" content="0; url=/story">',
    ],
)
def test_a_page_that_can_be_read_is_no_signpost(fetch, web, html):
    web.page("/sign", html)
    assert fetch(web.url("/sign")).answered == web.url("/sign")


def test_pages_that_come_in_another_order_are_not_mixed_up(fetcher, web):
    numbers = range(40)
    for number in numbers:
        web.page(f"/{number}", f"<p>story {number}")
        web.hold(f"/{number}")

    def contents(number):
        return fetcher.page(web.url(f"/{number}"), Watch()).content

    with ThreadPoolExecutor(40) as pool:
        fetched = [pool.submit(contents, number) for number in numbers]
        web.wait_for_requests(len(numbers))
        for number in reversed(numbers):
            web.release(f"/{number}")
        assert [future.result() for future in fetched] == [f"<p>story {number}".encode() for number in numbers]


def test_a_connection_that_the_server_closed_meanwhile_costs_nothing(fetch, web):
    web.page("/a", STORY)
    fetch(web.url("/a"))
    web.hang_up()
    assert fetch(web.url("/a")).content == STORY.encode()


def test_a_proxy_of_the_environment_is_used(fetch, web, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", web.url(""))
    monkeypatch.setenv("http_proxy", web.url(""))
    web.page("http://paper.invalid/story", STORY)
    assert fetch("http://paper.invalid/story").content == STORY.encode()


def test_secure_pages_come_over_a_trusted_connection(fetch, secure_web, trusted):
    secure_web.page("/story", STORY)
    assert fetch(secure_web.url("/story")).content == STORY.encode()
    assert fetch(secure_web.url("/story", host="localhost")).content == STORY.encode()


@pytest.mark.parametrize("sent", ["application/pdf", "application/x-pdf", "text/html", "application/octet-stream"])
def test_a_pdf_is_known_by_its_content(fetch, web, sent):
    web.file("/report.pdf", b"%PDF-1.7 ...", sent)
    page = fetch(web.url("/report.pdf"))
    assert (page.media_type, page.content) == ("application/pdf", b"%PDF-1.7 ...")


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        (("https://a.example/",), ""),
        (("http://a.example/", "https://a.example/"), ""),
        (("https://a.example/", "http://b.example/"), "http://b.example/"),
        (("http://a.example/", "https://a.example/", "http://b.example/", "https://c.example/"), "http://b.example/"),
    ],
)
def test_a_secure_address_that_led_to_an_insecure_one_is_told(way, shown):
    page = Page(b"<p>", way[0], way[-1], "text/html", datetime.now(UTC), redirects=way[:-1])
    assert page.unprotected == shown


def test_neither_cookie_nor_password_is_sent_on_to_another_host(fetch, web):
    web.redirect("/a", web.url("/b", host="localhost"), Set_Cookie="secret=1; Path=/")
    web.redirect("/b", "/c", Set_Cookie="own=2; Path=/")
    web.page("/c", STORY)
    fetch(web.url("/a").replace("//", "//user:password@"))
    assert [asked.headers.get("Cookie") for asked in web.requests] == [None, None, "own=2"]
    assert not any("Authorization" in asked.headers for asked in web.requests)
