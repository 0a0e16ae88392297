"""Which site each story is from, and what cut it: how those of a site, and those of an earlier cleaner, are found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from clipper.article import Extraction, block_text
from clipper.clipping import State
from clipper.library.library import Library
from clipper.library.schema import clipping, provenance
from clipper.library.story import extractions_of
from clipper.sites import host_of

_NEWEST = (
    select(clipping.c.id)
    .join(provenance, provenance.c.clipping_id == clipping.c.id)
    .where(provenance.c.host == bindparam("host"), provenance.c.host != "")
    .where(clipping.c.state == State.KEPT, clipping.c.trashed_at.is_(None))
    .order_by(clipping.c.id.desc())
    .limit(bindparam("most"))
)
_CHANGE, _ADD = update(provenance).where(provenance.c.clipping_id == bindparam("number")), insert(provenance)


@dataclass(frozen=True, slots=True)
class Provenance:
    number: int
    host: str
    """Without ``www.``; empty for a story that is from no site, such as a pasted text."""
    cleaner: str
    """``Extraction.cleaner``; empty for a story that was kept before it was written down."""


def provenances(library: Library, numbers: Iterable[int] | None = None) -> tuple[Provenance, ...]:
    """Those of ``numbers``, or of all clippings, that have a story and are not in the trash, oldest first.

    Raises LibraryFailure.
    """
    wanted = (
        select(clipping.c.id, provenance.c.host, provenance.c.cleaner)
        .join(provenance, provenance.c.clipping_id == clipping.c.id)
        .where(clipping.c.state == State.KEPT, clipping.c.trashed_at.is_(None))
        .order_by(clipping.c.id)
    )
    among = None if numbers is None else frozenset(numbers)
    with library.reading() as connection:
        rows = connection.execute(wanted).all()
    return tuple(Provenance(*row) for row in rows if among is None or row[0] in among)


def newest_of_site(library: Library, host: str, most: int) -> tuple[int, ...]:
    """The clippings of the ``most`` newest stories from ``host``, the newest first. Raises LibraryFailure."""
    with library.reading() as connection:
        return tuple(connection.scalars(_NEWEST, {"host": host, "most": most}))


def texts_of(library: Library, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The texts of the blocks of each story, cut ones too, by clipping.

    Raises LibraryFailure, clipper.article.record.BadRecord.
    """
    with library.reading() as connection:
        extractions = extractions_of(connection, numbers)
    return {number: _texts(extraction) for number, extraction in extractions.items()}


def write_provenance(connection: Connection, number: int, host: str, cleaner: str) -> None:
    """Set both, as part of a transaction."""
    row = {"host": host, "cleaner": cleaner}
    if connection.execute(_CHANGE, {"number": number, **row}).rowcount == 0:
        connection.execute(_ADD, {"clipping_id": number, **row})


def host_of_story(answered: str, origin: str) -> str:
    """The host of the address that answered, or of the one that was asked for; empty for a file or a text."""
    return host_of(answered) or host_of(origin)


def _texts(extraction: Extraction) -> tuple[str, ...]:
    texts = [block_text(block) for block in extraction.article.blocks]
    texts += [removal.text for removal in extraction.removals]
    return tuple(text for text in texts if text)
