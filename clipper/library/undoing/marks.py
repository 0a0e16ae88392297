"""Stars, reading marks, the trash, and what was taken in."""

from sqlalchemy import select, update

from clipper.library.acts.facts import Change, FactKind, Value
from clipper.library.acts.sight import MARKS, at_marks
from clipper.library.columns import moment_of
from clipper.library.numbers import batches
from clipper.library.schema import clipping
from clipper.library.undoing.put import Put


def put_marks(put: Put) -> None:
    for kind, column in MARKS.items():
        for topic, wanted in put.of(kind):
            present = at_marks(kind, wanted)(put.connection)[topic]
            for value, numbers in _by_value(put.due(topic, wanted, present)).items():
                moment = moment_of(value) if isinstance(value, int) else None
                for batch in batches(numbers):
                    put.connection.execute(update(clipping).where(clipping.c.id.in_(batch)).values({column: moment}))


def put_taken_in(put: Put) -> None:
    """What an act has taken in goes to the trash, and comes back from it."""
    for topic, wanted in put.of(FactKind.TAKEN_IN):
        present: dict[int, Value] = {}
        for batch in batches(wanted):
            here = clipping.c.id.in_(batch) & clipping.c.trashed_at.is_(None)
            present.update(dict.fromkeys(put.connection.scalars(select(clipping.c.id).where(here)), True))
        for value, numbers in _by_value(put.due(topic, wanted, present)).items():
            for batch in batches(numbers):
                thrown = update(clipping).where(clipping.c.id.in_(batch))
                put.connection.execute(thrown.values(trashed_at=None if value else put.at))


def _by_value(due: dict[int, Change]) -> dict[Value, list[int]]:
    groups: dict[Value, list[int]] = {}
    for number, change in due.items():
        groups.setdefault(change.after, []).append(number)
    return groups
