"""Clip this, the second step: what ``taking_in`` has put into the library, waiting, is fetched, cut and kept.

Whatever happens between the two - a failure, a cancel, a killed process - the clipping is there, and ``unfinished``
names it to the next start.
"""

import logging

from clipper.clipping import State
from clipper.desk.apart import apart
from clipper.desk.bulletin import Changed, Elsewhere, Noted
from clipper.desk.changes import Outcome, change_to
from clipper.desk.desk import Desk
from clipper.desk.errors import NoStory, Walled
from clipper.desk.feeds import announce
from clipper.desk.making import fetch_pictures, pictures_named, telling
from clipper.desk.putting_off import put_off
from clipper.desk.walls import is_of_web
from clipper.desk.whole_story import whole_story
from clipper.desk.wording import sentence
from clipper.errors import ClipperError
from clipper.fetch import FetchError, IsFeed
from clipper.jobs import ClerkGone, Stage, Watch
from clipper.languages import later, say
from clipper.library import (
    compare_some,
    fail,
    fold,
    keep,
    of_same_page,
    recall,
    served_page,
    twins,
    wait,
    waiting,
)
from clipper.library import unfinished as unfinished_in
from clipper.page import Page

_logger = logging.getLogger(__name__)
_COMPARED = 20
"""Stories of an earlier version that are compared whenever one is kept, so that all of them are some day."""


def finish(desk: Desk, number: int, watch: Watch) -> State:
    """Fetch, cut and keep a waiting clipping; says what became of it. One that is kept already, or in the trash, stays
    as it is.

    A page that cannot be had for now leaves the clipping waiting, and the library knows until when. One that cannot be
    had at all, or holds no story, leaves it failed, with the reason; if it is a feed, the bulletin tells what that
    lists. One that turns out to be kept under another address already becomes one with that clipping. Raises only
    LibraryError (the library itself is out of order) and Cancelled (the clipping waits on).
    """
    due = next(iter(waiting(desk.library, (number,))), None)
    if due is None:
        return recall(desk.library, number).state
    desk.library.require_editor()
    watch = telling(desk, number, watch)
    stored = page = served_page(desk.library, number)
    try:
        desk.cutter.warm_up()
        page = stored or desk.fetcher.page(due.origin, watch)
        try:
            page, extraction = whole_story(desk, number, page, watch, stored)
        except (NoStory, Walled):
            # The page of an earlier try; the site may show another one by now, or to who is known to it.
            if stored is None or not is_of_web(stored):
                raise
            page = desk.fetcher.page(due.origin, watch)
            page, extraction = whole_story(desk, number, page, watch)
        fetched = fetch_pictures(desk, page, pictures_named(extraction), watch)
        extraction, pictures = fetched.told_in(extraction), fetched.had
    except IsFeed as error:
        return _failed(desk, number, announce(desk, error, watch), page)
    except FetchError as error:
        return _not_had(desk, number, error, page)
    except ClipperError as error:
        return _failed(desk, number, error, page)
    except Exception as error:
        _logger.exception("clipping %s (%s)", number, due.origin)
        return _failed(desk, number, error, page)
    watch.at(Stage.KEEPING)
    keep(desk.library, number, page, extraction, pictures)
    if page.unprotected:
        insecure = later("“%1” was redirected to %2, where anybody on the way could change it.")
        desk.bulletin.tell(Noted(say(insecure, extraction.article.title, page.unprotected)))
    # Only now: of two that are fetched at once, the one that is kept second sees the other.
    other = of_same_page(desk.library, number, page, extraction)
    if other is not None and change_to(recall(desk.library, other), extraction).outcome is not Outcome.HELD_BACK:
        keep(desk.library, other, page, extraction, pictures)
        fold(desk.library, number, other)
        desk.bulletin.tell(
            Noted(say("“%1” was in the library already, under another address.", extraction.article.title))
        )
        desk.bulletin.tell(Elsewhere())
        return State.KEPT
    compare_some(desk.library, _COMPARED)
    desk.bulletin.tell(Changed(twins(desk.library, number)))
    return State.KEPT


def finish_apart(desk: Desk, number: int, watch: Watch) -> State:
    """``finish``, done by the desk's clerk if there is one. A page that the clerk dies of has failed."""
    try:
        return apart(desk, finish, number)(watch)
    except ClerkGone as error:
        return _failed(desk, number, error, None)


def try_again(desk: Desk, numbers: tuple[int, ...]) -> None:
    """Let failed clippings wait for ``finish`` once more."""
    wait(desk.library, numbers)
    desk.bulletin.tell(Changed(numbers))


def unfinished(desk: Desk) -> tuple[int, ...]:
    """The clippings that wait, oldest first: taken in by an earlier run that ended before they were finished."""
    return unfinished_in(desk.library)


def _not_had(desk: Desk, number: int, error: FetchError, page: Page | None) -> State:
    failure = put_off(desk, number, error)
    if failure:
        fail(desk.library, number, failure, page)
    desk.bulletin.tell(Changed((number,)))
    return State.FAILED if failure else State.WAITING


def _failed(desk: Desk, number: int, error: Exception, page: Page | None) -> State:
    fail(desk.library, number, sentence(error), page)
    desk.bulletin.tell(Changed((number,)))
    return State.FAILED
