"""Pages as they were served. Every one that came is kept; the latest is the one that counts."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from clipper.library.blobs import NoSuchBlob
from clipper.library.errors import LibraryDamaged
from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.packing import Torn
from clipper.library.schema import page as pages
from clipper.page import Page


def served_page(library: Library, number: int) -> Page | None:
    """The page a clipping was last cut from, or None while it has none.

    Raises NoSuchClipping, LibraryDamaged when its bytes are gone, LibraryFailure.
    """
    with library.reading() as connection:
        require(connection, number)
        row = connection.execute(_latest(number)).mappings().one_or_none()
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
    )


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page whose bytes are safe; its row is yet to be written."""

    page: Page
    digest: str


def store_bytes(library: Library, page: Page) -> StoredPage:
    """Keep the bytes of ``page`` durably, before the transaction that names them. Raises LibraryFailure."""
    return StoredPage(page, library.blobs.put(page.content, packed=True))


def add_page(connection: Connection, number: int, stored: StoredPage) -> None:
    """Make it the latest page of a clipping; nothing is written when it is that already."""
    page = stored.page
    row = {
        "digest": stored.digest,
        "media_type": page.media_type,
        "charset": page.charset,
        "asked": page.asked,
        "answered": page.answered,
        "redirects": json.dumps(page.redirects),
        "fetched_at": page.fetched_at,
    }
    latest = connection.execute(_latest(number)).mappings().one_or_none()
    if latest is None or any(latest[name] != value for name, value in row.items()):
        connection.execute(insert(pages).values(clipping_id=number, **row))


def _latest(number: int) -> Select[*tuple[Any, ...]]:
    return select(pages).where(pages.c.clipping_id == number).order_by(pages.c.id.desc()).limit(1)
