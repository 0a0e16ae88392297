"""What the cleaner made of a page, stored as a packed JSON record."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, select, update

from clipper.article import Extraction
from clipper.article.record import from_record, to_record
from clipper.library.packing import pack, unpack
from clipper.library.schema import story

# Made once, here and wherever a clipping is kept: to put a statement together takes longer than to run it.
_OF = story.c.clipping_id == bindparam("number")
_HAS = select(story.c.clipping_id).where(_OF)
_EXTRACTIONS = select(story.c.clipping_id, story.c.extraction).where(
    story.c.clipping_id.in_(bindparam("numbers", expanding=True))
)
_CHANGE, _ADD = update(story).where(_OF), insert(story)


def extractions_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Extraction]:
    """The extraction of each of these clippings that has one.

    Raises packing.Torn, clipper.article.record.BadRecord.
    """
    rows = connection.execute(_EXTRACTIONS, {"numbers": list(numbers)})
    return {number: from_record(Extraction, json.loads(unpack(packed))) for number, packed in rows}


def has_story(connection: Connection, number: int) -> bool:
    return connection.scalar(_HAS, {"number": number}) is not None


def packed_extraction(extraction: Extraction) -> bytes:
    """``extraction`` as the tables hold it."""
    # Half surrogate pairs, which pages have in their JSON, are escaped by it.
    return pack(json.dumps(to_record(extraction)).encode())


def put_extraction(connection: Connection, number: int, extraction: Extraction) -> None:
    """Store ``extraction`` in place of the clipping's earlier one."""
    packed = packed_extraction(extraction)
    if connection.execute(_CHANGE, {"number": number, "extraction": packed}).rowcount == 0:
        connection.execute(_ADD, {"clipping_id": number, "extraction": packed})
