"""Two clippings of one page, found out only when the second was fetched: they become one."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, select, update

from clipper.addresses import key_of
from clipper.article import Extraction
from clipper.clipping import State
from clipper.library.addresses import addresses_of, keys_of, known_by, those_known
from clipper.library.library import Library
from clipper.library.notes import add_to_note
from clipper.library.numbers import require
from clipper.library.schema import address, clipping, clipping_doc, clipping_tag, collection_item, tag
from clipper.library.tags import tag_clippings
from clipper.page import Page

_KEPT_AS = (
    select(address.c.key, clipping.c.id)
    .join(clipping, clipping.c.id == address.c.clipping_id)
    .where(address.c.key.in_(bindparam("keys", expanding=True)), clipping.c.id != bindparam("number"))
    .where(clipping.c.state == State.KEPT, clipping.c.trashed_at.is_(None))
)


def known_as(library: Library, origin: str) -> int | None:
    """The clipping of the page at ``origin``, however its address is written. Raises LibraryFailure."""
    with library.reading() as connection:
        return known_by(connection, origin)


def those_known_as(library: Library, origins: Iterable[str]) -> dict[str, int]:
    """``known_as`` for each of ``origins``; those that are not known are left out. Raises LibraryFailure."""
    keys = {origin: key_of(origin) for origin in origins}
    with library.reading() as connection:
        return those_known(connection, keys)


def of_same_page(library: Library, number: int, page: Page, extraction: Extraction) -> int | None:
    """Another clipping that has kept the page that this one has led to. Raises LibraryFailure."""
    keys = keys_of(addresses_of(page, extraction))
    with library.reading() as connection:
        others = dict(connection.execute(_KEPT_AS, {"keys": keys, "number": number}).all())
    # What the page says itself counts for more than where it answered.
    return next((others[key] for key in reversed(keys) if key in others), None)


def fold(library: Library, number: int, into: int) -> None:
    """Give the clipping ``into`` what ``number`` was filed under, and the addresses it is known by; ``number`` goes.

    Raises NoSuchClipping, LibraryFailure.
    """
    with library.writing() as connection:
        require(connection, number)
        require(connection, into)
        names = select(tag.c.name).join(clipping_tag, clipping_tag.c.tag_id == tag.c.id)
        tags = connection.scalars(names.where(clipping_tag.c.clipping_id == number)).all()
        tag_clippings(library, connection, [into], tags)
        note = connection.scalar(select(clipping_doc.c.note).where(clipping_doc.c.clipping_id == number))
        if note:
            add_to_note(library, connection, into, note)
        there = select(collection_item.c.collection_id).where(collection_item.c.clipping_id == into)
        places = (collection_item.c.clipping_id == number) & collection_item.c.collection_id.not_in(there)
        connection.execute(update(collection_item).where(places).values(clipping_id=into))
        connection.execute(update(address).where(address.c.clipping_id == number).values(clipping_id=into))
        connection.execute(delete(clipping).where(clipping.c.id == number))
