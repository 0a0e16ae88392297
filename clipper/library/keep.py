"""Keeping a story: from waiting to kept, or to failed and back to waiting."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select, update

from clipper.article import Extraction, LackingPicture
from clipper.clipping import Picture, State
from clipper.library.addresses import addresses_of, know
from clipper.library.attempts import forget_attempts
from clipper.library.blobs import NewBlob
from clipper.library.errors import NoSuchClipping
from clipper.library.filing import file_story
from clipper.library.library import Library
from clipper.library.numbers import batches, require
from clipper.library.pages import StoredPage, add_page, store_bytes
from clipper.library.pictures import NewPicture, pictures_of, show_pictures, store_pictures, stored_as
from clipper.library.provenance import host_of_story, write_provenance
from clipper.library.recut import put_former
from clipper.library.schema import clipping
from clipper.library.story import extractions_of, has_story, put_extraction
from clipper.library.versions.aside import add_version, put_aside
from clipper.library.versions.news import is_news
from clipper.library.versions.record import Told
from clipper.page import Page


def keep(library: Library, number: int, page: Page, extraction: Extraction, pictures: Mapping[str, NewPicture]) -> bool:
    """Keep the story of a clipping: its page, what was made of it, and the pictures by the addresses the story names.

    All of it or nothing; once this returns it survives a power cut. A story that was kept before becomes a version.
    Where the page is the one that is known, or tells the same, nothing is written but pictures that were lacking; says
    whether it was.
    Raises NoSuchClipping, LibraryFailure.
    """
    stored_page, stored_pictures = _store(library, page, pictures)
    with library.writing() as connection:
        require(connection, number)
        if not is_news(connection, number, page, extraction):
            _add_lacking(library, connection, number, stored_pictures)
            return False
        if has_story(connection, number):
            put_aside(connection, number, page.fetched_at)
        add_page(connection, number, stored_page)
        put_extraction(connection, number, extraction)
        put_former(connection, number, None)
        show_pictures(connection, number, stored_pictures)
        file_story(library, connection, number, extraction)
        origin = connection.scalar(select(clipping.c.origin).where(clipping.c.id == number)) or ""
        write_provenance(connection, number, host_of_story(page.answered, origin), extraction.cleaner)
        know(connection, number, addresses_of(page, extraction))
        connection.execute(update(clipping).where(clipping.c.id == number).values(state=State.KEPT, failure=""))
        forget_attempts(connection, [number])
        return True


def add_pictures(
    library: Library, number: int, pictures: Mapping[str, NewPicture], lacking: Iterable[LackingPicture]
) -> None:
    """Add pictures that were lacking, by the addresses the story names, and say why those in ``lacking`` still are.

    Raises NoSuchClipping, also when there is no story, and LibraryFailure.
    """
    stored = store_pictures(library, pictures)
    with library.writing() as connection:
        require(connection, number)
        extraction = extractions_of(connection, [number]).get(number)
        if extraction is None:
            raise NoSuchClipping(number)
        show_pictures(connection, number, stored)
        told = {each.picture: each for each in (*extraction.lacking, *lacking) if each.picture not in stored}
        extraction = replace(extraction, lacking=tuple(told.values()))
        put_extraction(connection, number, extraction)
        file_story(library, connection, number, extraction)


def _store(library: Library, page: Page, pictures: Mapping[str, NewPicture]) -> tuple[StoredPage, dict[str, Picture]]:
    """Keep the bytes of all at once, before the transaction that names them."""
    bytes_of_pictures = (NewBlob(new.content) for new in pictures.values())
    digest, *digests = library.blobs.put_all([NewBlob(page.content, packed=True), *bytes_of_pictures])
    return StoredPage(page, digest), stored_as(pictures, digests)


def _add_lacking(library: Library, connection: Connection, number: int, pictures: Mapping[str, Picture]) -> None:
    """Add those of ``pictures`` that the story shows and did not have."""
    had = pictures_of(connection, [number]).get(number, {})
    extraction = extractions_of(connection, [number])[number]
    shown = {figure.picture for figure in extraction.article.figures}
    lacking = {address: picture for address, picture in pictures.items() if address in shown and address not in had}
    if lacking:
        show_pictures(connection, number, lacking)
        file_story(library, connection, number, extraction)


def keep_beside(
    library: Library, number: int, page: Page, extraction: Extraction, pictures: Mapping[str, NewPicture]
) -> bool:
    """Keep what came of a page that was fetched again as a version, and leave the story that is shown in its place.

    As ``keep`` otherwise. Raises NoSuchClipping, also when there is no story, and LibraryFailure.
    """
    stored_page, stored_pictures = _store(library, page, pictures)
    with library.writing() as connection:
        require(connection, number)
        if not has_story(connection, number):
            raise NoSuchClipping(number)
        if not is_news(connection, number, page, extraction):
            return False
        shown = pictures_of(connection, [number]).get(number, {})
        show_pictures(connection, number, stored_pictures)
        beside = pictures_of(connection, [number]).get(number, {})
        told = Told(extraction, {address: picture.digest for address, picture in beside.items()})
        add_version(connection, number, told, add_page(connection, number, stored_page), page.fetched_at)
        show_pictures(connection, number, shown)
        return True


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
        forget_attempts(connection, [number])


def wait(library: Library, numbers: Iterable[int]) -> None:
    """Let those that have failed wait for another try, and put those off no longer that wait. Raises LibraryFailure."""
    with library.writing() as connection:
        for batch in batches(numbers):
            failed = clipping.c.id.in_(batch) & (clipping.c.state == State.FAILED)
            connection.execute(update(clipping).where(failed).values(state=State.WAITING, failure=""))
            forget_attempts(connection, batch)


def unfinished(library: Library) -> tuple[int, ...]:
    """The clippings that wait for their story, oldest first, without those in the trash. Raises LibraryFailure."""
    waiting = (clipping.c.state == State.WAITING) & clipping.c.trashed_at.is_(None)
    with library.reading() as connection:
        return tuple(
            connection.scalars(select(clipping.c.id).where(waiting).order_by(clipping.c.clipped_at, clipping.c.id))
        )
