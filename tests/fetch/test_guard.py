"""Nothing but the public internet is asked for anything, however its address is written and whatever leads there."""

import socket
import tomllib
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.fetch import BadAddress, Fetcher, FetchError, FetchOptions, ForbiddenHost, LedInside
from clipper.fetch.guard import Guard, is_public
from clipper.jobs import Watch
from clipper.page import Page
from tests.names import needs_names, run_with_names
from tests.pictures.drawing import saved, two_halves

FORBIDDEN = tomllib.loads(Path(__file__).with_name("forbidden.toml").read_text("utf-8"))
DISGUISED = tomllib.loads(Path(__file__).with_name("disguised.toml").read_text("utf-8"))
REFUSED = (ForbiddenHost, BadAddress)
"""The latter for numbers in letters that no host's name may have."""

LOOKING = """
import sys
from clipper.fetch import Fetcher, FetchError, FetchOptions
from clipper.jobs import Watch

with Fetcher(FetchOptions(connect_timeout=2, read_timeout=2, total_timeout=4, gap=0)) as fetcher:
    for host in ("rebound.example", "half.example", "six.example"):
        try:
            fetcher.page(f"http://{host}:{sys.argv[1]}/", Watch())
        except FetchError as error:
            print(type(error).__name__)
"""

PNG = saved(two_halves(), "PNG")


def page_at(address):
    return Page(b"<p>", address, address, "text/html", datetime.now(UTC))


@pytest.fixture
def strict():
    """A fetcher to which the user has allowed nothing."""
    with Fetcher(FetchOptions(connect_timeout=2, read_timeout=2, total_timeout=4)) as fetcher:
        yield fetcher


@pytest.mark.parametrize("family", FORBIDDEN)
def test_known_attacks_are_refused(strict, family):
    for host in FORBIDDEN[family]:
        for address in (f"http://{host}/", f"https://{host}:8443/x", f"http://user:secret@{host}/"):
            with pytest.raises(REFUSED):
                strict.page(address, Watch())


@pytest.mark.parametrize("family", FORBIDDEN)
def test_known_attacks_are_refused_behind_a_proxy(strict, web, monkeypatch, family):
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, web.url(""))
    monkeypatch.setenv("NO_PROXY", "")
    for host in FORBIDDEN[family]:
        with pytest.raises(REFUSED):
            strict.page(f"http://{host}/", Watch())
    assert web.requests == []


@pytest.mark.parametrize("family", DISGUISED)
def test_nothing_here_is_asked_however_it_is_disguised(strict, web, family):
    for pattern in DISGUISED[family]:
        for host in ("127.0.0.1", "localhost", "127.1"):
            address = pattern.replace("{here}", f"{host}:{web.port}")
            with pytest.raises(FetchError):
                strict.page(address, Watch())
    assert web.connections == 0


@needs_names
def test_names_that_lead_here_are_refused(web):
    """Names of the public kind, such as an attacker's name server gives out, or gives out the second time."""
    told = run_with_names(
        LOOKING,
        {"rebound.example": ["127.0.0.1"], "half.example": ["8.8.8.8", "127.0.0.1"], "six.example": ["::1"]},
        web.port,
    )
    assert told.split() == ["ForbiddenHost"] * 3
    assert web.connections == 0


@pytest.mark.parametrize(
    "scheme", ["file", "ftp", "gopher", "dict", "ldap", "javascript", "data", "blob", "view-source", "jar", "ws"]
)
def test_only_http_leaves(fetcher, web, scheme):
    target = f"{scheme}://127.0.0.1/x"
    web.redirect("/away", target)
    web.page("/sign", f'<meta http-equiv="refresh" content="0;url={target}">')
    for address in (target, web.url("/away"), web.url("/sign")):
        with pytest.raises(BadAddress):
            fetcher.page(address, Watch())


def test_what_is_not_allowed_is_not_even_connected_to(strict, web):
    web.page("/story", "<p>one")
    with pytest.raises(ForbiddenHost) as caught:
        strict.page(web.url("/story"), Watch())
    assert (caught.value.host, type(caught.value)) == ("127.0.0.1", ForbiddenHost)
    assert web.connections == 0


@pytest.mark.parametrize("way", ["redirect", "signpost"])
def test_a_page_does_not_lead_to_what_is_not_allowed(web, way):
    target = web.url("/admin", host="localhost")
    if way == "redirect":
        web.redirect("/a", target)
    else:
        web.page("/a", f'<meta http-equiv="refresh" content="0;url={target}">')
    with Fetcher(FetchOptions(allowed_hosts=("127.0.0.1",))) as fetcher, pytest.raises(ForbiddenHost) as caught:
        fetcher.page(web.url("/a"), Watch())
    assert caught.value.host == "localhost"
    assert web.paths == ["/a"]


@pytest.mark.parametrize(
    "page", ["https://paper.example/story", "file:///home/ada/story.html", "pasted:0123456789abcdef"]
)
def test_no_page_from_elsewhere_gets_pictures_from_an_allowed_host(fetcher, web, page):
    web.picture("/reboot", PNG)
    # A connection that is open already must not help.
    fetcher.picture(web.url("/reboot"), page_at(web.url("/story")), Watch())
    with pytest.raises(LedInside):
        fetcher.picture(web.url("/reboot"), page_at(page), Watch())
    assert web.paths == ["/reboot"]


def test_a_page_from_elsewhere_is_not_redirected_to_an_allowed_host(fetcher, web, monkeypatch):
    """The proxy stands for the web; it sends us back to itself."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, web.url(""))
    web.redirect("http://paper.test/a", web.url("/admin"))
    with pytest.raises(LedInside):
        fetcher.page("http://paper.test/a", Watch())
    assert web.paths == ["http://paper.test/a"]


@pytest.mark.parametrize("spelling", ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "0177.0.0.1"])
def test_an_allowed_host_is_allowed_in_every_spelling(web, spelling):
    web.page("/story", "<p>one")
    with Fetcher(FetchOptions(allowed_hosts=(spelling,))) as fetcher:
        for other in ("127.0.0.1", spelling):
            assert fetcher.page(web.url("/story", host=other), Watch()).content == b"<p>one"


def test_a_name_is_not_allowed_by_the_number_that_it_resolves_to(web):
    """Else any name on the web could be made to resolve to it."""
    with Fetcher(FetchOptions(allowed_hosts=("127.0.0.1",))) as fetcher, pytest.raises(ForbiddenHost):
        fetcher.page(web.url("/story", host="localhost"), Watch())


def test_one_local_address_among_public_ones_is_enough(strict):
    guard = Guard((), "https://paper.example/")
    guard.check_resolved("https://paper.example/", ["93.184.216.34", "2606:2800:220:1::1"])
    for local in ("127.0.0.1", "::1", "fe80::1%eth0", "::ffff:10.0.0.1"):
        with pytest.raises(ForbiddenHost):
            guard.check_resolved("https://paper.example/", ["93.184.216.34", local])


@pytest.mark.parametrize(
    "number", ["8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "64:ff9b::8.8.8.8"]
)
def test_the_public_internet_is_public(number):
    assert is_public(ip_address(number))
    Guard((), "").check_address(f"http://[{number}]/" if ":" in number else f"http://{number}/")


def spelt(number: int, base: str, parts: int, padding: int) -> str:
    """An IPv4 address as ``inet_aton`` reads it: one to four parts, the last of which holds what is left."""
    pieces = [number >> (24 - 8 * place) & 0xFF for place in range(parts - 1)]
    pieces.append(number & ((1 << (8 * (5 - parts))) - 1))
    write = {"d": str, "o": lambda piece: "0" * (padding + 1) + f"{piece:o}", "x": lambda piece: f"0x{piece:x}"}[base]
    return ".".join(write(piece) for piece in pieces)


SPELT = st.builds(spelt, st.integers(0, 2**32 - 1), st.sampled_from("dox"), st.integers(1, 4), st.integers(0, 3))
HOLDING = st.builds(
    lambda prefix, number: f"[{IPv6Address(prefix | number)}]",
    st.sampled_from([0, 0xFFFF << 32, 0x64FF9B << 96]),
    st.integers(0, 2**32 - 1),
)
ANY_6 = st.integers(0, 2**128 - 1).map(lambda number: f"[{IPv6Address(number)}]")
WILD = st.text("0123456789abcfx.:[]%@\\/０１。①", min_size=1, max_size=24)


@given(st.one_of(SPELT, HOLDING, ANY_6, WILD))
def test_whatever_the_system_would_connect_to_is_judged(host):
    """Judged by the standard library's tables, which are not ours."""
    address = f"http://{host}/"
    try:
        numbers = socket.getaddrinfo(host.strip("[]"), 80, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
    except (OSError, ValueError):
        return
    reached = ip_address(numbers[0][4][0].partition("%")[0])
    try:
        Guard((), address).check_address(address)
    except FetchError:
        return
    mapped = reached.ipv4_mapped if isinstance(reached, IPv6Address) else None
    reached = mapped or reached
    assert reached.is_global
    assert not any((reached.is_multicast, reached.is_loopback, reached.is_unspecified, reached.is_link_local))


@given(st.integers(0, 2**32 - 1), st.sampled_from("dox"), st.integers(1, 4), st.integers(0, 3))
def test_every_spelling_is_judged_as_the_plain_one(number, base, parts, padding):
    host = spelt(number, base, parts, padding)
    if is_public(IPv4Address(number)):
        Guard((), "").check_address(f"http://{host}/")
    else:
        with pytest.raises(ForbiddenHost):
            Guard((), "").check_address(f"http://{host}/")
