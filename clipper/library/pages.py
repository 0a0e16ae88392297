"""Pages as they were served. Every one that came is kept.

The story that is shown was cut from the latest of those that no version was cut from.
"""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select, update

from clipper.library.blobs import NoSuchBlob
from clipper.library.errors import LibraryDamaged
from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.packing import Torn
from clipper.library.schema import page as pages
from clipper.library.schema import version
from clipper.page import Page

_ASIDE = select(version.c.id).where(version.c.clipping_id == bindparam("number"), version.c.page_id == pages.c.id)
_SHOWN = (
    select(pages)
    .where(pages.c.clipping_id == bindparam("number"), ~_ASIDE.exists())
    .order_by(pages.c.id.desc())
    .limit(1)
)
_LATEST = select(func.max(pages.c.id)).where(pages.c.clipping_id == bindparam("number"))
_ADD = insert(pages).returning(pages.c.id)


def served_page(library: Library, number: int) -> Page | None:
    """The page a clipping was last cut from, or None while it has none.

    Raises NoSuchClipping, LibraryDamaged when its bytes are gone, LibraryFailure.
    """
    with library.reading() as connection:
        require(connection, number)
        row = page_shown(connection, number)
    if row is None:
        return None
    try:
        content = library.blobs.get(row["digest"], packed=True)
    except (NoSuchBlob, Torn) as error:
        raise LibraryDamaged(library.place, row["digest"]) from error
    return Page(
        content=content,
        asked=row["asked"],
        answered=row["answered"],
        media_type=row["media_type"],
        fetched_at=row["fetched_at"],
        charset=row["charset"],
        redirects=tuple(json.loads(row["redirects"])),
        etag=row["etag"],
        modified=row["modified"],
    )


def page_type(library: Library, number: int) -> str:
    """The media type of what ``served_page`` gives, without reading its bytes; empty while there is none.

    Raises NoSuchClipping, LibraryFailure.
    """
    with library.reading() as connection:
        require(connection, number)
        row = page_shown(connection, number)
    return row["media_type"] if row else ""


def note_validators(library: Library, number: int, page: Page) -> None:
    """Write down by what a page that is kept can be asked for again: its server names the same bytes anew.

    Raises LibraryFailure.
    """
    told = {"etag": page.etag, "modified": page.modified}
    with library.writing() as connection:
        row = page_shown(connection, number)
        if row is not None and any(row[name] != value for name, value in told.items()):
            connection.execute(update(pages).where(pages.c.id == row["id"]).values(told))


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page whose bytes are safe; its row is yet to be written."""

    page: Page
    digest: str


def store_bytes(library: Library, page: Page) -> StoredPage:
    """Keep the bytes of ``page`` durably, before the transaction that names them. Raises LibraryFailure."""
    return StoredPage(page, library.blobs.put(page.content, packed=True))


def add_page(connection: Connection, number: int, stored: StoredPage) -> int:
    """Make it the latest page of a clipping; nothing is written when it is that already. Answers the row."""
    page = stored.page
    row = {
        "digest": stored.digest,
        "media_type": page.media_type,
        "charset": page.charset,
        "asked": page.asked,
        "answered": page.answered,
        "redirects": json.dumps(page.redirects),
        "fetched_at": page.fetched_at,
        "etag": page.etag,
        "modified": page.modified,
    }
    shown = page_shown(connection, number)
    if shown is not None and all(shown[name] == value for name, value in row.items()):
        latest = connection.scalar(_LATEST, {"number": number})
        # One that others came after, which versions were cut from, does not become the latest again.
        if shown["id"] == latest:
            return int(shown["id"])
    return connection.execute(_ADD, {"clipping_id": number, **row}).scalar_one()


def page_shown(connection: Connection, number: int) -> RowMapping | None:
    """The row of the page that the story of a clipping was cut from."""
    return connection.execute(_SHOWN, {"number": number}).mappings().one_or_none()
