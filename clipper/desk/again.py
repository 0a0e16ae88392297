"""Fetch this again: has the paper changed its story since.

What stood there becomes an earlier version. A page that cannot be had changes nothing, and one that would lose most of
the story - it asks for money now, or says that it is sorry - is kept beside the story and not in its place.
"""

import logging
from dataclasses import replace

from clipper.clipping import Clipping
from clipper.desk.bulletin import Changed
from clipper.desk.changes import Change, Outcome, change_to
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToFetch, NotKept
from clipper.desk.lacking import lacking_pictures
from clipper.desk.making import cut_page, fetch_pictures, pictures_named, telling
from clipper.desk.wording import sentence
from clipper.errors import ClipperError
from clipper.fetch import SavedFile, read_page, source_of
from clipper.jobs import Stage, Watch
from clipper.library import (
    LibraryFailure,
    keep,
    keep_beside,
    recall,
    says_news,
    twins,
)
from clipper.page import Page

_logger = logging.getLogger(__name__)


def can_be_fetched(origin: str) -> bool:
    """Whether ``origin`` is the address of a page, and not of a text that was pasted."""
    return not origin.startswith("pasted:")


def fetch_again(desk: Desk, number: int, watch: Watch) -> Change:
    """Fetch the page of a kept clipping again; tells what has changed. A failure is told, not raised.

    Edits, notes and tags stay, and are made again in what is new. Pictures that could not be had before are fetched
    too. Raises only LibraryFailure (the library itself is out of order) and Cancelled.
    """
    desk.library.require_editor()
    title = str(number)
    try:
        clipping = recall(desk.library, number)
        title = clipping.article.title
        return _fetch(desk, clipping, telling(desk, number, watch))
    except LibraryFailure:
        raise
    except ClipperError as error:
        change = Change(number, title, Outcome.FAILED, failure=sentence(error))
    except Exception as error:
        _logger.exception("fetching clipping %s again", number)
        change = Change(number, title, Outcome.FAILED, failure=sentence(error))
    desk.bulletin.tell(Changed((number,)))
    return change


def _fetch(desk: Desk, clipping: Clipping, watch: Watch) -> Change:
    number = clipping.number
    if clipping.extraction is None:
        raise NotKept(number)
    page = _page_of(desk, clipping, watch)
    extraction = cut_page(desk, number, page, watch)
    change = change_to(clipping, extraction)
    news = says_news(desk.library, number, page, extraction)
    wanted = pictures_named(extraction) if news else lacking_pictures(desk, clipping)
    fetched = fetch_pictures(desk, page, wanted, watch)
    extraction, pictures = fetched.told_in(extraction), fetched.had
    watch.at(Stage.KEEPING)
    if change.outcome is Outcome.HELD_BACK:
        keep_beside(desk.library, number, page, extraction, pictures)
    elif keep(desk.library, number, page, extraction, pictures):
        change = replace(change, outcome=Outcome.CHANGED)
    else:
        change = Change(number, change.title, Outcome.SAME, change.old_length, change.old_length)
    desk.bulletin.tell(Changed(twins(desk.library, number)))
    return change


def _page_of(desk: Desk, clipping: Clipping, watch: Watch) -> Page:
    if not can_be_fetched(clipping.origin):
        raise NothingToFetch(clipping.number)
    source = source_of(clipping.origin)
    return read_page(source) if isinstance(source, SavedFile) else desk.fetcher.page(clipping.origin, watch)
