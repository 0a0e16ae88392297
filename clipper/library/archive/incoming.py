"""Into a library: an empty one becomes equal, one that has clippings is added to.

An empty library is filled in one transaction, with the numbers that are told, whole or not at all. To one that has
clippings they are added some at a time, so that nobody who uses it waits; one that was stopped is begun again, since
what is there already is known by its origin.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import Connection, select

from clipper.archive import ClippingRecord, Incoming, PageServed, ShownPicture
from clipper.clipping import State
from clipper.jobs import Stage, Watch
from clipper.library.addresses import known_by
from clipper.library.archive.beside import add_beside, add_site_rules, make_tags
from clipper.library.archive.known import enrich
from clipper.library.archive.new_rows import Arrival, article_of, write_arrivals
from clipper.library.columns import storable
from clipper.library.copying import count_on
from clipper.library.library import Library
from clipper.library.schema import clipping
from clipper.library.sort_key import first_key, free_sort_key
from clipper.library.twins.compare import compare
from clipper.library.twins.groups import dissolve_single

_BATCH = 50
_A_DAY = 24 * 60 * 64
"""In sort keys."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of clippings, or would come."""

    new: int = 0
    known: int = 0
    """Those that the library has, perhaps under another address of the same page."""
    kept_rules: tuple[str, ...] = ()
    """Rule files that say something else here, and stay as they are here."""


def foresee(library: Library, incoming: Incoming, watch: Watch) -> Imported:
    """What ``bring_in`` would do; all is read that it would read, so that what is damaged is found.

    Raises LibraryFailure.
    """
    new = known = 0
    for batch in _batches(incoming, watch):
        with library.reading() as connection:
            here = _known(connection, batch, by_page=True)
            kept = _kept(connection, here)
        for record in batch:
            if record.origin not in kept:
                _with_bytes(library, incoming, record, put=False)
        known += sum(record.origin in here for record in batch)
        new += sum(record.origin not in here for record in batch)
    return Imported(new, known, add_site_rules(library, incoming.site_rules, put=False))


def bring_in(library: Library, incoming: Incoming, watch: Watch) -> Imported:
    """Take all of ``incoming`` into ``library``. What is there already is not taken in twice, and loses nothing.

    Raises LibraryFailure.
    """
    kept_rules = add_site_rules(library, incoming.site_rules, put=True)
    with library.reading() as connection:
        empty = _is_empty(connection)
    work = _fill if empty else _merge
    return replace(work(library, incoming, watch), kept_rules=kept_rules)


def _fill(library: Library, incoming: Incoming, watch: Watch) -> Imported:
    numbers: dict[int, int] = {}
    known = 0
    with library.writing() as connection:
        make_tags(connection, incoming.library)
        for batch in _batches(incoming, watch):
            known += _take(library, connection, incoming, batch, numbers, keep_numbers=True)
        dissolve_single(connection)
        add_beside(connection, incoming.library, numbers, merging=False)
        count_on(connection)
    return Imported(len(numbers) - known, known)


def _merge(library: Library, incoming: Incoming, watch: Watch) -> Imported:
    numbers: dict[int, int] = {}
    known = 0
    for batch in _batches(incoming, watch):
        with library.writing() as connection:
            known += _take(library, connection, incoming, batch, numbers, keep_numbers=False)
    with library.writing() as connection:
        add_beside(connection, incoming.library, numbers, merging=True)
    return Imported(len(numbers) - known, known)


def _take(
    library: Library,
    connection: Connection,
    incoming: Incoming,
    batch: Sequence[ClippingRecord],
    numbers: dict[int, int],
    *,
    keep_numbers: bool,
) -> int:
    """Take some clippings in, and write in ``numbers`` which they are here; answers how many were known."""
    here = _known(connection, batch, by_page=not keep_numbers)
    kept = _kept(connection, here)
    taken = _taken_keys(connection, batch)
    waiting: list[Arrival] = []
    known = 0

    def write() -> None:
        for arrival in write_arrivals(library, connection, waiting, keep_numbers=keep_numbers):
            here[arrival.record.origin] = arrival.number
            numbers[arrival.record.number] = arrival.number
            if arrival.article is not None and not keep_numbers:
                compare(connection, arrival.number, arrival.article)
        waiting.clear()

    for told in batch:
        record = told if told.origin in kept else _with_bytes(library, incoming, told, put=True)
        if any(each.record.origin == record.origin for each in waiting):
            write()
        if record.origin in here:
            # It may be given another place by date, which those that wait must not take.
            write()
            number = numbers[record.number] = here[record.origin]
            enrich(library, connection, number, record)
            taken.add(connection.execute(select(clipping.c.sort_key).where(clipping.c.id == number)).scalar_one())
            known += 1
            continue
        article = article_of(record)
        date = (article.published if article else None) or record.clipped_at
        sort_key = record.sort_key
        if sort_key is None or sort_key in taken or not first_key(date) <= sort_key < first_key(date) + _A_DAY:
            write()
            sort_key = free_sort_key(connection, date, record.clipped_at)
        taken.add(sort_key)
        waiting.append(Arrival(record, record.number if keep_numbers else 0, sort_key, article))
    write()
    return known


def _with_bytes(library: Library, incoming: Incoming, record: ClippingRecord, *, put: bool) -> ClippingRecord:
    """``record`` without pages and pictures whose bytes cannot be had; those of the others are kept if ``put``."""
    places: dict[int, int] = {}
    pages: list[PageServed] = []
    for place, served in enumerate(record.pages):
        content = incoming.page(served)
        if content is not None:
            places[place] = len(pages)
            pages.append(served)
            if put:
                library.blobs.put(content, packed=True)
    pictures: list[ShownPicture] = []
    for shown in record.pictures:
        content = incoming.picture(shown)
        if content is not None:
            pictures.append(shown)
            if put:
                library.blobs.put(content)
    versions = tuple(
        replace(told, page=None if told.page is None else places.get(told.page)) for told in record.versions
    )
    return replace(record, pages=tuple(pages), pictures=tuple(pictures), versions=versions)


def _batches(incoming: Incoming, watch: Watch) -> Iterator[list[ClippingRecord]]:
    records = incoming.clippings()
    done = 0
    while batch := [replace(each, origin=storable(each.origin)) for each in islice(records, _BATCH)]:
        watch.at(Stage.KEEPING, done, incoming.total)
        yield batch
        done += len(batch)


def _is_empty(connection: Connection) -> bool:
    return connection.scalar(select(clipping.c.id).limit(1)) is None


def _known(connection: Connection, batch: Iterable[ClippingRecord], *, by_page: bool) -> dict[str, int]:
    """The numbers of those origins that the library has; with ``by_page`` also where it knows their page otherwise."""
    origins = [record.origin for record in batch]
    same = select(clipping.c.origin, clipping.c.id).where(clipping.c.origin.in_(origins))
    here = dict(connection.execute(same).all())
    if by_page:
        found = ((origin, known_by(connection, origin)) for origin in origins if origin not in here)
        here |= {origin: number for origin, number in found if number is not None}
    return here


def _kept(connection: Connection, here: Mapping[str, int]) -> set[str]:
    """Those origins whose story the library has, so that no bytes are needed."""
    among = clipping.c.id.in_(here.values()) & (clipping.c.state == State.KEPT)
    kept = set(connection.scalars(select(clipping.c.id).where(among)))
    return {origin for origin, number in here.items() if number in kept}


def _taken_keys(connection: Connection, batch: Iterable[ClippingRecord]) -> set[int]:
    keys = [record.sort_key for record in batch if record.sort_key is not None]
    return set(connection.scalars(select(clipping.c.sort_key).where(clipping.c.sort_key.in_(keys))))
