"""What the cleaner made of a page, stored as a packed JSON record."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from clipper.article import Extraction
from clipper.article.record import from_record, to_record
from clipper.library.packing import pack, unpack
from clipper.library.schema import story


def extractions_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Extraction]:
    """The extraction of each of these clippings that has one.

    Raises packing.Torn, clipper.article.record.BadRecord.
    """
    rows = connection.execute(select(story.c.clipping_id, story.c.extraction).where(story.c.clipping_id.in_(numbers)))
    return {number: from_record(Extraction, json.loads(unpack(packed))) for number, packed in rows}


def has_story(connection: Connection, number: int) -> bool:
    return connection.scalar(select(story.c.clipping_id).where(story.c.clipping_id == number)) is not None


def packed_extraction(extraction: Extraction) -> bytes:
    """``extraction`` as the tables hold it."""
    # Half surrogate pairs, which pages have in their JSON, are escaped by it.
    return pack(json.dumps(to_record(extraction)).encode())


def put_extraction(connection: Connection, number: int, extraction: Extraction) -> None:
    """Store ``extraction`` in place of the clipping's earlier one."""
    packed = packed_extraction(extraction)
    changed = connection.execute(update(story).where(story.c.clipping_id == number).values(extraction=packed))
    if changed.rowcount == 0:
        connection.execute(insert(story).values(clipping_id=number, extraction=packed))
