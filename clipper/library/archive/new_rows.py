"""Clippings that a library does not have yet, written as they are told, many at once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from clipper.addresses import key_of as key_of_address
from clipper.archive import ClippingRecord, PageServed, ShownPicture, StoryVersion
from clipper.article import Article, replay
from clipper.article.record import to_record
from clipper.library.columns import storable
from clipper.library.corrections import append_edits
from clipper.library.document import Document, document_of
from clipper.library.highlights import highlight_row, remarks_on
from clipper.library.library import Library
from clipper.library.names import key_of
from clipper.library.packing import pack
from clipper.library.schema import (
    address,
    attempt,
    clipping,
    clipping_doc,
    clipping_picture,
    clipping_tag,
    former_story,
    highlight,
    page,
    picture,
    provenance,
    sketch,
    sketch_key,
    story,
    twin,
    version,
)
from clipper.library.tags import made_tag
from clipper.library.twins.sketch import KEYS, packed, sketch_of


@dataclass(frozen=True, slots=True)
class Arrival:
    """A clipping that is new here."""

    record: ClippingRecord
    """Without pages and pictures whose bytes did not come."""
    number: int
    """What it is to be called here; 0 for the next that is free."""
    sort_key: int
    article: Article | None
    """The story as the user has corrected it; None while there is none."""


def article_of(record: ClippingRecord) -> Article | None:
    return None if record.extraction is None else replay(record.extraction, record.edits).article


def write_arrivals(
    library: Library, connection: Connection, arrivals: Sequence[Arrival], *, keep_numbers: bool
) -> list[Arrival]:
    """Write all that belongs to clippings alone, as part of a transaction; bytes are there already.

    With ``keep_numbers`` highlights are called what they are told to be, and who tells the same story is taken from the
    record too; without, it is yet to be looked for. Answers the same with the numbers that they have now.
    """
    if not arrivals:
        return []
    made = insert(clipping).returning(clipping.c.id, sort_by_parameter_order=True)
    numbers = connection.scalars(made, [_listed(each) for each in arrivals]).all()
    arrivals = [replace(each, number=number) for each, number in zip(arrivals, numbers, strict=True)]
    tags = _write_tags(connection, arrivals)
    _insert(connection, clipping_doc, [_searched(each, tags[each.number]) for each in arrivals])
    _write_stories(connection, arrivals)
    _write_pages(connection, arrivals)
    _write_pictures(connection, arrivals)
    _write_highlights(connection, arrivals, keep_numbers=keep_numbers)
    _write_fetching(connection, arrivals)
    _write_sketches(connection, arrivals, keep_groups=keep_numbers)
    library.text_index.refresh(connection, numbers)
    return arrivals


def shown_at(pictures: Sequence[ShownPicture]) -> dict[str, str]:
    """The digests of the pictures that are shown, by address."""
    return {shown.address: shown.sha256 for shown in pictures}


def page_row(number: int, served: PageServed) -> dict[str, Any]:
    return {
        "clipping_id": number,
        "digest": served.sha256,
        "media_type": served.media_type,
        "charset": served.charset,
        "asked": served.asked,
        "answered": served.answered,
        "redirects": json.dumps(served.redirects),
        "fetched_at": served.fetched_at,
        "etag": served.etag,
        "modified": served.modified,
    }


def add_facts(connection: Connection, pictures: Sequence[ShownPicture]) -> None:
    """Write what pictures are, those that the library has not got yet."""
    facts = {
        shown.sha256: {
            "digest": shown.sha256,
            "media_type": shown.media_type,
            "width": shown.width,
            "height": shown.height,
        }
        for shown in pictures
    }
    known = set(connection.scalars(select(picture.c.digest).where(picture.c.digest.in_(facts))))
    _insert(connection, picture, [row for digest, row in facts.items() if digest not in known])


def _listed(arrival: Arrival) -> dict[str, Any]:
    record = arrival.record
    article = arrival.article
    held = shown_at(record.pictures)
    lead = (held[figure.picture] for figure in article.figures if figure.picture in held) if article else iter(())
    return {
        **({"id": arrival.number} if arrival.number else {}),
        "sort_key": arrival.sort_key,
        "origin": record.origin,
        "state": record.state,
        "failure": record.failure,
        "picture": next(lead, ""),
        "clipped_at": record.clipped_at,
        "trashed_at": record.trashed_at,
        "starred_at": record.starred_at,
        "read_at": record.read_at,
        **_document(arrival).listed,
    }


def _searched(arrival: Arrival, tags: Mapping[int, str]) -> dict[str, Any]:
    return {
        "sort_key": arrival.sort_key,
        "clipping_id": arrival.number,
        "tags": "\n".join(name for _, name in sorted(tags.items())),
        "note": arrival.record.note,
        "remarks": remarks_on(arrival.record.highlights),
        **_document(arrival).searched,
    }


def _document(arrival: Arrival) -> Document:
    return document_of(arrival.article) if arrival.article else Document(arrival.record.origin)


def _write_tags(connection: Connection, arrivals: Sequence[Arrival]) -> dict[int, dict[int, str]]:
    """Answers the names of the tags of each clipping by their rows."""
    names = dict.fromkeys(name for each in arrivals for name in each.record.tags)
    rows = {name: made_tag(connection, name) for name in names if key_of(name)}
    given = {each.number: dict(rows[name] for name in each.record.tags if name in rows) for each in arrivals}
    pairs = [{"clipping_id": number, "tag_id": row} for number, tags in given.items() for row in sorted(tags)]
    _insert(connection, clipping_tag, pairs)
    return given


def _write_stories(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    stories, origins, former = [], [], []
    for each in arrivals:
        of_clipping = {"clipping_id": each.number}
        extraction, before = each.record.extraction, each.record.cut_before
        if extraction is not None:
            stories.append(of_clipping | {"extraction": _packed(to_record(extraction))})
            origins.append(of_clipping | {"host": each.record.host, "cleaner": extraction.cleaner})
        if before is not None:
            former.append(
                of_clipping | {"extraction": _packed(to_record(before.extraction)), "recut_at": before.recut_at}
            )
        append_edits(connection, each.number, each.record.edits)
    _insert(connection, story, stories)
    _insert(connection, provenance, origins)
    _insert(connection, former_story, former)


def _write_pages(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    rows = [page_row(each.number, served) for each in arrivals for served in each.record.pages]
    made = insert(page).returning(page.c.id, sort_by_parameter_order=True)
    written = iter(connection.scalars(made, rows).all() if rows else ())
    versions = []
    for each in arrivals:
        pages = [next(written) for _ in each.record.pages]
        versions += [_version(each.number, told, pages) for told in each.record.versions]
    _insert(connection, version, versions)


def _version(number: int, told: StoryVersion, pages: Sequence[int]) -> dict[str, Any]:
    return {
        "clipping_id": number,
        "page_id": None if told.page is None else pages[told.page],
        "title": told.title,
        "extraction": _packed(told.record),
        "replaced_at": told.replaced_at,
    }


def _write_pictures(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    add_facts(connection, [shown for each in arrivals for shown in each.record.pictures])
    rows = [
        {"clipping_id": each.number, "address": shown.address, "digest": shown.sha256}
        for each in arrivals
        for shown in each.record.pictures
    ]
    _insert(connection, clipping_picture, rows)


def _write_highlights(connection: Connection, arrivals: Sequence[Arrival], *, keep_numbers: bool) -> None:
    told = [(each.number, marked) for each in arrivals for marked in each.record.highlights]
    taken = set(connection.scalars(select(highlight.c.id).where(highlight.c.id.in_([m.number for _, m in told]))))
    rows: list[dict[str, Any]] = []
    for number, marked in told:
        row = highlight_row(number, marked)
        if not keep_numbers:
            rows.append(row)
        elif marked.number not in taken:  # else somebody has written two of the same number into the files
            taken.add(marked.number)
            rows.append(row | {"id": marked.number})
    _insert(connection, highlight, rows)


def _write_fetching(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    # An older library may not have gone through its addresses yet.
    told = {
        storable(key): each.number
        for each in arrivals
        for key in each.record.addresses or (key_of_address(each.record.origin),)
    }
    known = set(connection.scalars(select(address.c.key).where(address.c.key.in_(told))))
    _insert(
        connection,
        address,
        [{"key": key, "clipping_id": number} for key, number in told.items() if key not in known],
    )
    attempts = [(each.number, each.record.attempt) for each in arrivals]
    rows = [
        {"clipping_id": number, "tries": made.tries, "not_before": made.not_before, "reason": made.reason}
        for number, made in attempts
        if made is not None
    ]
    _insert(connection, attempt, rows)


def _write_sketches(connection: Connection, arrivals: Sequence[Arrival], *, keep_groups: bool) -> None:
    sketches, keys, groups = [], [], []
    for each in arrivals:
        if each.article is None:
            continue
        compared = keep_groups and each.record.compared
        own = sketch_of(each.article) if compared else ()
        sketches.append({"clipping_id": each.number, "hashes": packed(own) if compared else None})
        keys += [{"clipping_id": each.number, "hash": key} for key in own[:KEYS]]
        if compared and each.record.same_story is not None:
            groups.append({"clipping_id": each.number, "story": each.record.same_story})
    _insert(connection, sketch, sketches)
    _insert(connection, sketch_key, keys)
    _insert(connection, twin, groups)


def _packed(record: object) -> bytes:
    return pack(json.dumps(record).encode())


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
