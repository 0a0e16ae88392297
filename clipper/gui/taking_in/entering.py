"""Enters in the library what was handed over, and tells what became of it; for a thread that may wait."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from clipper.desk import (
    Desk,
    Enrolled,
    Feed,
    Filing,
    Handed,
    Offer,
    PastedMarkup,
    PastedText,
    Source,
    WebAddress,
    Wish,
    clip_from,
    one_act,
    take_in_many,
    unfolded,
)
from clipper.errors import ClipperError
from clipper.jobs import Watch


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in at once."""

    enrolled: tuple[Enrolled, ...]
    errors: tuple[ClipperError, ...]
    filing: Filing
    at: datetime
    act: int | None
    """That by which it came in, to be undone; None if that changed nothing."""
    other: tuple[Handed, ...] = ()
    """What the same could have been: the links in a text that was kept, or the text around links."""


def enter(desk: Desk, find: Callable[[Wish], tuple[Handed, ...]], filing: Filing, watch: Watch) -> Taken:
    """Take in what ``find`` finds. Raises Cancelled."""
    errors: list[ClipperError] = []
    found = _found(find, errors)
    with one_act(desk) as act:
        became = take_in_many(desk, tuple(_sources(found, errors)), filing, watch)
    return _taken((*errors, *became), filing, act.number, _other(find, found))


def enter_of_feeds(
    desk: Desk, feeds: tuple[Feed, ...], chosen: tuple[Offer, ...], filing: Filing, watch: Watch
) -> Taken:
    """Take in what was ``chosen`` of ``feeds``. Raises Cancelled."""
    with one_act(desk) as act:
        became = clip_from(desk, feeds, chosen, filing, watch)
    return _taken(became, filing, act.number)


def _taken(
    became: tuple[Enrolled | ClipperError, ...], filing: Filing, act: int | None, other: tuple[Handed, ...] = ()
) -> Taken:
    return Taken(
        tuple(each for each in became if isinstance(each, Enrolled)),
        tuple(each for each in became if isinstance(each, ClipperError)),
        filing,
        datetime.now(UTC),
        act,
        other,
    )


def _found(find: Callable[[Wish], tuple[Handed, ...]], errors: list[ClipperError]) -> tuple[Handed, ...]:
    """What ``find`` finds; why it is nothing goes to ``errors``."""
    try:
        return find(Wish.BEST)
    except ClipperError as error:
        errors.append(error)
        return ()


def _other(find: Callable[[Wish], tuple[Handed, ...]], found: tuple[Handed, ...]) -> tuple[Handed, ...]:
    if len(found) == 1 and isinstance(found[0], PastedText | PastedMarkup):
        return tuple(source for source in find(Wish.LINKS) if isinstance(source, WebAddress))
    return find(Wish.TEXT) if found else ()


def _sources(found: tuple[Handed, ...], errors: list[ClipperError]) -> Iterator[Source]:
    """All of ``found``, folders page by page; what is in the way of that goes to ``errors``."""
    for handed in found:
        try:
            yield from unfolded(handed)
        except ClipperError as error:
            errors.append(error)
