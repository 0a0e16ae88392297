"""From a page to what is kept of it: its story, its pictures, and news of how far that is."""

import logging
from collections.abc import Sequence

from clipper.article import Extraction
from clipper.desk.bulletin import Advanced
from clipper.desk.desk import Desk
from clipper.desk.site_files import rules_for
from clipper.errors import ClipperError
from clipper.jobs import Progress, Stage, Watch
from clipper.library import NewPicture
from clipper.page import Page
from clipper.pictures import inspect
from clipper.sites import host_of

_logger = logging.getLogger(__name__)


def cut_page(desk: Desk, number: int, page: Page, watch: Watch) -> Extraction:
    """What the cleaner makes of a page of the clipping ``number``, by the rules of its site. Raises CutterStopped."""
    others = desk.site_texts.others(host_of(page.address), number)
    return desk.cutter.cut(page, watch, rules_for(desk, page.address), others)


def pictures_named(extraction: Extraction) -> tuple[str, ...]:
    """The addresses of the pictures of a story, each once."""
    return tuple(dict.fromkeys(figure.picture for figure in extraction.article.figures if figure.picture))


def fetch_pictures(desk: Desk, page: Page, addresses: Sequence[str], watch: Watch) -> dict[str, NewPicture]:
    """Those of a story's pictures that can be had, by address; one that cannot leaves its caption standing."""
    had: dict[str, NewPicture] = {}
    for done, address in enumerate(addresses):
        watch.at(Stage.PICTURES, done, len(addresses))
        try:
            content = desk.fetcher.picture(address, page, watch)
            facts = inspect(content)
        except ClipperError as error:
            _logger.info("picture %s of %s: %r", address, page.answered, error)
            continue
        had[address] = NewPicture(content, facts.media_type, facts.width, facts.height)
    return had


def telling(desk: Desk, number: int, watch: Watch) -> Watch:
    """A watch that also puts its reports on the bulletin."""

    def report(progress: Progress) -> None:
        watch.at(progress.stage, progress.done, progress.total)
        desk.bulletin.tell(Advanced(number, progress))

    return Watch(report, watch.token)
