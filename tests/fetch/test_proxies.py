"""Pages come through the proxy that the settings or the environment name, and the guard still guards."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from clipper.desk import explain
from clipper.fetch import BadStatus, Fetcher, FetchOptions, ForbiddenHost, Obstacle, TimedOut, Unreachable
from clipper.jobs import Cancelled, CancelToken, Watch
from tests.proxy import HTTPProxy, SocksProxy
from tests.web import HERE

STORY = b"<p>A story."
ADDRESS = "http://paper.test/story?a=1"


@pytest.fixture(autouse=True)
def no_proxy_around(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def fetch():
    """Fetches a page with options of the test's choice."""

    def fetch(address, watch=None, **options):
        options = {"allowed_hosts": HERE, "gap": 0, "read_timeout": 5, "total_timeout": 10} | options
        with Fetcher(FetchOptions(**options)) as fetcher:
            return fetcher.page(address, watch or Watch())

    return fetch


def socks(web, scheme="socks5h", login="", **ways):
    proxy = SocksProxy(web, **ways)
    return proxy, proxy.url(scheme, login)


def test_an_http_proxy_of_the_settings(fetch, web):
    web.page("/story?a=1", STORY.decode())
    with HTTPProxy(web) as proxy:
        page = fetch(ADDRESS, proxy=proxy.url)
    assert (page.content, page.answered) == (STORY, ADDRESS)
    assert proxy.asked == [("paper.test", 80)]


def test_a_tunnel_to_a_secure_host_that_an_own_authority_vouches_for(fetch, paper, issuer):
    paper.page("/story", STORY.decode())
    with HTTPProxy(paper) as proxy:
        with pytest.raises(Unreachable) as caught:
            fetch("https://paper.test/story", proxy=proxy.url)
        assert caught.value.reason is Obstacle.UNTRUSTED
        assert paper.requests == []
        assert fetch("https://paper.test/story", proxy=proxy.url, ca_file=str(issuer)).content == STORY
    assert proxy.asked == [("paper.test", 443)] * 2


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_of_the_settings(fetch, web, scheme):
    web.page("/story", STORY.decode())
    proxy, url = socks(web, scheme)
    with proxy:
        assert fetch("http://localhost/story", proxy=url).content == STORY
    # Over the one it is told the number that was found here, over the other the name.
    assert proxy.asked == [("127.0.0.1" if scheme == "socks5" else "localhost", 80)]


def test_a_secure_host_through_socks(fetch, paper, issuer):
    paper.page("/story", STORY.decode())
    proxy, url = socks(paper)
    with proxy:
        assert fetch("https://paper.test/story", proxy=url, ca_file=str(issuer)).content == STORY
    assert proxy.asked == [("paper.test", 443)]


@pytest.mark.parametrize("number", ["8.8.8.8", "[2606:2800:220:1::1]"])
def test_socks_is_told_numbers_as_numbers(fetch, web, number):
    web.page("/story", STORY.decode())
    proxy, url = socks(web)
    with proxy:
        assert fetch(f"http://{number}:8080/story", proxy=url).content == STORY
    assert proxy.asked == [(number.strip("[]"), 8080)]


def test_connections_through_a_proxy_are_used_again(web):
    web.page("/story", STORY.decode())
    proxy, url = socks(web)
    with proxy, Fetcher(FetchOptions(proxy=url, gap=0)) as fetcher:
        for _ in range(3):
            fetcher.page("http://paper.test/story", Watch())
    assert proxy.asked == [("paper.test", 80)]


@pytest.mark.parametrize(("scheme", "refusal"), [("http", BadStatus), ("socks5h", Unreachable)])
def test_a_proxy_that_wants_to_know_who_asks(fetch, web, scheme, refusal):
    web.page("/story", STORY.decode())
    with (HTTPProxy if scheme == "http" else SocksProxy)(web, login="ada:s:cret") as proxy:
        where = f"127.0.0.1:{proxy.port}"
        assert fetch("http://paper.test/story", proxy=f"{scheme}://ada:s%3Acret@{where}").content == STORY
        for wrong in ("", "ada:guess@"):
            with pytest.raises(refusal) as caught:
                fetch("http://paper.test/story", proxy=f"{scheme}://{wrong}{where}")
            assert "proxy" in explain(caught.value).what
    assert [asked.headers.get("Proxy-Authorization") for asked in web.requests] == [None]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(1, Obstacle.PROXY), (2, Obstacle.PROXY), (3, Obstacle.NO_ROUTE), (4, Obstacle.NO_ROUTE), (5, Obstacle.REFUSED)],
)
def test_what_socks_answers_is_told(fetch, web, answer, reason):
    proxy, url = socks(web, answer=answer)
    with proxy, pytest.raises(Unreachable) as caught:
        fetch(ADDRESS, proxy=url)
    assert caught.value.reason is reason


@pytest.mark.parametrize("scheme", ["http", "socks5", "socks5h"])
def test_a_proxy_that_is_not_there(fetch, scheme):
    with pytest.raises(Unreachable) as caught:
        fetch("http://localhost/story", proxy=f"{scheme}://127.0.0.1:9")
    assert caught.value.reason is Obstacle.PROXY


@pytest.mark.parametrize("kind", [HTTPProxy, SocksProxy])
def test_a_proxy_that_says_nothing_holds_up_neither_limits_nor_cancels(fetch, web, kind):
    scheme = "http" if kind is HTTPProxy else "socks5h"
    with kind(web, silent=True) as proxy, ThreadPoolExecutor(1) as pool:
        url = f"{scheme}://127.0.0.1:{proxy.port}"
        with pytest.raises(TimedOut):
            fetch("https://paper.test/", proxy=url, read_timeout=0.3, connect_timeout=0.3)
        token = CancelToken()
        proxy.reached.clear()
        fetching = pool.submit(fetch, "https://paper.test/", Watch(token=token), proxy=url)
        assert proxy.reached.wait(5)
        token.cancel()
        begun = time.monotonic()
        with pytest.raises(Cancelled):
            fetching.result()
        assert time.monotonic() - begun < 0.2


@pytest.mark.parametrize("name", ["ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"])
@pytest.mark.parametrize("scheme", ["http", "socks5h", "socks"])
def test_a_proxy_of_the_environment(fetch, web, monkeypatch, name, scheme):
    if name == "HTTP_PROXY":
        monkeypatch.setenv("http_proxy", "")  # which would win
        monkeypatch.delenv("http_proxy")
    web.page("/story", STORY.decode())
    with (HTTPProxy if scheme == "http" else SocksProxy)(web) as proxy:
        monkeypatch.setenv(name, f"{scheme}://127.0.0.1:{proxy.port}/")
        assert fetch("http://paper.test/story").content == STORY
        assert proxy.asked == [("paper.test", 80)]
        with pytest.raises(Unreachable):
            fetch("http://paper.test/story", proxy="direct")
        assert len(proxy.asked) == 1


@pytest.mark.parametrize("scheme", ["socks4", "socks4a", "SOCKS4"])
def test_a_proxy_that_cannot_be_spoken_to_is_not_gone_round(fetch, web, monkeypatch, scheme):
    web.page("/story", STORY.decode())
    monkeypatch.setenv("ALL_PROXY", f"{scheme}://127.0.0.1:{web.port}")
    with pytest.raises(Unreachable) as caught:
        fetch(web.url("/story"))
    assert caught.value.reason is Obstacle.PROXY
    assert web.connections == 0


@pytest.mark.parametrize("setting", [True, False])
def test_hosts_that_are_asked_without_the_proxy(fetch, web, monkeypatch, setting):
    web.page("/story", STORY.decode())
    with HTTPProxy(web) as proxy:
        monkeypatch.setenv("NO_PROXY", "127.0.0.1,intranet.test")
        if not setting:
            monkeypatch.setenv("ALL_PROXY", proxy.url)
        assert fetch(web.url("/story"), proxy=proxy.url if setting else "").content == STORY
        assert proxy.asked == []
        fetch("http://paper.test/story", proxy=proxy.url if setting else "")
        assert proxy.asked == [("paper.test", 80)]


@pytest.mark.parametrize("scheme", ["http", "socks5", "socks5h"])
@pytest.mark.parametrize("host", ["127.0.0.1", "0x7f.1", "[::1]", "[::ffff:10.0.0.1]", "printer.local", "localhost"])
def test_no_proxy_is_sent_into_the_local_network(fetch, web, scheme, host):
    with (HTTPProxy if scheme == "http" else SocksProxy)(web) as proxy:
        with pytest.raises(ForbiddenHost):
            fetch(f"http://{host}/", proxy=f"{scheme}://127.0.0.1:{proxy.port}", allowed_hosts=())
        assert proxy.asked == []


@pytest.mark.parametrize(("scheme", "asked"), [("http", 0), ("socks5", 0), ("socks5h", 1)])
def test_a_name_that_leads_inside_is_looked_through_where_it_is_known(fetch, web, monkeypatch, scheme, asked):
    """The name of this machine leads to this machine, and does not say so."""
    monkeypatch.setattr("clipper.fetch.guard._LOCAL_NAMES", ())
    web.page("/story", STORY.decode())
    with (HTTPProxy if scheme == "http" else SocksProxy)(web) as proxy:
        url = f"{scheme}://127.0.0.1:{proxy.port}"
        if asked:
            fetch("http://localhost/story", proxy=url, allowed_hosts=())
        else:
            with pytest.raises(ForbiddenHost):
                fetch("http://localhost/story", proxy=url, allowed_hosts=())
        assert len(proxy.asked) == asked
