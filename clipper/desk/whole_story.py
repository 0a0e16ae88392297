"""All of a story: the page that was asked for, and the further ones that it is continued on, as one page.

Where a page links to all of the story on one, that is asked for; where that turns out to be something else, or there
is none, the next pages, as many as the settings allow. Whatever comes is judged once it is there: what is another
story, or the same text again, is no part of it and ends the search. A page that cannot be had is told, and the story is
what came.

Where a page has nothing to read, or something stands before its story, the form of it for telephones (AMP) is asked for
once, if it names one: many sites leave the story open there.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clipper.article import Extraction, LackingPage
from clipper.bundles import BrokenBundle, StoryParts, bind, parts_of
from clipper.desk.belonging import goes_on, is_whole
from clipper.desk.desk import Desk
from clipper.desk.drawing import as_drawn
from clipper.desk.errors import NoStory, NoSuchPage, Walled
from clipper.desk.making import cut_page, read_cut
from clipper.desk.walls import is_of_web, require_story
from clipper.desk.wording import lacking_words
from clipper.errors import ClipperError
from clipper.fetch import FetchError
from clipper.jobs import Stage, Watch
from clipper.page import Further, Page
from clipper.render import RenderError

_logger = logging.getLogger(__name__)


def whole_story(desk: Desk, number: int, page: Page, watch: Watch, kept: Page | None = None) -> tuple[Page, Extraction]:
    """The page of the clipping ``number`` with all further ones of its story, and what the cleaner makes of it.

    ``kept`` is the page as it was had before: its parts are asked for only if they have changed.
    Raises Walled, NoStory, RenderError if ``page`` holds no story and has no twin that does; CutterStopped, Cancelled.
    """
    extraction, further = read_cut(desk, number, page, watch)
    served, shown = page, extraction
    try:
        page, extraction, further = as_drawn(desk, number, page, extraction, further, watch)
        require_story(desk, page, extraction, watch)
    except (NoStory, Walled, RenderError) as error:
        twin = None if isinstance(error, NoSuchPage) else _twin(desk, number, served, further, shown, watch, kept)
        if twin is None:
            raise
        return twin
    return _with_further(desk, number, page, extraction, further, watch, kept)


def _with_further(
    desk: Desk,
    number: int,
    page: Page,
    extraction: Extraction,
    further: Further,
    watch: Watch,
    kept: Page | None = None,
) -> tuple[Page, Extraction]:
    """``page`` with the further ones that ``further`` leads to, and what the cleaner makes of them together."""
    if not (further.next or further.whole) or not desk.settings.fetch.next_pages or not is_of_web(page):
        return page, extraction
    search = _Search(desk, number, page, extraction, further.last, watch, _known(kept))
    parts = search.on_one_page(further.whole) or search.page_by_page(further.next)
    if len(parts.pages) == 1 and not parts.lacking:
        return page, extraction
    bound = bind(parts)
    return bound, cut_page(desk, number, bound, watch)


@dataclass
class _Search:
    desk: Desk
    number: int
    first: Page
    extraction: Extraction
    last: int
    """The number of the last page, or 0."""
    watch: Watch
    known: Mapping[str, Page]
    """The parts as they were had before, by address."""
    seen: set[str] = field(default_factory=set)

    def on_one_page(self, address: str) -> StoryParts | None:
        """The story with the page at ``address``, if that holds all of it."""
        if not address:
            return None
        self.watch.at(Stage.PAGES, 1)
        try:
            page, told, _ = self._read(address)
        except ClipperError as error:
            _logger.info("all of %s at %s: %r", self.first.answered, address, error)
            return None
        return StoryParts((self.first, page), whole=True) if is_whole(self.extraction, told) else None

    def page_by_page(self, address: str) -> StoryParts:
        """The story with the page at ``address``, that which follows it, and so on."""
        pages, story = [self.first], self.extraction.article.text
        self.seen = {self.first.answered, self.first.asked}
        while address and address not in self.seen and len(pages) <= self.desk.settings.fetch.next_pages:
            self.seen.add(address)
            self.watch.at(Stage.PAGES, len(pages) + 1, max(self.last, len(pages) + 1) if self.last else None)
            try:
                page, told, further = self._read(address)
            except ClipperError as error:
                _logger.info("page %d of %s: %r", len(pages) + 1, self.first.answered, error)
                return StoryParts(tuple(pages), lacking=(LackingPage(address, lacking_words(error)),))
            if page.answered in self.seen - {address} or not goes_on(story, self.extraction, told):
                break
            self.seen.add(page.answered)
            pages.append(page)
            story = f"{story}\n{told.article.text}"
            address = further.next
        return StoryParts(tuple(pages))

    def _read(self, address: str) -> tuple[Page, Extraction, Further]:
        page = self.desk.fetcher.further_page(address, self.first, self.watch, self.known.get(address))
        quiet = Watch(token=self.watch.token)
        return page, *read_cut(self.desk, self.number, page, quiet, self.first.answered)


def _twin(
    desk: Desk, number: int, page: Page, further: Further, extraction: Extraction, watch: Watch, kept: Page | None
) -> tuple[Page, Extraction] | None:
    """The story on the AMP form of ``page``, if it has one that tells more than the page itself."""
    if not further.twin or not is_of_web(page):
        return None
    try:
        twin = desk.fetcher.further_page(further.twin, page, watch, kept)
        told = cut_page(desk, number, twin, watch)
        require_story(desk, twin, told, watch)
    except (FetchError, NoStory, Walled) as error:
        _logger.info("%s, the twin of %s: %r", further.twin, page.answered, error)
        return None
    if len(told.article.text) <= len(extraction.article.text):
        return None
    # The page has led there, as a redirect does.
    return replace(twin, asked=page.asked, redirects=(*page.redirects, page.answered, *twin.redirects)), told


def _known(kept: Page | None) -> dict[str, Page]:
    if kept is None:
        return {}
    try:
        return {part.asked: part for part in parts_of(kept).pages}
    except BrokenBundle:
        return {}
