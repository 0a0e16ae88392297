"""Addresses become pages, and pictures bytes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from clipper.bundles import is_bundle
from clipper.feeds import FEED_TYPES
from clipper.fetch.address import joined, web_address
from clipper.fetch.cookies import SiteCookies, read_cookies
from clipper.fetch.errors import Busy, EmptyPage, IsFeed, NotAPage
from clipper.fetch.exchange import Answer, Exchange, Means, Question
from clipper.fetch.guard import Guard
from clipper.fetch.media import may_be_page, page_type
from clipper.fetch.names import SecondLook
from clipper.fetch.network import Network
from clipper.fetch.options import FetchOptions
from clipper.fetch.outlet import Outlet
from clipper.fetch.patience import Patience
from clipper.fetch.picture import picture_beside, picture_in, picture_inside
from clipper.fetch.proxies import Proxies
from clipper.fetch.refresh import signpost
from clipper.fetch.transport import new_session
from clipper.fetch.turns import HostTurns
from clipper.jobs import Stage, Watch
from clipper.page import HTML, PDF, PLAIN_TEXT, Page
from clipper.pictures import inspect

_PAGES = "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5"
_PICTURES = "image/avif, image/webp, image/jpeg, image/png, image/gif;q=0.9, */*;q=0.5"

_PICTURE_TRIES = 3
_PICTURE_PATIENCE = 5.0
"""Seconds. A page that has to wait is put off; its pictures are waited for, if not for long."""


class Fetcher:
    """Fetches from the web; may be used by several threads at once, and keeps connections open between uses."""

    def __init__(self, options: FetchOptions) -> None:
        """Raises UnreadableFile if one of the files that ``options`` name cannot be used."""
        self._options = options
        proxies = Proxies(options.proxy)
        self._means = Means(
            options=options,
            session=new_session(proxies, options.ca_file),
            proxies=proxies,
            cookies=read_cookies(Path(options.cookies)) if options.cookies else SiteCookies(),
            turns=HostTurns(options.per_host, options.gap, options.back_off),
            network=Network(),
            second_look=SecondLook(),
        )

    def page(self, address: str, watch: Watch, known: Page | None = None) -> Page:
        """The page at ``address``. Reports Stage.FETCHING with the bytes received.

        ``known`` is what came from there before: if the server says that it is still the same, nothing is sent, and
        the bytes are those.
        Raises FetchError and Cancelled, the latter within a tenth of a second of being asked to stop.
        """
        asked = web_address(address)
        watch.at(Stage.FETCHING)
        exchange = self._exchange(asked, asked, watch, reporting=True)
        answer = exchange.answer(self._page_at(asked, known))
        media_type = page_type(answer.media_type, answer.content)
        redirects = answer.redirects
        # A page of type HTML that says nothing but "go there" is a redirect in other words; one, so that two such
        # pages that point at each other do not play ball with us.
        target = signpost(answer.content) if media_type == HTML else ""
        if target:
            redirects += (answer.address,)
            answer = exchange.answer(self._page_at(joined(answer.address, target), known))
            media_type = page_type(answer.media_type, answer.content)
            redirects += answer.redirects
        return _as_page(answer, asked, media_type, redirects, known)

    def further_page(self, address: str, first: Page, watch: Watch, known: Page | None = None) -> Page:
        """The page at ``address``, which the page ``first`` says is of the same story. Reports nothing of its own.

        As ``page`` otherwise; but a host that asks for patience is waited for, if not for long, and what ``first``
        leads to on a host of the local network is had only if that is where it is itself.
        """
        asked = web_address(address)
        watch.token.check()
        question = self._page_at(asked, known, first.answered)
        answer = self._patiently(question, first.answered, watch)
        return _as_page(answer, asked, page_type(answer.media_type, answer.content), answer.redirects, known)

    def picture(self, address: str, page: Page, watch: Watch) -> bytes:
        """The picture at ``address`` that ``page`` shows, known to be one by its content. Reports nothing of its own.

        A ``data:`` address is unpacked. A ``file:`` address is read only for a page that was a file itself, and only
        below its folder. A page that was saved in one file has its pictures there, and nowhere else.
        Raises FetchError, PictureError (of ``clipper.pictures``) and Cancelled.
        """
        watch.token.check()
        limit = self._options.picture_limit
        scheme = address.partition(":")[0].strip().lower()
        if scheme == "data":
            content = picture_in(address, limit)
        elif is_bundle(page.media_type):
            content = picture_inside(address, page, limit)
        elif scheme == "file":
            content = picture_beside(address, page.answered, limit)
        else:
            asked = web_address(address)
            referrer = page.answered if page.answered.startswith(("http:", "https:")) else ""
            question = Question(asked, _PICTURES, limit, referrer)
            content = self._patiently(question, page.answered, watch).content
        inspect(content)
        return content

    @contextmanager
    def outlet(self, page: Page, watch: Watch) -> Iterator[Outlet]:
        """What may be connected to for ``page``, by another program that asks for it anew and for all that it needs.

        Inside, it is the turn of that program to ask the page's host, as if it were one more request of ours.
        Raises Busy and Cancelled.
        """
        guard = Guard(self._options.allowed_hosts, page.asked)
        patience = Patience(page.answered, self._options.total_timeout, watch.token, guard)
        with self._means.turns.turn(page.answered, patience):
            yield Outlet(self._means, guard, page.answered)

    def pause(self) -> float:
        """Seconds for which it makes no sense to fetch, since this computer was found to be on no network."""
        return self._means.network.pause()

    def look_for_network(self) -> None:
        """Somebody has found this computer to be on no network: see whether it is so, and remember it."""
        self._means.network.is_down()

    def is_offline(self) -> bool:
        """Whether this computer was found to be on no network, and still is."""
        return self._means.network.is_still_down()

    def close(self) -> None:
        """Let go of the connections that are kept open. What is being fetched goes on to its end."""
        self._means.session.close()

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _patiently(self, question: Question, start: str, watch: Watch) -> Answer:
        """The answer to ``question``, asked again where the server wants to be left alone for a moment."""
        for _ in range(_PICTURE_TRIES - 1):
            try:
                return self._exchange(question.address, start, watch, reporting=False).answer(question)
            except Busy as busy:
                if busy.seconds > _PICTURE_PATIENCE:
                    raise
        return self._exchange(question.address, start, watch, reporting=False).answer(question)

    def _exchange(self, address: str, start: str, watch: Watch, *, reporting: bool) -> Exchange:
        """``start`` is what the user asked for, or the page that asks for a picture: see ``Guard``."""

        def heard(done: int, total: int | None) -> None:
            if reporting:
                watch.at(Stage.FETCHING, done, total)

        guard = Guard(self._options.allowed_hosts, start)
        for_busy = 0.0 if reporting else _PICTURE_PATIENCE
        patience = Patience(address, self._options.total_timeout, watch.token, guard, for_busy)
        return Exchange(self._means, patience, "" if reporting else start, heard)

    def _page_at(self, address: str, known: Page | None, referrer: str = "") -> Question:
        return Question(address, _PAGES, self._options.page_limit, referrer, may_be_page, known)


def _as_page(answer: Answer, asked: str, media_type: str, redirects: tuple[str, ...], known: Page | None) -> Page:
    now = datetime.now(UTC)
    if answer.unchanged and known is not None:
        etag, modified = answer.etag or known.etag, answer.modified or known.modified
        return replace(known, asked=asked, redirects=redirects, fetched_at=now, etag=etag, modified=modified)
    if not answer.content.strip():
        raise EmptyPage(answer.address)
    if media_type not in (HTML, PLAIN_TEXT, PDF, *FEED_TYPES):
        raise NotAPage(answer.address, media_type)
    page = Page(
        content=answer.content,
        asked=asked,
        answered=answer.address,
        media_type=media_type,
        fetched_at=now,
        charset=answer.charset,
        redirects=redirects,
        etag=answer.etag,
        modified=answer.modified,
    )
    if media_type in FEED_TYPES:
        raise IsFeed(answer.address, page)
    return page
