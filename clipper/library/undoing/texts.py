"""Notes and corrections."""

from sqlalchemy import insert

from clipper.library.acts.facts import Change, FactKind, Value
from clipper.library.acts.outline import items
from clipper.library.acts.sight import at_corrections, at_notes
from clipper.library.corrections import remove_edits
from clipper.library.edits import file_corrected
from clipper.library.notes import write_note
from clipper.library.schema import edit
from clipper.library.undoing.put import Put


def put_notes(put: Put) -> None:
    """A note that says something else by now stays as it is."""
    for topic, wanted in put.of(FactKind.NOTE):
        found = at_notes(wanted)(put.connection)[topic]
        present = {number: found.get(number) for number in wanted}
        for number, change in put.due(topic, wanted, present).items():
            write_note(put.library, put.connection, number, str(change.after or ""))


def put_corrections(put: Put) -> None:
    """Corrections that were made since stay, behind the others."""
    for topic, wanted in put.of(FactKind.CORRECTIONS):
        for number, change in wanted.items():
            old, new = items(change.before), items(change.after)
            present = items(at_corrections(number)(put.connection).get(topic, {}).get(number))
            if present[: len(old)] == old:
                records = new + present[len(old) :]
                put.done.setdefault(topic, {})[number] = Change(present or None, records or None)
                _write(put, number, records)
            elif present[: len(new)] != new:
                put.differs(topic, number)


def _write(put: Put, number: int, records: tuple[Value, ...]) -> None:
    remove_edits(put.connection, number)
    if records:
        put.connection.execute(insert(edit), [{"clipping_id": number, "record": record} for record in records])
    file_corrected(put.library, put.connection, number)
