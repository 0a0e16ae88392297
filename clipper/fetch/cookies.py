"""Cookies of sites that know the user, from a file that his browser has exported: read, sent to those sites, no more.

The format is Netscape's, as curl has it (https://curl.se/docs/http-cookies.html): a line a cookie, of seven fields
parted by tabs: domain, whether its subdomains are meant, path, whether only over a secure connection, when it ends in
seconds since 1970 (0: with the session), name, value.
"""

from collections.abc import Iterable
from http.cookiejar import Cookie, DefaultCookiePolicy
from pathlib import Path

import requests
from requests.cookies import RequestsCookieJar

from clipper.fetch.address import host_sent
from clipper.fetch.errors import NoCookies, UnreadableFile

_HTTP_ONLY = "#HttpOnly_"
"""Before the domain of a cookie that scripts must not see: one as any other to us."""
NO_DOT = ".local"
"""What the standard library puts after a host without a dot, so that no cookie is for all of them."""
_MOST = 20_000_000
"""Bytes: no browser has that many."""


class SiteCookies:
    """The cookies of a file, by the host that they are for; not changed once made."""

    def __init__(self, cookies: Iterable[Cookie] = ()) -> None:
        self._by_domain: dict[str, list[Cookie]] = {}
        for cookie in cookies:
            self._by_domain.setdefault(cookie.domain, []).append(cookie)

    def of(self, host: str, page_host: str = "") -> list[Cookie]:
        """Those that ``host`` may get, for a picture only those that its page's host would get as well.

        So no page can have a picture asked for, or a button pressed, at another site in the user's name.
        """
        cookies = self._of(host)
        if not page_host or page_host == host:
            return cookies
        domains = _domains(page_host)
        return [cookie for cookie in cookies if cookie.domain in domains]

    def _of(self, host: str) -> list[Cookie]:
        return [cookie for domain in _domains(host) for cookie in self._by_domain.get(domain, ())]


def _domains(host: str) -> list[str]:
    """``host`` itself, and whatever says "this and its subdomains" and means it too."""
    if "." not in host:
        host += NO_DOT
    labels = host.split(".")
    return [host, *("." + ".".join(labels[start:]) for start in range(len(labels)))]


class ExchangeCookies:
    """What one exchange sends: what the file has, and what servers hand out on the way. It ends with the exchange."""

    def __init__(self, known: SiteCookies, page: str = "") -> None:
        """``page`` is the address of the page for which a picture is asked for."""
        self._known = known
        self._page_host = host_sent(page) if page else ""
        # Without it, a cookie of a host would go to all below it.
        strict = DefaultCookiePolicy(strict_ns_domain=DefaultCookiePolicy.DomainStrictNonDomain)
        self._jar = RequestsCookieJar(strict)
        self._met: set[str] = set()

    def header(self, address: str) -> str:
        """The Cookie header for ``address``, or empty."""
        host = host_sent(address)
        if host not in self._met:
            self._met.add(host)
            for cookie in self._known.of(host, self._page_host):
                self._jar.set_cookie(cookie)
        if not len(self._jar):
            return ""
        request = requests.Request("GET", address, cookies=self._jar).prepare()
        return str(request.headers.get("Cookie", ""))

    def take(self, response: requests.Response) -> None:
        """Keep what ``response`` hands out: some sites turn in circles without it."""
        self._jar.update(response.cookies)


def read_cookies(path: Path) -> SiteCookies:
    """The cookies in the file at ``path``; the file is never written.

    Raises UnreadableFile, and NoCookies, with the number of the line, for one that is no such file.
    """
    try:
        content = path.read_bytes()[:_MOST]
    except OSError as error:
        raise UnreadableFile(path, error.strerror or "") from error
    cookies = []
    for number, line in enumerate(content.decode("utf-8-sig", "replace").splitlines(), 1):
        written = line.removeprefix(_HTTP_ONLY)
        if not written.strip() or written.startswith("#"):
            continue
        cookie = _cookie(written)
        if cookie is None:
            raise NoCookies(path, number)
        cookies.append(cookie)
    return SiteCookies(cookies)


def _cookie(line: str) -> Cookie | None:
    """The cookie in ``line``; None if it holds none."""
    fields = line.rstrip("\r\n").split("\t")
    if len(fields) == 6:
        fields.append("")  # some programs leave the last tab away where there is no value
    if len(fields) != 7:
        return None
    domain, below, path, secure, ends, name, value = fields
    host = host_sent(f"http://{domain.lstrip('.')}/")
    try:
        expires = int(float(ends or 0)) or None
    except (ValueError, OverflowError):
        return None
    if not host or not name or not (name + value).isprintable():
        return None
    with_subdomains = below.upper() == "TRUE"
    if "." not in host:
        host += NO_DOT
    return Cookie(
        version=0,
        name=name,
        value=value,
        port=None,
        port_specified=False,
        domain=f".{host}" if with_subdomains else host,
        domain_specified=with_subdomains,
        domain_initial_dot=with_subdomains,
        path=path or "/",
        path_specified=True,
        secure=secure.upper() == "TRUE",
        expires=expires,
        discard=expires is None,
        comment=None,
        comment_url=None,
        rest={},
    )
