"""From a page to what is kept of it: its story, its pictures, and news of how far that is."""

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, field, replace

from clipper.article import Extraction, Figure, LackingPicture
from clipper.desk.bulletin import Advanced
from clipper.desk.desk import Desk
from clipper.desk.site_files import rules_for
from clipper.desk.wording import lacking_words
from clipper.errors import ClipperError
from clipper.jobs import Progress, Stage, Watch
from clipper.library import NewPicture
from clipper.page import Further, Page
from clipper.pictures import EmptyPicture, inspect
from clipper.sites import host_of

_logger = logging.getLogger(__name__)

_AT_ONCE = 4
"""Pictures of one page; how many a host is asked for at once is the fetcher's affair."""
_SPACER = 8
"""Pixels: what is no wider and no higher holds the place of a picture."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of fetching pictures."""

    had: Mapping[str, NewPicture] = field(default_factory=dict)
    """By the address that ``Figure.picture`` names, wherever they were had from."""
    lacking: tuple[LackingPicture, ...] = ()

    def told_in(self, extraction: Extraction) -> Extraction:
        """``extraction``, saying which of its pictures are lacking, and why."""
        return replace(extraction, lacking=self.lacking)


def cut_page(desk: Desk, number: int, page: Page, watch: Watch) -> Extraction:
    """What the cleaner makes of a page of the clipping ``number``, by the rules of its site. Raises CutterStopped."""
    others = desk.site_texts.others(host_of(page.address), number)
    return desk.cutter.cut(page, watch, rules_for(desk, page.address), others)


def read_cut(desk: Desk, number: int, page: Page, watch: Watch, first: str = "") -> tuple[Extraction, Further]:
    """The same, and where the page says that the rest of its story is; ``first`` is the address of its first page."""
    others = desk.site_texts.others(host_of(page.address), number)
    return desk.cutter.read(page, watch, rules_for(desk, page.address), others, first)


def pictures_named(extraction: Extraction) -> tuple[Figure, ...]:
    """The figures of a story whose pictures are to be had, each picture once."""
    return tuple({figure.picture: figure for figure in extraction.article.figures if figure.picture}.values())


def fetch_pictures(desk: Desk, page: Page, figures: Sequence[Figure], watch: Watch) -> Fetched:
    """Those pictures that can be had, several at a time; one that cannot leaves its caption standing, and a reason."""
    if not figures:
        return Fetched()
    had: dict[str, NewPicture] = {}
    lacking: dict[str, LackingPicture] = {}
    watch.at(Stage.PICTURES, 0, len(figures))
    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="pictures") as pool:
        jobs = {pool.submit(_fetch, desk, page, figure, watch): figure.picture for figure in figures}
        try:
            for done, job in enumerate(as_completed(jobs), start=1):
                address = jobs[job]
                try:
                    had[address] = job.result()
                except ClipperError as error:
                    lacking[address] = LackingPicture(address, lacking_words(error))
                watch.at(Stage.PICTURES, done, len(figures))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
    # In the order of the story, whatever order they came in.
    named = [figure.picture for figure in figures]
    return Fetched(
        {address: had[address] for address in named if address in had},
        tuple(lacking[address] for address in named if address in lacking),
    )


def _fetch(desk: Desk, page: Page, figure: Figure, watch: Watch) -> NewPicture:
    """The picture of ``figure`` from the first of its addresses that has it. Raises the first one's ClipperError."""
    try:
        return _fetch_from(desk, page, figure.picture, watch)
    except ClipperError:
        for address in figure.others:
            with suppress(ClipperError):
                return _fetch_from(desk, page, address, watch)
        raise


def _fetch_from(desk: Desk, page: Page, address: str, watch: Watch) -> NewPicture:
    try:
        content = desk.fetcher.picture(address, page, watch)
        facts = inspect(content)
        if max(facts.width, facts.height) <= _SPACER:
            raise EmptyPicture
    except ClipperError as error:
        _logger.info("picture %s of %s: %r", address[:200], page.answered, error)
        raise
    return NewPicture(content, facts.media_type, facts.width, facts.height)


def telling(desk: Desk, number: int, watch: Watch) -> Watch:
    """A watch that also puts its reports on the bulletin."""

    def report(progress: Progress) -> None:
        watch.at(progress.stage, progress.done, progress.total)
        desk.bulletin.tell(Advanced(number, progress))

    return Watch(report, watch.token)
