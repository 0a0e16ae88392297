"""The journal of acts: written in the transaction of each, read to undo it, and kept short."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from clipper.library.acts.act import Act, ActName
from clipper.library.acts.changes import clippings_in, composed
from clipper.library.acts.corrected import added_edits
from clipper.library.acts.facts import Changes, FactKind, Topic
from clipper.library.acts.record import read, written
from clipper.library.hand import Author, Hand
from clipper.library.schema import act

MOST_KEPT = 200
LONGEST_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Entry:
    """An act, and what is written of it."""

    act: Act
    record: str
    undone_at: datetime | None

    @property
    def changes(self) -> Changes:
        return read(self.record)

    @property
    def told(self) -> Act:
        """The act with what it corrected, for those few that are told of by name."""
        if self.act.name is not ActName.CORRECT:
            return self.act
        made = self.changes.get(Topic(FactKind.CORRECTIONS), {}).values()
        return replace(self.act, corrections=tuple(edit for change in made for edit in added_edits(change)))


def write_act(connection: Connection, hand: Hand, name: ActName, about: Iterable[str], changes: Changes) -> None:
    """Tell the journal of an act, as part of its transaction, and forget those that are too old.

    What is gathered becomes one act. What has changed nothing is none.
    """
    if not changes:
        return
    now = datetime.now(UTC)
    gathering = hand.gathering
    number = gathering.number if gathering else None
    begun = next(entries(connection, number), None) if number is not None else None
    if begun is not None and not begun.act.undone:
        name = name if begun.act.name is name else ActName.SEVERAL
        row = _row(hand.author, name, (*begun.act.about, *about), composed(begun.changes, changes))
        connection.execute(update(act).where(act.c.id == number).values(row))
        return
    row = _row(hand.author, name, about, changes)
    number = connection.execute(insert(act).values(done_at=now, **row).returning(act.c.id)).scalar_one()
    if gathering:
        gathering.number = number
    _forget(connection, now)


def settle(connection: Connection, entry: Entry, changes: Changes, undone_at: datetime | None) -> None:
    """Write that an act is undone, or done again, and what there is to undo of it, as part of a transaction."""
    told = entry.act
    record = _record(told.author, told.about, told.clippings, told.only, changes)
    connection.execute(update(act).where(act.c.id == told.number).values(record=record, undone_at=undone_at))


def entries(connection: Connection, *numbers: int) -> Iterator[Entry]:
    """Those of ``numbers``, or all, the last first."""
    wanted = select(act).order_by(act.c.id.desc())
    for row in connection.execute(wanted.where(act.c.id.in_(numbers)) if numbers else wanted):
        record = json.loads(row.record)
        told = Act(
            row.id,
            ActName(row.name),
            tuple(record["about"]),
            record["clippings"],
            record["only"],
            row.done_at,
            row.undone_at is not None,
            Author(record["who"], record["session"]),
        )
        yield Entry(told, record["changes"], row.undone_at)


def _row(author: Author, name: ActName, about: Iterable[str], changes: Changes) -> dict[str, str]:
    clippings = clippings_in(changes)
    only = next(iter(clippings)) if len(clippings) == 1 else 0
    return {"name": name, "record": _record(author, about, len(clippings), only, changes)}


def _record(author: Author, about: Iterable[str], clippings: int, only: int, changes: Changes) -> str:
    return json.dumps(
        {
            "who": author.who,
            "session": author.session,
            "about": list(dict.fromkeys(about)),
            "clippings": clippings,
            "only": only,
            "changes": written(changes),
        }
    )


def _forget(connection: Connection, now: datetime) -> None:
    last_kept = select(act.c.id).order_by(act.c.id.desc()).offset(MOST_KEPT - 1).limit(1)
    oldest = connection.scalar(last_kept) or 0
    connection.execute(delete(act).where((act.c.id < oldest) | (act.c.done_at < now - LONGEST_KEPT)))
