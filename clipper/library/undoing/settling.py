"""Taking acts back, and doing them again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from clipper.library.act_errors import NoSuchAct, NothingToRedo, NothingToUndo, NotUndone, UndoneAlready
from clipper.library.acts.act import Act
from clipper.library.acts.changes import clippings_in, reversed_changes
from clipper.library.acts.facts import Changes, FactKind
from clipper.library.acts.journal import Entry, entries, settle
from clipper.library.hand import Author
from clipper.library.library import Library
from clipper.library.undoing.collections import put_collections
from clipper.library.undoing.highlights import put_highlights
from clipper.library.undoing.marks import put_marks, put_taken_in
from clipper.library.undoing.put import Put
from clipper.library.undoing.rules import put_rules
from clipper.library.undoing.searches import put_searches
from clipper.library.undoing.tag_colours import put_tag_colours
from clipper.library.undoing.tags import put_tags
from clipper.library.undoing.texts import put_corrections, put_notes
from clipper.library.undoing.twins import put_twins


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an act that was taken back, or done again."""

    act: Act
    nothing: bool
    """Nothing of it could be: all has been changed since, or is gone."""
    clippings: tuple[int, ...]
    """Those that are different now, or that stand elsewhere in a collection."""
    gone: tuple[int, ...]
    """Clippings that have been deleted since."""
    differing: Mapping[FactKind, tuple[int, ...]]
    """What has been changed since and stays as it is: clippings, or rows of collections, by what of them."""


def undo_act(library: Library, number: int | None = None, *, anywhere: bool = False) -> Settled:
    """Take an act back: the one of this number, or the last that was done through ``library``.

    ``anywhere``: the last that the same user has done, in whichever program. All in one transaction; what has been
    changed since stays. Raises NothingToUndo, NoSuchAct, UndoneAlready, LibraryFailure.
    """
    with library.writing() as connection:
        if number is None:
            entry = _last_done(connection, library.hand.author, anywhere=anywhere)
            if entry is None:
                raise NothingToUndo
        else:
            entry = _numbered(connection, number)
            if entry.act.undone:
                raise UndoneAlready(number)
        return _settle(library, connection, entry, undo=True)


def redo_act(library: Library, number: int | None = None, *, anywhere: bool = False) -> Settled:
    """Do an act again that was taken back: the one of this number, or the last, as for ``undo_act``.

    After a new act there is none that would be the last. Raises NothingToRedo, NoSuchAct, NotUndone, LibraryFailure.
    """
    with library.writing() as connection:
        if number is None:
            entry = _last_undone(connection, library.hand.author, anywhere=anywhere)
            if entry is None:
                raise NothingToRedo
        else:
            entry = _numbered(connection, number)
            if not entry.act.undone:
                raise NotUndone(number)
        return _settle(library, connection, entry, undo=False)


def next_acts(library: Library, *, anywhere: bool = False) -> tuple[Act | None, Act | None]:
    """What ``undo_act`` would take back, and what ``redo_act`` would do again. Raises LibraryFailure."""
    author = library.hand.author
    with library.reading() as connection:
        done = _last_done(connection, author, anywhere=anywhere)
        undone = _last_undone(connection, author, anywhere=anywhere)
    return done.told if done else None, undone.told if undone else None


def acts(library: Library) -> tuple[Act, ...]:
    """All that the journal tells of, of all users, the last first. Raises LibraryFailure."""
    with library.reading() as connection:
        return tuple(entry.told for entry in entries(connection))


def _last_done(connection: Connection, author: Author, *, anywhere: bool) -> Entry | None:
    return next((entry for entry in _of(connection, author, anywhere=anywhere) if not entry.act.undone), None)


def _last_undone(connection: Connection, author: Author, *, anywhere: bool) -> Entry | None:
    """The last one that was taken back, if nothing has been done since."""
    own = _of(connection, author, anywhere=anywhere)
    undone = [(entry.undone_at, -entry.act.number, entry) for entry in own if entry.undone_at]
    if not undone:
        return None
    moment, _, last = max(undone, key=lambda found: found[:2])
    return None if any(not entry.act.undone and entry.act.done_at > moment for entry in own) else last


def _of(connection: Connection, author: Author, *, anywhere: bool) -> list[Entry]:
    def is_own(entry: Entry) -> bool:
        by = entry.act.author
        return by.who == author.who if anywhere else by.session == author.session

    return [entry for entry in entries(connection) if is_own(entry)]


def _numbered(connection: Connection, number: int) -> Entry:
    entry = next(entries(connection, number), None)
    if entry is None:
        raise NoSuchAct(number)
    return entry


_PUTTING: tuple[Callable[[Put], None], ...] = (
    put_taken_in,
    put_marks,
    put_tags,
    put_tag_colours,
    put_notes,
    put_corrections,
    put_highlights,
    put_collections,
    put_searches,
    put_rules,
    put_twins,
)


def _settle(library: Library, connection: Connection, entry: Entry, *, undo: bool) -> Settled:
    now = datetime.now(UTC)
    wanted = reversed_changes(entry.changes) if undo else entry.changes
    put = Put(library, connection, wanted, now)
    for kind in _PUTTING:
        kind(put)
    # What was really taken back is what there is to do again, and the other way round.
    settle(connection, entry, reversed_changes(put.done) if undo else put.done, now if undo else None)
    return _settled(entry.told, put.done, put)


def _settled(act: Act, done: Changes, put: Put) -> Settled:
    differing: dict[FactKind, set[int]] = {}
    for topic, numbers in put.differing.items():
        differing.setdefault(topic.kind, set()).update(numbers)
    return Settled(
        act,
        not done,
        tuple(sorted(clippings_in(done))),
        tuple(sorted(put.gone)),
        {kind: tuple(sorted(numbers)) for kind, numbers in differing.items()},
    )
