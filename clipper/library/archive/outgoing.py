"""Out of a library: one state of it, read batch by batch."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy import Boolean, Connection, Row, Table, func, select, type_coerce

from clipper.archive import (
    Attempt,
    ClippingRecord,
    CollectionRecord,
    CutBefore,
    Everything,
    Item,
    LibraryRecord,
    PageServed,
    SearchRecord,
    ShownPicture,
    StoryVersion,
    TagColourRecord,
    TwinChoice,
    Unreadable,
    record_of,
)
from clipper.article import Extraction
from clipper.article.record import BadRecord, from_record
from clipper.clipping import Card, State
from clipper.library.blobs import NoSuchBlob
from clipper.library.cards import cards_of
from clipper.library.library import Library
from clipper.library.packing import Torn, unpack
from clipper.library.recall import recall_from
from clipper.library.schema import (
    address,
    attempt,
    clipping,
    clipping_picture,
    collection,
    collection_item,
    former_story,
    page,
    picture,
    provenance,
    saved_search,
    sketch,
    tag,
    tag_colour,
    twin,
    twin_choice,
    version,
)

_BATCH = 100
_DAMAGED = (Torn, BadRecord, ValueError)
"""What reading a row raises whose bytes are not what was written."""


@contextmanager
def everything_of(library: Library) -> Iterator[Everything]:
    """All of ``library`` as it is now, whatever is written to it meanwhile; good until the block ends.

    Raises LibraryFailure, also from what it gives.
    """
    with library.reading() as connection:
        yield Everything(
            library=_library_record(connection),
            clippings=partial(_clippings, connection),
            by_date=partial(_by_date, connection),
            site_rules=library.rule_files.get(library.rule_files.names()),
            page=partial(_content, library, packed=True),
            picture=partial(_content, library, packed=False),
        )


def _content(library: Library, digest: str, *, packed: bool) -> bytes | None:
    try:
        content = library.blobs.get(digest, packed=packed)
    except (NoSuchBlob, Torn):
        return None
    return content if hashlib.sha256(content).hexdigest() == digest else None


def _clippings(connection: Connection) -> Iterator[ClippingRecord | Unreadable]:
    last = 0
    while True:
        following = select(clipping.c.id).where(clipping.c.id > last).order_by(clipping.c.id).limit(_BATCH)
        numbers = connection.scalars(following).all()
        if not numbers:
            return
        try:
            yield from _records(connection, numbers)
        except _DAMAGED:
            yield from (_record(connection, number) for number in numbers)
        last = numbers[-1]


def _record(connection: Connection, number: int) -> ClippingRecord | Unreadable:
    try:
        return _records(connection, [number])[0]
    except _DAMAGED:
        return Unreadable(number)


def _records(connection: Connection, numbers: Sequence[int]) -> list[ClippingRecord]:
    marks = _marks(connection, numbers)
    pages = _by_clipping(connection, page, numbers)
    pictures = _pictures(connection, numbers)
    versions = _by_clipping(connection, version, numbers)
    attempts = _by_clipping(connection, attempt, numbers)
    addresses = _by_clipping(connection, address, numbers)
    former = _by_clipping(connection, former_story, numbers)
    return [
        replace(
            record_of(found),
            **marks[found.number],
            pages=tuple(map(_page, pages[found.number])),
            pictures=tuple(pictures[found.number]),
            versions=_versions(versions[found.number], pages[found.number]),
            attempt=next((Attempt(row.tries, row.not_before, row.reason) for row in attempts[found.number]), None),
            addresses=tuple(row.key for row in addresses[found.number]),
            cut_before=next(map(_cut_before, former[found.number]), None),
        )
        for found in recall_from(connection, numbers)
    ]


def _marks(connection: Connection, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Fields of records that no Clipping has, by clipping."""
    uncompared = sketch.c.clipping_id.is_not(None) & sketch.c.hashes.is_(None)
    rows = connection.execute(
        select(
            clipping.c.id,
            clipping.c.starred_at,
            clipping.c.read_at,
            clipping.c.sort_key,
            provenance.c.host,
            twin.c.story.label("same_story"),
            type_coerce(~uncompared, Boolean).label("compared"),
        )
        .outerjoin(provenance, provenance.c.clipping_id == clipping.c.id)
        .outerjoin(twin, twin.c.clipping_id == clipping.c.id)
        .outerjoin(sketch, sketch.c.clipping_id == clipping.c.id)
        .where(clipping.c.id.in_(numbers))
    ).mappings()
    return {
        row["id"]: {name: value for name, value in row.items() if name != "id" and value is not None} for row in rows
    }


def _by_clipping(connection: Connection, table: Table, numbers: Sequence[int]) -> dict[int, list[Row[Any]]]:
    """The rows of each clipping, oldest first."""
    order = table.primary_key.columns
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.clipping_id.in_(numbers)).order_by(*order)):
        found[row.clipping_id].append(row)
    return found


def _page(row: Row[Any]) -> PageServed:
    redirects = tuple(json.loads(row.redirects))
    return PageServed(
        row.digest,
        row.media_type,
        row.asked,
        row.answered,
        row.fetched_at,
        row.charset,
        redirects,
        row.etag,
        row.modified,
    )


def _pictures(connection: Connection, numbers: Sequence[int]) -> dict[int, list[ShownPicture]]:
    rows = connection.execute(
        select(clipping_picture.c.clipping_id, clipping_picture.c.address, picture)
        .join(picture, picture.c.digest == clipping_picture.c.digest)
        .where(clipping_picture.c.clipping_id.in_(numbers))
        .order_by(clipping_picture.c.id)
    )
    found: dict[int, list[ShownPicture]] = defaultdict(list)
    for number, *shown in rows:
        found[number].append(ShownPicture(*shown))
    return found


def _versions(rows: Sequence[Row[Any]], pages: Sequence[Row[Any]]) -> tuple[StoryVersion, ...]:
    places = {row.id: place for place, row in enumerate(pages)}
    return tuple(
        StoryVersion(row.title, row.replaced_at, json.loads(unpack(row.extraction)), places.get(row.page_id))
        for row in rows
    )


def _cut_before(row: Row[Any]) -> CutBefore:
    return CutBefore(row.recut_at, from_record(Extraction, json.loads(unpack(row.extraction))))


def _by_date(connection: Connection) -> Iterator[Card]:
    before = None
    kept = (clipping.c.state == State.KEPT) & clipping.c.trashed_at.is_(None)
    newest = select(clipping.c.id, clipping.c.sort_key).where(kept).order_by(clipping.c.sort_key.desc()).limit(_BATCH)
    while True:
        rows = connection.execute(newest if before is None else newest.where(clipping.c.sort_key < before)).all()
        if not rows:
            return
        yield from cards_of(connection, [number for number, _ in rows])
        before = rows[-1][1]


def _library_record(connection: Connection) -> LibraryRecord:
    choices = connection.execute(select(twin_choice).order_by(twin_choice.c.one, twin_choice.c.other))
    searches = connection.execute(select(saved_search).order_by(saved_search.c.id))
    colours = connection.execute(select(tag_colour).order_by(tag_colour.c.key))
    return LibraryRecord(
        exported_at=datetime.now(UTC),
        clippings=connection.scalar(select(func.count()).select_from(clipping)) or 0,
        tags=tuple(connection.scalars(select(tag.c.name).order_by(tag.c.id))),
        tag_colours=tuple(TagColourRecord(row.key, row.colour) for row in colours),
        collections=_collections(connection),
        saved_searches=tuple(SearchRecord(row.name, row.words, row.ordering) for row in searches),
        twin_choices=tuple(TwinChoice(row.one, row.other, bool(row.joined)) for row in choices),
    )


def _collections(connection: Connection) -> tuple[CollectionRecord, ...]:
    names = connection.execute(select(collection.c.id, collection.c.name).order_by(collection.c.id)).all()
    items: dict[int, list[Item]] = defaultdict(list)
    rows = connection.execute(
        select(collection_item.c.collection_id, collection_item.c.clipping_id, collection_item.c.heading).order_by(
            collection_item.c.position, collection_item.c.id
        )
    )
    for place, number, heading in rows:
        items[place].append(Item(number, heading))
    return tuple(CollectionRecord(name, tuple(items[place])) for place, name in names)
