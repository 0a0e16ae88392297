"""Keeping a story: from waiting to kept, or to failed and back to waiting."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select, update

from clipper.article import Extraction
from clipper.clipping import State
from clipper.library.filing import file_story
from clipper.library.library import Library
from clipper.library.numbers import batches, require
from clipper.library.pages import add_page, store_bytes
from clipper.library.pictures import NewPicture, show_pictures, store_pictures
from clipper.library.provenance import host_of_story, write_provenance
from clipper.library.recut import drop_former
from clipper.library.schema import clipping
from clipper.library.story import put_extraction
from clipper.page import Page


def keep(library: Library, number: int, page: Page, extraction: Extraction, pictures: Mapping[str, NewPicture]) -> None:
    """Keep the story of a clipping: its page, what was made of it, and the pictures by the addresses the story names.

    All of it or nothing; once this returns it survives a power cut. A story that was kept before is replaced; its pages
    and pictures stay. Raises NoSuchClipping, LibraryFailure.
    """
    stored_page = store_bytes(library, page)
    stored_pictures = store_pictures(library, pictures)
    with library.writing() as connection:
        require(connection, number)
        add_page(connection, number, stored_page)
        put_extraction(connection, number, extraction)
        show_pictures(connection, number, stored_pictures)
        file_story(library, connection, number, extraction)
        origin = connection.scalar(select(clipping.c.origin).where(clipping.c.id == number)) or ""
        write_provenance(connection, number, host_of_story(page.answered, origin), extraction.cleaner)
        drop_former(connection, number)
        connection.execute(update(clipping).where(clipping.c.id == number).values(state=State.KEPT, failure=""))


def fail(library: Library, number: int, failure: str, page: Page | None = None) -> None:
    """Say in a sentence why a clipping has no story; what came of its ``page`` is stored all the same.

    A story that is kept stays kept: another program may have had more luck with the same clipping.
    Raises NoSuchClipping, LibraryFailure.
    """
    stored = None if page is None else store_bytes(library, page)
    with library.writing() as connection:
        require(connection, number)
        if connection.scalar(select(clipping.c.state).where(clipping.c.id == number)) == State.KEPT:
            return
        if stored is not None:
            add_page(connection, number, stored)
        connection.execute(update(clipping).where(clipping.c.id == number).values(state=State.FAILED, failure=failure))


def wait(library: Library, numbers: Iterable[int]) -> None:
    """Let those that have failed wait for another try. Raises LibraryFailure."""
    with library.writing() as connection:
        for batch in batches(numbers):
            failed = clipping.c.id.in_(batch) & (clipping.c.state == State.FAILED)
            connection.execute(update(clipping).where(failed).values(state=State.WAITING, failure=""))


def unfinished(library: Library) -> tuple[int, ...]:
    """The clippings that wait for their story, oldest first, without those in the trash. Raises LibraryFailure."""
    waiting = (clipping.c.state == State.WAITING) & clipping.c.trashed_at.is_(None)
    with library.reading() as connection:
        return tuple(
            connection.scalars(select(clipping.c.id).where(waiting).order_by(clipping.c.clipped_at, clipping.c.id))
        )
