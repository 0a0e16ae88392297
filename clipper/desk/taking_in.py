"""Clip this: sources become clippings that wait for their stories. ``clip`` finishes them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import repeat

from clipper.desk.bulletin import Added, Changed
from clipper.desk.desk import Desk
from clipper.desk.feeds import announce
from clipper.desk.undo import one_act, undo
from clipper.errors import ClipperError
from clipper.fetch import IsFeed, Source, WebAddress, origin_of, read_page
from clipper.jobs import Cancelled, Stage, Watch
from clipper.library import Arrival, Enrolled, Filing, enroll_many
from clipper.library import known_as as known_as_in

_AT_ONCE = 200
"""Sources: as many as one who asked to stop, and others who write, can wait for."""
_BYTES = 20_000_000
"""Of files, at once."""


def take_in(desk: Desk, source: Source, filing: Filing | None = None) -> Enrolled:
    """List ``source`` as a waiting clipping, filed under the tags, collection and note of ``filing``.

    A file or what was pasted is read now, so that it may be gone later. A source that the library has already is
    not listed twice: ``known`` says so. Raises FetchError if a file cannot be read, LibraryError.
    """
    (became,) = take_in_many(desk, (source,), filing or Filing(), Watch())
    if isinstance(became, ClipperError):
        raise became
    return became


def take_in_many(
    desk: Desk, sources: Sequence[Source], filing: Filing, watch: Watch
) -> tuple[Enrolled | ClipperError, ...]:
    """``take_in`` for each of ``sources``, as one act: what became of each, or why nothing did, in their order.

    Reports Stage.TAKING_IN between batches. Raises Cancelled, and then what was taken in is taken back, into the trash.
    """
    became: list[Enrolled | ClipperError] = []
    later: list[Enrolled | ClipperError] = []
    try:
        with one_act(desk) as act:
            for arrived in _arrived(desk, sources, watch):
                if became:
                    watch.at(Stage.TAKING_IN, len(became), len(sources))
                # The first are seen at once. Of the others it is told together: whoever shows them counts anew.
                found = _enroll(desk, arrived, filing)
                if not became:
                    _tell(desk, found)
                else:
                    later += found
                became += found
            _tell(desk, later)
    except Cancelled:
        if act.number is not None:
            undo(desk, act.number)
        raise
    return tuple(became)


def known_as(desk: Desk, origin: str) -> int | None:
    """The clipping of the page at ``origin``, however that is written; None if there is none."""
    return known_as_in(desk.library, origin)


def _arrived(desk: Desk, sources: Sequence[Source], watch: Watch) -> Iterator[list[Arrival | ClipperError]]:
    """What can be taken in of ``sources``, or why it cannot, in batches. Of feeds the bulletin tells."""
    batch: list[Arrival | ClipperError] = []
    size = 0
    for source in sources:
        try:
            arrival = _arrival(source)
        except IsFeed as error:
            batch.append(announce(desk, error, watch))
        except ClipperError as error:
            batch.append(error)
        else:
            batch.append(arrival)
            size += len(arrival.page.content) if arrival.page else 0
        if len(batch) == _AT_ONCE or size > _BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _arrival(source: Source) -> Arrival:
    if isinstance(source, WebAddress):
        return Arrival(origin_of(source), title=source.title)
    page = read_page(source)
    return Arrival(page.asked, page)


def _enroll(desk: Desk, arrived: Sequence[Arrival | ClipperError], filing: Filing) -> list[Enrolled | ClipperError]:
    arrivals = [each for each in arrived if isinstance(each, Arrival)]
    try:
        turn: Iterator[Enrolled | ClipperError] = iter(
            enroll_many(desk.library, arrivals, filing=filing, at=datetime.now(UTC))
        )
    except ClipperError as error:
        turn = repeat(error)
    return [next(turn) if isinstance(each, Arrival) else each for each in arrived]


def _tell(desk: Desk, became: Sequence[Enrolled | ClipperError]) -> None:
    enrolled = [each for each in became if isinstance(each, Enrolled)]
    for news, known in ((Added, False), (Changed, True)):
        numbers = tuple(dict.fromkeys(each.number for each in enrolled if each.known is known))
        if numbers:
            desk.bulletin.tell(news(numbers))
