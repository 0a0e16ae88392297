"""Comparing a story with all others: its sketch is made, kept, and its group found."""

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from clipper.article import Article, replay
from clipper.article.record import BadRecord
from clipper.library.corrections import edits_of
from clipper.library.library import Library
from clipper.library.packing import Torn
from clipper.library.schema import sketch, sketch_key
from clipper.library.story import extractions_of
from clipper.library.twins.groups import leave, place
from clipper.library.twins.sketch import KEYS, Sketch, packed, sketch_of

_OF = sketch.c.clipping_id == bindparam("number")
_KNOWN, _CHANGE = select(sketch.c.hashes).where(_OF), update(sketch).where(_OF)
_ADD, _ADD_KEYS = insert(sketch), insert(sketch_key)
_WAITING = (
    select(sketch.c.clipping_id)
    .where(sketch.c.hashes.is_(None))
    .order_by(sketch.c.clipping_id)
    .limit(bindparam("most"))
)


def compare(connection: Connection, number: int, article: Article) -> None:
    """Find the group of a clipping whose story is ``article`` now. Part of a transaction."""
    own = sketch_of(article)
    known = connection.execute(_KNOWN, {"number": number}).one_or_none()
    if known is not None and known[0] == packed(own):
        return
    if known is not None and known[0] is not None:
        leave(connection, number)
        connection.execute(delete(sketch_key).where(sketch_key.c.clipping_id == number))
    _write(connection, number, own, new=known is None)
    place(connection, number, own)


def compare_some(library: Library, most: int) -> int:
    """Compare up to ``most`` stories that an earlier version has kept, which made no sketches; answers how many.

    Raises LibraryFailure.
    """
    with library.reading() as connection:
        waiting = connection.scalars(_WAITING, {"most": most}).all()
    if not waiting:
        return 0
    with library.writing() as connection:
        for number in waiting:
            compare(connection, number, _article(connection, number))
    return len(waiting)


def uncompared(library: Library) -> int:
    """How many stories ``compare_some`` has before it. Raises LibraryFailure."""
    with library.reading() as connection:
        return connection.scalar(select(func.count()).select_from(sketch).where(sketch.c.hashes.is_(None))) or 0


def _article(connection: Connection, number: int) -> Article:
    try:
        extraction = extractions_of(connection, [number])[number]
        return replay(extraction, edits_of(connection, [number]).get(number, ())).article
    except (LookupError, Torn, ValueError, BadRecord):
        # Whoever looks at it is told; here it must not keep all after it from being compared.
        return Article("")


def _write(connection: Connection, number: int, own: Sketch, *, new: bool) -> None:
    if new:
        connection.execute(_ADD, {"clipping_id": number, "hashes": packed(own)})
    else:
        connection.execute(_CHANGE, {"number": number, "hashes": packed(own)})
    if own:
        connection.execute(_ADD_KEYS, [{"hash": key, "clipping_id": number} for key in own[:KEYS]])
