"""What changed in the library, for whoever shows it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from clipper.feeds import Feed
from clipper.jobs import Progress


@dataclass(frozen=True, slots=True)
class Added:
    """These clippings were taken in."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that a card, a reader or a count shows of these clippings is different now."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Advanced:
    """A clipping that is being worked on has come this far; told often and never stored."""

    number: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Rearranged:
    """A collection was made, renamed, deleted or put in another order."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another program has changed the library; what, is not known."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that the user should know of, and that has stopped nothing: a rule file that cannot be read."""

    sentence: str


@dataclass(frozen=True, slots=True)
class FeedMet:
    """Where a page was expected there is a feed: what it lists can be clipped."""

    feed: Feed


News: TypeAlias = Added | Changed | Advanced | Rearranged | Elsewhere | Noted | FeedMet


class Bulletin:
    """Tells every listener every piece of news, on the thread on which it happened."""

    def __init__(self) -> None:
        self._listeners: tuple[Callable[[News], None], ...] = ()
        self._lock = threading.Lock()

    def subscribe(self, listener: Callable[[News], None]) -> Callable[[], None]:
        """Have ``listener`` called with each piece of news; what is returned ends it."""
        with self._lock:
            self._listeners += (listener,)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(other for other in self._listeners if other is not listener)

        return unsubscribe

    def tell(self, news: News) -> None:
        for listener in self._listeners:
            listener(news)
