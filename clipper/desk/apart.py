"""Clipping in a process of its own, so that a window has the interpreter to itself.

Python runs one thread at a time. With a dozen of them fetching, unpacking and writing, a window got its turn too late:
while 500 pages with pictures were clipped, one turn of its events in a hundred took 112 ms, the longest 186 ms. The
clerk has the same library open, does what it is asked for in the same user's name, and tells the news of it. It takes
half a second to come and as much memory as a command line that clips; until it is there, things are done here.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from clipper.desk.bulletin import News
from clipper.desk.desk import Desk, open_desk
from clipper.jobs import Clerk, Watch
from clipper.languages import speak, spoken
from clipper.library import Author
from clipper.settings import Settings

T = TypeVar("T")


def open_desk_with_clerk(settings: Settings, place: str = "", *, cutting_processes: int) -> Desk:
    """``open_desk``, with a clerk that is there some moments after ``desk.clerk.begin()``. Raises LibraryError."""
    desk = open_desk(settings, place, cutting_processes=cutting_processes)
    means = partial(_clerks_desk, settings, place, cutting_processes, desk.library.hand.author)
    desk.clerk = Clerk(means, partial(_hear, desk))
    return desk


def apart(desk: Desk, work: Callable[..., T], *arguments: object, **options: object) -> Callable[[Watch], T]:
    """``work``, a verb that takes a desk, these, and a watch, as it is done by the clerk, or here where there is none.

    What it answers raises what ``work`` does, and ClerkGone.
    """

    def do(watch: Watch) -> T:
        clerk = desk.clerk
        if clerk is None or not clerk.is_there:
            return work(desk, *arguments, watch=watch, **options)
        answer: T = clerk.do(_do, _Ways(desk.settings, spoken().language), work, *arguments, watch=watch, **options)
        return answer

    return do


@dataclass(frozen=True, slots=True)
class _Means:
    desk: Desk
    tell: Callable[[object], None]
    changing: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class _Ways:
    """How things are to be done: as it is settled at the moment, in the words of the user's language."""

    settings: Settings
    language: str


@dataclass(frozen=True, slots=True)
class _Stand:
    """What two processes that work as one must know of each other, beside the news."""

    wrote: bool
    offline: bool


@contextmanager
def _clerks_desk(
    settings: Settings, place: str, cutting_processes: int, author: Author, tell: Callable[[object], None]
) -> Iterator[_Means]:
    with open_desk(settings, place, cutting_processes=cutting_processes, author=author) as desk:
        desk.bulletin.subscribe(tell)
        yield _Means(desk, tell)


def _do(means: _Means, ways: _Ways, work: Callable[..., T], *arguments: object, watch: Watch, **options: object) -> T:
    desk = means.desk
    with means.changing:
        if ways.settings != desk.settings:
            desk.adopt(ways.settings)
        if ways.language != spoken().language:
            speak(ways.language)
    before = desk.library.commits
    try:
        return work(desk, *arguments, watch=watch, **options)
    finally:
        means.tell(_Stand(desk.library.commits != before, desk.fetcher.is_offline()))


def _hear(desk: Desk, news: News | _Stand) -> None:
    if not isinstance(news, _Stand):
        desk.bulletin.tell(news)
        return
    # Else what the clerk writes would seem to come from another program.
    desk.library.commits += news.wrote
    if news.offline:
        desk.fetcher.look_for_network()
