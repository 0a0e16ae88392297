"""Cookies that a browser has exported: each goes to its own site, and nowhere else."""

import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.fetch import Fetcher, FetchOptions, NoCookies, UnreadableFile
from clipper.fetch.cookies import read_cookies
from clipper.jobs import Watch
from clipper.page import Page
from tests.pictures.drawing import saved, two_halves
from tests.proxy import HTTPProxy
from tests.web import HERE

HEAD = "# Netscape HTTP Cookie File\n# Made by a browser.\n\n"
LATER = 4_102_444_800
"""The year 2100. The names of tests have it in them, so that it must be the same in each process."""


def line(domain, name, *, below=True, path="/", secure=False, ends=LATER, value="1"):
    return "\t".join((domain, str(below).upper(), path, str(secure).upper(), str(ends), name, value)) + "\n"


@pytest.fixture
def sent(web, tmp_path):
    """The Cookie headers of a fetch with a cookies.txt, through a proxy that knows every name; None where none came."""

    def sent(address, *lines, pages=("/", "/news/story"), picture_of=""):
        for path in pages:
            web.page(path, "<p>A story.")
        web.picture("/a.png", saved(two_halves(), "PNG"))
        file = tmp_path / "cookies.txt"
        file.write_text(HEAD + "".join(lines), "utf-8")
        before = (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        with HTTPProxy(web) as proxy:
            options = FetchOptions(allowed_hosts=HERE, proxy=proxy.url, cookies=str(file), gap=0)
            with Fetcher(options) as fetcher:
                if picture_of:
                    page = Page(b"<p>", picture_of, picture_of, "text/html", datetime.now(UTC))
                    fetcher.picture(address, page, Watch())
                else:
                    fetcher.page(address, Watch())
        assert before == (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        return [asked.headers.get("Cookie") for asked in web.requests]

    return sent


@pytest.mark.parametrize(
    ("cookie", "expected"),
    [
        (line(".paper.test", "a"), "a=1"),
        (line("paper.test", "a"), "a=1"),
        (line("www.paper.test", "a", below=False), "a=1"),
        ("#HttpOnly_" + line(".paper.test", "a"), "a=1"),
        (line(".paper.test", "a", ends=0), "a=1"),
        (line(".paper.test", "a", ends="1999999999.5"), "a=1"),
        (line(".PAPER.test", "a", path="/news"), "a=1"),
        (line(".paper.test", "a", value=""), "a="),
        (line(".paper.test", "a", value="").replace("\t\n", "\n"), "a="),
        (line(".paper.test", "a", value='"b=c; d"'), 'a="b=c; d"'),
        (line("paper.test", "a", below=False), None),
        (line(".paper.test", "a", ends=1_000_000_000), None),
        (line(".paper.test", "a", secure=True), None),
        (line(".paper.test", "a", path="/sport"), None),
        (line("aper.test", "a"), None),
        (line(".www.www.paper.test", "a"), None),
        (line("other.test", "a"), None),
    ],
)
def test_a_cookie_goes_to_its_own_site(sent, cookie, expected):
    assert sent("http://www.paper.test/news/story", cookie) == [expected]


def test_hosts_without_a_dot_have_cookies_too(sent):
    assert sent("http://intranet/", line("intranet", "a", below=False)) == ["a=1"]


def test_a_secure_cookie_goes_over_a_secure_connection(paper, issuer, tmp_path):
    paper.page("/", "<p>A story.")
    file = tmp_path / "cookies.txt"
    file.write_text(HEAD + line("paper.test", "a", secure=True), "utf-8")
    with HTTPProxy(paper) as proxy:
        options = FetchOptions(proxy=proxy.url, cookies=str(file), ca_file=str(issuer))
        with Fetcher(options) as fetcher:
            fetcher.page("https://paper.test/", Watch())
    assert paper.requests[0].headers["Cookie"] == "a=1"


def test_a_redirect_takes_no_cookie_along(sent, web):
    web.redirect("/short", "http://other.test/")
    cookies = (line("paper.test", "mine"), line("other.test", "theirs"))
    assert sent("http://paper.test/short", *cookies) == ["mine=1", "theirs=1"]


def test_what_a_server_hands_out_takes_the_place_of_what_the_file_has(sent, web):
    web.redirect("/short", "/", Set_Cookie="session=new; Path=/")
    assert sent("http://paper.test/short", line("paper.test", "session", below=False)) == ["session=1", "session=new"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("http://paper.test/", "a=1"),
        ("http://www.paper.test/", "a=1"),
        ("http://evil.test/", None),
        ("http://paper.test.evil.test/", None),
    ],
)
def test_a_page_gets_pictures_with_cookies_of_its_own_site_only(sent, page, expected):
    assert sent("http://img.paper.test/a.png", line("paper.test", "a"), picture_of=page) == [expected]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (HEAD + "paper.test\tTRUE\t/\n", 4),
        (HEAD + line("paper.test", "a") + line("paper.test", "b", ends="soon"), 5),
        ("<html>\n<p>Please log in.", 1),
        ('[{"domain": "paper.test", "name": "a"}]', 1),
        (line("", "a"), 1),
        (line("paper.test", "a", value="b\x07c"), 1),
    ],
)
def test_the_line_that_is_no_cookie_is_named(tmp_path, content, wrong):
    (tmp_path / "cookies.txt").write_text(content, "utf-8")
    with pytest.raises(NoCookies) as caught:
        read_cookies(tmp_path / "cookies.txt")
    assert caught.value.line == wrong


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableFile):
        read_cookies(tmp_path / "cookies.txt")


@given(st.one_of(st.binary(), st.text("\t\n.#apTRUE01/é\x00").map(str.encode)))
def test_any_file_is_read_or_named(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "wild.txt"
    file.write_bytes(content)
    try:
        read_cookies(file)
    except NoCookies as error:
        assert error.line > 0  # noqa: PT017 - a file that is read is as good
