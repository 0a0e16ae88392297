"""Another cut of a story that is kept, and the way back to the one before."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from clipper.article import Extraction
from clipper.article.record import from_record
from clipper.library.errors import NoSuchClipping
from clipper.library.filing import file_story
from clipper.library.library import Library
from clipper.library.numbers import batches, require
from clipper.library.packing import unpack
from clipper.library.schema import former_story, provenance, story
from clipper.library.story import packed_extraction, put_extraction

_FORGET = delete(former_story).where(former_story.c.clipping_id.in_(bindparam("numbers", expanding=True)))


@dataclass(frozen=True, slots=True)
class Former:
    """The cut that a story had before its page was last cut again."""

    extraction: Extraction
    recut_at: datetime


def recut(library: Library, number: int, extraction: Extraction, at: datetime | None) -> None:
    """Put ``extraction`` in the place of a story; the one that it had is kept until the next time.

    ``at`` is when the whole re-cutting began, the same for all clippings of it; None where the story is the same, so
    that there is nothing to go back to, and a former cut stays. Edits, notes, tags and pictures stay.
    All of it or nothing. Raises NoSuchClipping, also when there is no story, and LibraryFailure.
    """
    with library.writing() as connection:
        require(connection, number)
        packed = connection.scalar(select(story.c.extraction).where(story.c.clipping_id == number))
        if packed is None:
            raise NoSuchClipping(number)
        if at is not None:
            _forget(connection, [number])
            connection.execute(insert(former_story).values(clipping_id=number, extraction=packed, recut_at=at))
        _put(library, connection, number, extraction)


def take_back(library: Library, numbers: Iterable[int]) -> tuple[int, ...]:
    """Give stories the cut that they had before the last one; those that have no former one stay. Answers which.

    Raises LibraryFailure, clipper.article.record.BadRecord.
    """
    taken: list[int] = []
    for batch in batches(numbers):
        for number in batch:
            with library.writing() as connection:
                former = former_of(connection, number)
                if former is not None:
                    _put(library, connection, number, former.extraction)
                    _forget(connection, [number])
                    taken.append(number)
    return tuple(taken)


def former_story_of(library: Library, number: int) -> Extraction | None:
    """The cut that a story had before it was last cut again; None if it was not. Raises LibraryFailure, BadRecord."""
    with library.reading() as connection:
        former = former_of(connection, number)
    return None if former is None else former.extraction


def last_recut(library: Library) -> tuple[int, ...]:
    """The clippings of the last re-cutting whose former cut is still kept, oldest first. Raises LibraryFailure."""
    latest = select(func.max(former_story.c.recut_at)).scalar_subquery()
    wanted = select(former_story.c.clipping_id).where(former_story.c.recut_at == latest)
    with library.reading() as connection:
        return tuple(connection.scalars(wanted.order_by(former_story.c.clipping_id)))


def all_recut(library: Library) -> tuple[int, ...]:
    """The clippings that have a former cut, oldest first. Raises LibraryFailure."""
    with library.reading() as connection:
        return tuple(connection.scalars(select(former_story.c.clipping_id).order_by(former_story.c.clipping_id)))


def former_of(connection: Connection, number: int) -> Former | None:
    """The former cut of a story and when it was replaced. Raises packing.Torn, BadRecord."""
    row = connection.execute(
        select(former_story.c.extraction, former_story.c.recut_at).where(former_story.c.clipping_id == number)
    ).one_or_none()
    return None if row is None else Former(from_record(Extraction, json.loads(unpack(row[0]))), row[1])


def put_former(connection: Connection, number: int, former: Former | None) -> None:
    """Set the former cut: that of another page counts no more. Part of a transaction."""
    _forget(connection, [number])
    if former is not None:
        packed = packed_extraction(former.extraction)
        connection.execute(insert(former_story).values(clipping_id=number, extraction=packed, recut_at=former.recut_at))


def _forget(connection: Connection, numbers: list[int]) -> None:
    connection.execute(_FORGET, {"numbers": numbers})


def _put(library: Library, connection: Connection, number: int, extraction: Extraction) -> None:
    put_extraction(connection, number, extraction)
    file_story(library, connection, number, extraction)
    connection.execute(update(provenance).where(provenance.c.clipping_id == number).values(cleaner=extraction.cleaner))
