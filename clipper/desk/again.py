"""Fetch this again: has the paper changed its story since.

What stood there becomes an earlier version. A page that cannot be had changes nothing, and one that would lose most of
the story - it asks for money now, or says that it is sorry - is kept beside the story and not in its place.
"""

import logging
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from clipper.bundles import BrokenBundle, parts_of
from clipper.clipping import Clipping
from clipper.desk.bulletin import Changed
from clipper.desk.changes import Change, Outcome, change_to
from clipper.desk.desk import Desk
from clipper.desk.errors import NoStory, NothingToFetch, NotKept, Walled
from clipper.desk.lacking import lacking_pictures
from clipper.desk.making import cut_page, fetch_pictures, pictures_named, telling
from clipper.desk.putting_off import given_up_words, is_given_up, pause_after, was_asked
from clipper.desk.whole_story import whole_story
from clipper.desk.wording import explain, sentence
from clipper.errors import ClipperError
from clipper.fetch import FetchError, SavedFile, is_worth_another_try, read_page, source_of
from clipper.jobs import Stage, Watch
from clipper.library import (
    LibraryDamaged,
    LibraryFailure,
    add_pictures,
    keep,
    keep_beside,
    note_validators,
    recall,
    says_news,
    served_page,
    twins,
)
from clipper.page import Page

_logger = logging.getLogger(__name__)


def can_be_fetched(origin: str) -> bool:
    """Whether ``origin`` is the address of a page, and not of a text that was pasted."""
    return not origin.startswith("pasted:")


def fetch_again(desk: Desk, number: int, watch: Watch, tries: int = 0) -> Change:
    """Fetch the page of a kept clipping again; tells what has changed. A failure is told, not raised.

    Its server is asked whether the page is still what is kept, and sends nothing if so. What cannot be had for now is
    put off: whoever asked does so again after so many seconds, with the ``tries`` that were told.
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
    except FetchError as error:
        change = _not_had(desk, number, title, error, tries)
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
    kept = _page_kept(desk, number)
    page = _page_of(desk, clipping, kept, watch)
    try:
        page, extraction = whole_story(desk, number, page, watch, kept)
    except (NoStory, Walled):
        extraction = cut_page(desk, number, page, watch)
    if kept is not None and _is_same(kept, page):
        return _same_page(desk, clipping, page, kept.fetched_at, watch)
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
        since = kept.fetched_at if kept else None
        change = Change(number, change.title, Outcome.SAME, change.old_length, change.old_length, since=since)
    desk.bulletin.tell(Changed(twins(desk.library, number)))
    return change


def _same_page(desk: Desk, clipping: Clipping, page: Page, since: datetime, watch: Watch) -> Change:
    """The page is the one that is kept, byte for byte: at most pictures are new."""
    wanted = lacking_pictures(desk, clipping)
    fetched = fetch_pictures(desk, page, wanted, watch)
    watch.at(Stage.KEEPING)
    note_validators(desk.library, clipping.number, page)
    if wanted:
        add_pictures(desk.library, clipping.number, fetched.had, fetched.lacking)
    desk.bulletin.tell(Changed((clipping.number,)))
    length = len(clipping.article.text)
    return Change(clipping.number, clipping.article.title, Outcome.SAME, length, length, since=since)


def _is_same(kept: Page, page: Page) -> bool:
    return (kept.content, kept.media_type, kept.charset) == (page.content, page.media_type, page.charset)


def _not_had(desk: Desk, number: int, title: str, error: FetchError, tries: int) -> Change:
    tries += was_asked(error)
    if not is_worth_another_try(error):
        return Change(number, title, Outcome.FAILED, failure=sentence(error))
    if is_given_up(desk, error, tries):
        return Change(number, title, Outcome.FAILED, failure=given_up_words(error, tries))
    seconds = pause_after(desk, error, tries)
    return Change(number, title, Outcome.PUT_OFF, failure=explain(error).what, seconds=seconds, tries=tries)


def _page_kept(desk: Desk, number: int) -> Page | None:
    """What the story that is shown was cut from, if it is there: one that is lost is fetched whole."""
    with suppress(LibraryDamaged):
        return served_page(desk.library, number)
    return None


def _page_of(desk: Desk, clipping: Clipping, kept: Page | None, watch: Watch) -> Page:
    if not can_be_fetched(clipping.origin):
        raise NothingToFetch(clipping.number)
    source = source_of(clipping.origin)
    if isinstance(source, SavedFile):
        return read_page(source)
    return desk.fetcher.page(clipping.origin, watch, _first_part(kept) if kept else None)


def _first_part(kept: Page) -> Page | None:
    try:
        return parts_of(kept).pages[0]
    except BrokenBundle:
        return None
