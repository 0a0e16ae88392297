"""Putting a story aside as a version. All of it is part of a transaction."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from clipper.library.pages import page_shown
from clipper.library.pictures import pictures_of
from clipper.library.recut import former_of
from clipper.library.schema import version
from clipper.library.story import extractions_of
from clipper.library.versions.record import Told, packed_version, unpacked_version


def put_aside(connection: Connection, number: int, at: datetime) -> None:
    """Make a version of the story that is shown, which is about to be replaced."""
    extraction = extractions_of(connection, [number])[number]
    pictures = pictures_of(connection, [number]).get(number, {})
    told = Told(
        extraction,
        {address: picture.digest for address, picture in pictures.items()},
        former_of(connection, number),
    )
    row = page_shown(connection, number)
    add_version(connection, number, told, None if row is None else row["id"], at)


def add_version(connection: Connection, number: int, told: Told, page: int | None, at: datetime) -> None:
    """Write a version that was cut from the page in the row ``page``."""
    connection.execute(
        insert(version).values(
            clipping_id=number,
            page_id=page,
            title=told.extraction.article.title,
            extraction=packed_version(told),
            replaced_at=at,
        )
    )


def told_in(connection: Connection, row: int) -> Told:
    """The version in the row ``row``. Raises packing.Torn, clipper.article.record.BadRecord."""
    return unpacked_version(connection.execute(select(version.c.extraction).where(version.c.id == row)).scalar_one())
