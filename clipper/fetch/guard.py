"""Which machines may be asked: those of the public internet, and of others only those that the user allows.

Behind an address that looks harmless may be the router, a printer, a service of this very computer or of the cloud it
runs in: places that trust whoever can reach them. So before each connection is made, the addresses that it would go to
are looked at, however the host is written and whatever its name resolves to, and the connection is then made to what
was looked at and nothing else.

A host that the user allows is asked only on his own account: when he named it himself, or from a page of such a host.
A page from the web cannot send us there by a redirect, a signpost or a picture; a picture's address is all it takes to
restart some routers.
"""

import socket
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

from clipper.fetch.address import host_sent
from clipper.fetch.errors import BadAddress, ForbiddenHost, LedInside

IPAddress: TypeAlias = IPv4Address | IPv6Address

_NOT_PUBLIC_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this host
            "10.0.0.0/8",  # private
            "100.64.0.0/10",  # shared by the customers of a provider
            "127.0.0.0/8",  # loopback
            "169.254.0.0/16",  # link-local, and where clouds keep their secrets
            "172.16.0.0/12",  # private
            "192.0.0.0/24",  # protocols
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # relays of 6to4
            "192.168.0.0/16",  # private
            "198.18.0.0/15",  # measuring
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and broadcast
        ),
    )
)
"""The IANA IPv4 Special-Purpose Address Registry, with multicast (RFC 5771)."""

_GLOBAL_6 = IPv6Network("2000::/3")
"""All of IPv6 that is given out for public use (RFC 4291, section 2.4); loopback, unique local, link-local and
multicast addresses lie outside, and so do those that hold an IPv4 address in the old way, ``::127.0.0.1``."""

_NOT_PUBLIC_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocols, Teredo among them
            "2001:db8::/32",  # documentation
            "3fff::/20",  # documentation
        ),
    )
)
"""What the IANA IPv6 Special-Purpose Address Registry takes out of the public ones."""

_EMBEDDED = (
    (IPv6Network("::ffff:0:0/96"), 0),  # mapped (RFC 4291)
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64 (RFC 6052)
    (IPv6Network("2002::/16"), 80),  # 6to4 (RFC 3056)
)
"""Addresses that lead to an IPv4 address, and how many bits follow it."""

_LOCAL_NAMES = ("localhost", "local", "internal", "home.arpa")
"""Names that by agreement mean something in the local network, with all below them (RFC 6761, 6762 and 8375, and
ICANN's resolution 2024.07.29.06); to be known where a proxy asks for the address in our place."""


def is_public(address: IPAddress) -> bool:
    """Whether ``address`` is one of the public internet."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC_4)
    for network, behind in _EMBEDDED:
        if address in network:
            return is_public(IPv4Address(int(address) >> behind & 0xFFFFFFFF))
    return address in _GLOBAL_6 and not any(address in network for network in _NOT_PUBLIC_6)


class Guard:
    """What one page or one picture may connect to."""

    def __init__(self, allowed: Iterable[str], start: str) -> None:
        """``allowed`` are the hosts that the user allows; ``start`` is the address that he gave, or for a picture that
        of the page it stands in.
        """
        self._allowed = frozenset(_canonical(host) for host in allowed) - {""}
        host = _host_of(start) if self._allowed else ""
        self.on_account_of = host if host in self._allowed else ""
        """The host that the user allows and has named himself; empty where hosts that he allows may not be asked."""

    def check_address(self, address: str) -> None:
        """Raises ForbiddenHost for an address whose host is plainly no public one, whoever resolves its name.

        Raises BadAddress for one that cannot be sent, and so not be judged.
        """
        host = _host_of(address)
        if not host:
            raise BadAddress(address)
        number = _number(host)
        local = any(f".{host}".endswith(f".{name}") for name in _LOCAL_NAMES)
        if (local if number is None else not is_public(number)) and not self._allows(host):
            raise self._refusal(address, host)

    def check_resolved(self, address: str, numbers: Iterable[str]) -> None:
        """Raises ForbiddenHost if one of ``numbers``, which the host of ``address`` resolved to, is no public one."""
        host = _host_of(address)
        if not all(is_public(_parsed(number)) for number in numbers) and not self._allows(host):
            raise self._refusal(address, host)

    def _refusal(self, address: str, host: str) -> ForbiddenHost:
        return LedInside(address, host) if host in self._allowed else ForbiddenHost(address, host)

    def _allows(self, host: str) -> bool:
        return bool(self.on_account_of) and host in self._allowed


def _host_of(address: str) -> str:
    """The host of ``address`` as it goes over the line, in one spelling; empty if there is none."""
    return _canonical(host_sent(address))


def _canonical(host: str) -> str:
    name = host.strip().strip("[]").rstrip(".").lower()
    if not name.isascii():
        return _host_of(f"http://{name}/")
    number = _number(name)
    return name if number is None else str(number)


@lru_cache(maxsize=1_000)
def _number(host: str) -> IPAddress | None:
    """The numeric address that the system reads ``host`` as: in decimal, octal or hexadecimal, whole or short."""
    try:
        return _parsed(str(socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)[0][4][0]))
    except (OSError, ValueError):
        return None


def _parsed(number: str) -> IPAddress:
    """``number`` as the resolver gives it, which for IPv6 may name an interface."""
    return ip_address(number.partition("%")[0])
