"""What the user decided about twins, and the groups that came of it."""

from sqlalchemy import delete, func, insert, select

from clipper.library.acts.facts import FactKind, Topic, Value
from clipper.library.numbers import batches
from clipper.library.schema import twin, twin_choice
from clipper.library.twins.groups import place_again
from clipper.library.undoing.put import Put

_STORY = Topic(FactKind.STORY)


def put_twins(put: Put) -> None:
    """Those that have come into a group since are compared again, with the choices as they are then."""
    _put_choices(put)
    for _, wanted in put.of(FactKind.STORY):
        present = _stories(put, set(wanted))
        due = put.due(_STORY, wanted, present)
        left = {present[number] for number in due if number in present}
        for batch in batches(due):
            put.connection.execute(delete(twin).where(twin.c.clipping_id.in_(batch)))
        rows = [{"clipping_id": number, "story": change.after} for number, change in due.items() if change.after]
        if rows:
            put.connection.execute(insert(twin), rows)
        came = select(twin.c.clipping_id).where(twin.c.story.in_(left), twin.c.clipping_id.not_in(wanted))
        for number in sorted(put.connection.scalars(came)):
            place_again(put.connection, number)
        _dissolve_single(put)


def _put_choices(put: Put) -> None:
    for topic, wanted in put.of(FactKind.CHOICE):
        other = int(topic.name)
        if other in put.gone:
            continue
        here = twin_choice.c.other == other
        told = select(twin_choice.c.one, twin_choice.c.joined).where(here, twin_choice.c.one.in_(wanted))
        present: dict[int, Value] = dict(put.connection.execute(told).all())
        due = put.due(topic, wanted, present)
        put.connection.execute(delete(twin_choice).where(here, twin_choice.c.one.in_(due)))
        rows = [{"one": one, "other": other, "joined": change.after} for one, change in due.items()]
        rows = [row for row in rows if row["joined"] is not None]
        if rows:
            put.connection.execute(insert(twin_choice), rows)


def _stories(put: Put, numbers: set[int]) -> dict[int, Value]:
    found: dict[int, Value] = {}
    for batch in batches(numbers):
        grouped = select(twin.c.clipping_id, twin.c.story).where(twin.c.clipping_id.in_(batch))
        found.update(put.connection.execute(grouped).all())
    return found


def _dissolve_single(put: Put) -> None:
    """A clipping by itself is in no group."""
    single = select(twin.c.story).group_by(twin.c.story).having(func.count() == 1)
    put.connection.execute(delete(twin).where(twin.c.story.in_(single)))
