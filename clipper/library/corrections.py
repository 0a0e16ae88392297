"""The user's corrections of a story: a list beside the extraction, replayed on it whenever it is read."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from clipper.article import Edit
from clipper.article.record import to_record, tuple_from_record
from clipper.library.schema import edit

_EDITS = (
    select(edit.c.clipping_id, edit.c.record)
    .where(edit.c.clipping_id.in_(bindparam("numbers", expanding=True)))
    .order_by(edit.c.id)
)


def edits_of(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[Edit, ...]]:
    """The edits of each of these clippings that has some, oldest first. Raises clipper.article.record.BadRecord."""
    rows = connection.execute(_EDITS, {"numbers": list(numbers)})
    records: dict[int, list[object]] = {}
    for number, record in rows:
        records.setdefault(number, []).append(json.loads(record))
    return {number: tuple_from_record(Edit, listed) for number, listed in records.items()}


def append_edits(connection: Connection, number: int, edits: Iterable[Edit]) -> None:
    rows = [{"clipping_id": number, "record": json.dumps(to_record(each))} for each in edits]
    if rows:
        connection.execute(insert(edit), rows)


def remove_last_edit(connection: Connection, number: int) -> None:
    last = select(func.max(edit.c.id)).where(edit.c.clipping_id == number).scalar_subquery()
    connection.execute(delete(edit).where(edit.c.id == last))


def remove_edits(connection: Connection, number: int) -> None:
    connection.execute(delete(edit).where(edit.c.clipping_id == number))
