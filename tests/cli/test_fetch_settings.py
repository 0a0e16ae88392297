"""What the settings say about the way to the web holds for the command line."""

import ssl

import pytest

from tests.certificates import authority, certify
from tests.proxy import HTTPProxy, SocksProxy
from tests.stories import HARBOUR, png, story_page
from tests.web import Web

SECRET = "0ada7ecret"  # noqa: S105 - nobody else's
COOKIES = f"# Netscape HTTP Cookie File\n.paper.test\tTRUE\t/\tFALSE\t0\tlogin\t{SECRET}\n"


@pytest.fixture
def settings(clipper, tmp_path):
    """Writes lines of the section ``[fetch]``."""
    before = (tmp_path / "settings.toml").read_text("utf-8")

    def write(*lines):
        (tmp_path / "settings.toml").write_text(before + "\n".join(lines), "utf-8")

    return write


@pytest.fixture
def secure(tmp_path):
    """A secure server that somebody vouches for whom nobody knows."""
    certify("localhost", *authority(tmp_path / "ca.pem"), tmp_path / "server.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")
    web = Web(context)
    web.page("/harbour", story_page())
    yield web
    web.close()


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_a_story_comes_through_the_proxy_with_the_cookies_and_agent_of_its_site(
    clipper, settings, web, tmp_path, scheme
):
    web.page("/harbour", story_page(picture="quay.png"))
    web.file("/quay.png", png(), "image/png")
    (tmp_path / "cookies.txt").write_text(COOKIES, "utf-8")
    with (HTTPProxy if scheme == "http" else SocksProxy)(web) as proxy:
        settings(
            f'proxy = "{scheme}://127.0.0.1:{proxy.port}"',
            'cookies = "cookies.txt"',
            'agents = {"paper.test" = "Reader/1", "test" = "Other/1"}',
        )
        answer = clipper("add", "http://www.paper.test/harbour", "--json")
    assert (answer.code, answer.json[0]["title"]) == (0, HARBOUR)
    assert [(asked.path, asked.headers["Cookie"], asked.headers["User-Agent"]) for asked in web.requests] == [
        ("/harbour", f"login={SECRET}", "Reader/1"),
        ("/quay.png", f"login={SECRET}", "Reader/1"),
    ]
    kept = [file for file in (tmp_path / "library").rglob("*") if file.is_file()]
    assert kept
    assert not any(SECRET.encode() in file.read_bytes() for file in kept)
    assert (tmp_path / "cookies.txt").read_text("utf-8") == COOKIES


def test_an_own_authority_is_believed(clipper, settings, secure, tmp_path):
    assert "could not prove that it is the site it says" in clipper("add", secure.url("/harbour", host="localhost")).err
    settings('ca_file = "ca.pem"')
    answer = clipper("retry", "1")
    assert (answer.code, answer.err) == (0, "")


def test_a_secure_address_that_leads_to_an_insecure_one_is_shown(clipper, settings, secure, web):
    settings('ca_file = "ca.pem"')
    secure.redirect("/short", web.page("/harbour", story_page()))
    answer = clipper("add", secure.url("/short", host="localhost"))
    told = f"redirected to {web.url('/harbour')}, where anybody on the way could change it"
    assert (answer.code, answer.err) == (0, f"“{HARBOUR}” was {told}.\n")
    assert told in clipper("show", "1").out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('proxy = "proxy.example:3128"', '"http://host:port", "socks5://host:port"'),
        ('proxy = "ftp://proxy.example"', "fetch.proxy"),
        ('ca_file = "none.pem"', "The file that the setting fetch.ca_file names cannot be read: No such file"),
        ('ca_file = "settings.toml"', "holds no certificate in PEM"),
        ('cookies = "none.txt"', "The file that the setting fetch.cookies names cannot be read: No such file"),
        ('cookies = "settings.toml"', "is no cookies.txt as browsers export it: see line 1"),
        ('agents = {"paper.test" = 3}', "table of plain texts by host"),
        ('agents = {"paper.test" = "a\\r\\nCookie: b"}', "table of plain texts by host"),
        ('agents = {"http://paper.test" = "Reader/1"}', "table of plain texts by host"),
    ],
)
def test_what_cannot_be_used_is_said_before_anything_is_fetched(clipper, settings, web, line, said):
    settings(line)
    answer = clipper("add", web.url("/harbour"))
    assert answer.code != 0
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert web.requests == []


def test_a_proxy_that_cannot_be_reached_is_named_as_that(clipper, settings):
    settings('proxy = "http://127.0.0.1:9"', "tries = 1")
    answer = clipper("add", "http://paper.test/harbour")
    assert answer.code == 1
    assert "The proxy cannot be reached, or refuses." in answer.err
