"""Taking things in: clippings that wait for their stories, at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from clipper.addresses import key_of
from clipper.clipping import State
from clipper.library.acts.act import ActName
from clipper.library.acts.changes import difference
from clipper.library.acts.facts import Change, FactKind, Topic
from clipper.library.acts.journal import write_act
from clipper.library.acts.sight import Sight, at_collections, at_end_of, at_marks, at_notes, at_tags, together
from clipper.library.addresses import those_known
from clipper.library.attempts import forget_attempts
from clipper.library.collections import put_clippings_in
from clipper.library.columns import storable
from clipper.library.library import Library
from clipper.library.notes import add_to_note
from clipper.library.numbers import batches
from clipper.library.pages import add_page, store_bytes
from clipper.library.schema import address, clipping, clipping_doc
from clipper.library.sort_key import free_sort_keys
from clipper.library.tags import tag_clippings
from clipper.page import Page


@dataclass(frozen=True, slots=True)
class Filing:
    """Where the user files what is taken in."""

    tags: tuple[str, ...] = ()
    collection: str = ""
    """The collection it is put in, which is made if need be; empty for none."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is to be taken in."""

    origin: str
    page: Page | None = None
    """Where it is there already."""
    title: str = ""
    """What it is called until its story is kept; empty for the origin."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    number: int
    known: bool
    """Whether the library had this page already, perhaps under another address."""
    kept: bool = False
    """Whether its story is kept."""


_UNFILED = Filing()


def enroll(
    library: Library,
    origin: str,
    *,
    page: Page | None = None,
    filing: Filing = _UNFILED,
    title: str = "",
    at: datetime,
) -> Enrolled:
    """``enroll_many`` for one."""
    (enrolled,) = enroll_many(library, (Arrival(origin, page, title),), filing=filing, at=at)
    return enrolled


def enroll_many(
    library: Library, arrivals: Sequence[Arrival], *, filing: Filing = _UNFILED, at: datetime
) -> tuple[Enrolled, ...]:
    """Take in what ``arrivals`` name, in their order and in one transaction; ``at`` is the time, with a zone.

    What is there already, or comes twice, is not taken in twice: it is filed again, taken out of the trash, and waits
    for another try if it has failed. Its page is stored unless the story is kept already. Raises LibraryFailure.
    """
    if not arrivals:
        return ()
    library.blobs.require_room()
    pages = [None if arrival.page is None else store_bytes(library, arrival.page) for arrival in arrivals]
    # Of those with one origin the first gives the title.
    by_origin = {arrival.origin: arrival for arrival in reversed(arrivals)}
    keys = {arrival.origin: key_of(arrival.origin) for arrival in arrivals}
    with library.writing() as connection:
        known = those_known(connection, keys)
        there = set(known.values())
        look = together(*_sights(there, filing))
        before = look(connection)
        states = _take_up_again(connection, there)
        firsts = _one_of_each(keys, known)
        fresh = {by_origin[first]: keys[first] for first in firsts.values()}
        new = _add(library, connection, fresh, filing.note, at)
        number_of = known | {origin: new[first] for origin, first in firsts.items()}
        numbers = [number_of[arrival.origin] for arrival in arrivals]
        for number, page in zip(numbers, pages, strict=True):
            if page is not None and states.get(number) is not State.KEPT:
                add_page(connection, number, page)
        _file(library, connection, dict.fromkeys(numbers), there, filing)
        changes = dict(difference(before, look(connection)))
        if new:
            changes[Topic(FactKind.TAKEN_IN)] = dict.fromkeys(new.values(), Change(before=None, after=True))
        write_act(connection, library.hand, ActName.TAKE_IN, (), changes)
    return tuple(_told(numbers, states))


def _told(numbers: Iterable[int], states: Mapping[int, State]) -> Iterator[Enrolled]:
    """``states`` are those of clippings that were there before."""
    seen = set(states)
    for number in numbers:
        yield Enrolled(number, number in seen, kept=states.get(number) is State.KEPT)
        seen.add(number)


def _sights(known: Collection[int], filing: Filing) -> Iterator[Sight]:
    """What may change of clippings that are there already, and of the collection. New ones go to the trash whole."""
    if known:
        yield at_marks(FactKind.TRASHED, known)
        yield at_tags(known, filing.tags)
        yield at_notes(known)
    if filing.collection:
        yield at_collections
        yield at_end_of(filing.collection)


def _one_of_each(keys: Mapping[str, str], known: Mapping[str, int]) -> dict[str, str]:
    """For each origin that is not known, by its key, the first of those that are one with it."""
    by_origin, by_key = dict[str, str](), dict[str, str]()
    found = {}
    for origin, key in keys.items():
        if origin not in known:
            first = by_origin.get(storable(origin)) or by_key.get(storable(key)) or origin
            found[origin] = by_origin[storable(first)] = by_key[storable(keys[first])] = first
    return found


def _take_up_again(connection: Connection, numbers: Collection[int]) -> dict[int, State]:
    """Their states as they were."""
    states = dict[int, State]()
    for batch in batches(numbers):
        found = connection.execute(select(clipping.c.id, clipping.c.state).where(clipping.c.id.in_(batch)))
        states.update((number, State(state)) for number, state in found)
        connection.execute(update(clipping).where(clipping.c.id.in_(batch)).values(trashed_at=None))
        failed = clipping.c.id.in_(batch) & (clipping.c.state == State.FAILED)
        connection.execute(update(clipping).where(failed).values(state=State.WAITING, failure=""))
        forget_attempts(connection, batch)
    return states


def _add(
    library: Library, connection: Connection, fresh: Mapping[Arrival, str], note: str, at: datetime
) -> dict[str, int]:
    """The numbers of new clippings by their origins; what is ``fresh`` is given with the keys of their addresses."""
    if not fresh:
        return {}
    sort_keys = free_sort_keys(connection, at, len(fresh))
    rows = [_clipping_row(arrival, sort_key, at) for arrival, sort_key in zip(fresh, sort_keys, strict=True)]
    inserted = insert(clipping).returning(clipping.c.id, sort_by_parameter_order=True)
    numbers = connection.scalars(inserted, rows).all()
    docs = [_doc_row(number, row, note) for number, row in zip(numbers, rows, strict=True)]
    connection.execute(insert(clipping_doc), docs)
    known_by = [{"key": key, "clipping_id": number} for key, number in zip(fresh.values(), numbers, strict=True)]
    connection.execute(insert(address), known_by)
    for batch in batches(numbers):
        library.text_index.refresh(connection, batch)
    return {arrival.origin: number for arrival, number in zip(fresh, numbers, strict=True)}


def _clipping_row(arrival: Arrival, sort_key: int, at: datetime) -> dict[str, Any]:
    return {
        "sort_key": sort_key,
        "origin": arrival.origin,
        "state": State.WAITING,
        "failure": "",
        "title": arrival.title or arrival.origin,
        "source": "",
        "address": "",
        "published": "",
        "excerpt": "",
        "picture": "",
        "clipped_at": at,
    }


def _doc_row(number: int, row: Mapping[str, Any], note: str) -> dict[str, Any]:
    return {
        "sort_key": row["sort_key"],
        "clipping_id": number,
        "title": row["title"],
        "byline": "",
        "source": "",
        "tags": "",
        "keywords": "",
        "captions": "",
        "credits": "",
        "note": note,
        "body": "",
    }


def _file(
    library: Library, connection: Connection, numbers: Collection[int], known: Collection[int], filing: Filing
) -> None:
    tag_clippings(library, connection, numbers, filing.tags)
    if filing.collection:
        put_clippings_in(connection, filing.collection, numbers)
    if filing.note:
        for number in known:
            add_to_note(library, connection, number, filing.note)
