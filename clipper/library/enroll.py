"""Taking something in: a clipping that waits for its story, at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from clipper.clipping import State
from clipper.library.acts.act import ActName
from clipper.library.acts.changes import difference
from clipper.library.acts.facts import Change, FactKind, Topic
from clipper.library.acts.journal import write_act
from clipper.library.acts.sight import Sight, at_collections, at_end_of, at_marks, at_note, at_tags, together
from clipper.library.addresses import know, known_by
from clipper.library.attempts import forget_attempts
from clipper.library.collections import put_clippings_in
from clipper.library.library import Library
from clipper.library.notes import add_to_note
from clipper.library.pages import add_page, store_bytes
from clipper.library.schema import clipping, clipping_doc
from clipper.library.sort_key import free_sort_key
from clipper.library.tags import tag_clippings
from clipper.page import Page


@dataclass(frozen=True, slots=True)
class Filing:
    """Where the user files what is taken in."""

    tags: tuple[str, ...] = ()
    collection: str = ""
    """The collection it is put in, which is made if need be; empty for none."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Enrolled:
    number: int
    known: bool
    """Whether the library had this page already, perhaps under another address."""
    kept: bool = False
    """Whether its story is kept."""


_UNFILED = Filing()


def enroll(
    library: Library,
    origin: str,
    *,
    page: Page | None = None,
    filing: Filing = _UNFILED,
    title: str = "",
    at: datetime,
) -> Enrolled:
    """Take in what ``origin`` names; ``at`` is the time, with a zone. It is called ``title`` until its story is kept.

    What is there already is not taken in twice: it is filed again, taken out of the trash, and waits for another try if
    it has failed. Its ``page`` is stored unless the story is kept already. Raises LibraryFailure.
    """
    library.blobs.require_room()
    stored = None if page is None else store_bytes(library, page)
    with library.writing() as connection:
        known = known_by(connection, origin)
        look = together(*_sights(known, filing))
        before = look(connection)
        if known is None:
            number, state = _add(connection, origin, title or origin, at), State.WAITING
            know(connection, number, (origin,))
            library.text_index.refresh(connection, [number])
        else:
            number = known
            state = State(connection.execute(select(clipping.c.state).where(clipping.c.id == number)).scalar_one())
            _take_up_again(connection, number, state)
        if stored is not None and state is not State.KEPT:
            add_page(connection, number, stored)
        _file(library, connection, number, filing)
        changes = dict(difference(before, look(connection)))
        if known is None:
            changes[Topic(FactKind.TAKEN_IN)] = {number: Change(before=None, after=True)}
        write_act(connection, library.hand, ActName.TAKE_IN, (), changes)
    return Enrolled(number, known is not None, kept=state is State.KEPT)


def _sights(known: int | None, filing: Filing) -> Iterator[Sight]:
    """What may change of a clipping that is there already, and of the collection. A new one goes to the trash whole."""
    if known is not None:
        yield at_marks(FactKind.TRASHED, [known])
        yield at_tags([known], filing.tags)
        yield at_note(known)
    if filing.collection:
        yield at_collections
        yield at_end_of(filing.collection)


def _add(connection: Connection, origin: str, title: str, at: datetime) -> int:
    sort_key = free_sort_key(connection, None, at)
    row = insert(clipping).values(
        sort_key=sort_key,
        origin=origin,
        state=State.WAITING,
        failure="",
        title=title,
        source="",
        address="",
        published="",
        excerpt="",
        picture="",
        clipped_at=at,
    )
    number = connection.execute(row.returning(clipping.c.id)).scalar_one()
    connection.execute(
        insert(clipping_doc).values(
            sort_key=sort_key,
            clipping_id=number,
            title=title,
            byline="",
            source="",
            tags="",
            keywords="",
            captions="",
            credits="",
            note="",
            body="",
        )
    )
    return number


def _take_up_again(connection: Connection, number: int, state: State) -> None:
    changed: dict[str, str | None] = {"trashed_at": None}
    if state is State.FAILED:
        changed |= {"state": State.WAITING, "failure": ""}
    connection.execute(update(clipping).where(clipping.c.id == number).values(changed))
    forget_attempts(connection, [number])


def _file(library: Library, connection: Connection, number: int, filing: Filing) -> None:
    tag_clippings(library, connection, [number], filing.tags)
    if filing.collection:
        put_clippings_in(connection, filing.collection, [number])
    if filing.note:
        add_to_note(library, connection, number, filing.note)
