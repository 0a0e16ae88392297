"""One address asked for, redirects followed, and the answer read: the whole talk with a server."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import requests

from clipper.fetch.address import as_sent, host_sent, joined
from clipper.fetch.body import read_body
from clipper.fetch.cookies import ExchangeCookies, SiteCookies
from clipper.fetch.errors import BadStatus, Busy, NotAPage, Obstacle, Offline, TooManyRedirects, Unreachable
from clipper.fetch.failures import failures_translated
from clipper.fetch.languages import system_languages
from clipper.fetch.media import content_type
from clipper.fetch.names import SecondLook
from clipper.fetch.network import Network
from clipper.fetch.options import FetchOptions
from clipper.fetch.patience import Patience
from clipper.fetch.proxies import Proxies, looks_names_up
from clipper.fetch.retry_after import seconds_asked_for
from clipper.fetch.turns import HostTurns
from clipper.fetch.validators import conditions, validators
from clipper.page import Page

_REDIRECTS = frozenset({301, 302, 303, 307, 308})

_BUSY = frozenset({429, 503})
"""With these a server asks for patience: of whoever asks, whatever for."""

_PERHAPS_OFFLINE = frozenset({Obstacle.UNKNOWN_HOST, Obstacle.NO_NAME_SERVER, Obstacle.NO_ROUTE, Obstacle.PROXY})

_GOOD = range(200, 300)

_NOT_MODIFIED = 304

_SMALL = 16_384
"""Bytes of an unwanted body that are rather read than thrown away together with the connection."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, and what would do as an answer."""

    address: str
    accept: str
    """The Accept header."""
    limit: int
    """The most bytes, unpacked."""
    referrer: str = ""
    """The page that asks, or empty."""
    wanted: Callable[[str], bool] = lambda _: True
    """Whether an answer that the server calls by this media type is worth reading."""
    known: Page | None = None
    """What was there before: the server may answer that it is still the same."""


@dataclass(frozen=True, slots=True)
class Answer:
    content: bytes
    address: str
    """The address that answered."""
    media_type: str
    """As the server named it, in lower case; empty if it did not."""
    charset: str
    redirects: tuple[str, ...]
    """The addresses that redirected, in order."""
    etag: str = ""
    modified: str = ""
    """The validators that came with it, as the server wrote them; or empty."""
    unchanged: bool = False
    """It is still what the question knows, and ``content`` is empty."""


@dataclass(frozen=True, slots=True)
class Means:
    """What all exchanges of one fetcher share."""

    options: FetchOptions
    session: requests.Session
    proxies: Proxies
    cookies: SiteCookies
    turns: HostTurns
    network: Network
    second_look: SecondLook


class Exchange:
    """Talks with servers within one patience: for one page, or one picture."""

    def __init__(
        self,
        means: Means,
        patience: Patience,
        page: str = "",
        heard: Callable[[int, int | None], None] = lambda _done, _total: None,
    ) -> None:
        """``page`` is the address of the page whose picture is asked for.

        ``heard`` is told the bytes received, and how many there will be if the server said so.
        """
        self._means = means
        self._options = means.options
        self._turns = means.turns
        self._patience = patience
        self._heard = heard
        self._cookies = ExchangeCookies(means.cookies, page)

    def answer(self, question: Question) -> Answer:
        """The answer to ``question``, from wherever it was redirected to.

        Raises the errors of this package, and Cancelled.
        """
        try:
            answer = self._follow(question)
        except Unreachable as error:
            if error.reason in _PERHAPS_OFFLINE and self._means.network.is_down():
                raise Offline(error.address) from error
            raise
        self._means.network.serves()
        return answer

    def _follow(self, question: Question) -> Answer:
        address = question.address
        redirects: list[str] = []
        while True:
            self._patience.address = address
            with (
                self._turns.turn(address, self._patience),
                self._patience.in_force(),
                failures_translated(self._patience),
                self._response(question, address) as response,
            ):
                self._cookies.take(response)
                target = _redirection(response)
                if target is None:
                    return self._read(question, response, address, tuple(redirects))
                _finish(response)
            redirects.append(address)
            if len(redirects) > self._options.redirect_limit:
                raise TooManyRedirects(question.address, self._options.redirect_limit)
            address = joined(address, target)

    def _response(self, question: Question, address: str) -> requests.Response:
        opened_before = self._patience.connections
        try:
            return self._ask(question, address)
        except requests.ConnectionError:
            if self._patience.connections > opened_before:
                raise
            # It was a connection kept from before that the server was just closing: nobody has answered yet.
            return self._ask(question, address)

    def _ask(self, question: Question, address: str) -> requests.Response:
        self._patience.check()
        self._patience.expect(question.limit)
        self._judge(address)
        headers = {
            "User-Agent": self._options.agent_for(host_sent(address)),
            "Accept": question.accept,
            "Accept-Language": self._options.languages or system_languages(),
        }
        headers |= conditions(question.known, address)
        # As browsers do, the address of a secure page is not told to an insecure one.
        if question.referrer and not (question.referrer.startswith("https:") and address.startswith("http:")):
            headers["Referer"] = as_sent(question.referrer)
        cookies = self._cookies.header(address)
        if cookies:
            headers["Cookie"] = cookies
        return self._means.session.get(
            address,
            headers=headers,
            timeout=(self._options.connect_timeout, self._options.read_timeout),
            allow_redirects=False,
            stream=True,
        )

    def _judge(self, address: str) -> None:
        """Raises ForbiddenHost. What is connected to is judged once more then; a proxy's connections we do not see."""
        self._patience.guard.check_address(address)
        proxy = self._means.proxies.of(address)
        if proxy and looks_names_up(proxy):
            self._means.second_look.check(host_sent(address), self._patience)

    def _read(
        self, question: Question, response: requests.Response, address: str, redirects: tuple[str, ...]
    ) -> Answer:
        etag, modified = validators(response.headers)
        if response.status_code == _NOT_MODIFIED and conditions(question.known, address):
            self._turns.answered(address)
            return Answer(b"", address, "", "", redirects, etag, modified, unchanged=True)
        if response.status_code not in _GOOD:
            _finish(response)
            raise self._refusal(response, address)
        self._turns.answered(address)
        media_type, charset = content_type(response.headers.get("Content-Type", ""))
        if not question.wanted(media_type):
            raise NotAPage(address, media_type)
        content = read_body(response.raw, question.limit, self._patience, self._heard)
        return Answer(content, address, media_type, charset, redirects, etag, modified)

    def _refusal(self, response: requests.Response, address: str) -> BadStatus:
        status = response.status_code
        if status not in _BUSY:
            return BadStatus(address, status)
        asked_for = seconds_asked_for(response.headers, datetime.now(UTC))
        return Busy(address, status, self._turns.refused(address, status, asked_for))


def _redirection(response: requests.Response) -> str | None:
    """Where ``response`` redirects to, or None."""
    location = response.headers.get("Location")
    if response.status_code not in _REDIRECTS or not location:
        return None
    try:
        # Headers come as Latin-1; what stands in them raw is mostly UTF-8.
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _finish(response: requests.Response) -> None:
    """Read what little is left, so that the connection can be used again."""
    left = response.raw.length_remaining
    if left is not None and left <= _SMALL:
        response.raw.drain_conn()
