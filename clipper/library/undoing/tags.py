"""Tags put on and taken off."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from clipper.library.acts.facts import Change, FactKind, Topic, Value
from clipper.library.numbers import batches
from clipper.library.schema import clipping_tag
from clipper.library.tags import delete_unused, index_tags, made_tag, tag_id
from clipper.library.undoing.put import Put


def put_tags(put: Put) -> None:
    """Off first, then on: in between a tag may go, and come back in another spelling."""
    wanted = list(put.of(FactKind.TAG))
    changed: set[int] = set()
    for topic, changes in wanted:
        changed |= _take_off(put, topic, {number: change for number, change in changes.items() if not change.after})
    delete_unused(put.connection, [topic.name for topic, _ in wanted])
    for topic, changes in wanted:
        changed |= _put_on(put, topic, {number: change for number, change in changes.items() if change.after})
    index_tags(put.library, put.connection, changed)


def _take_off(put: Put, topic: Topic, wanted: Mapping[int, Change]) -> set[int]:
    row = tag_id(put.connection, topic.name)
    due = put.due(topic, wanted, _having(put, row, wanted))
    for batch in batches(due):
        tagged = clipping_tag.c.clipping_id.in_(batch) & (clipping_tag.c.tag_id == row)
        put.connection.execute(delete(clipping_tag).where(tagged))
    return set(due)


def _put_on(put: Put, topic: Topic, wanted: Mapping[int, Change]) -> set[int]:
    due = put.due(topic, wanted, _having(put, tag_id(put.connection, topic.name), wanted))
    if due:
        row, _ = made_tag(put.connection, topic.name)
        put.connection.execute(insert(clipping_tag), [{"clipping_id": number, "tag_id": row} for number in due])
    return set(due)


def _having(put: Put, row: int | None, wanted: Mapping[int, Change]) -> dict[int, Value]:
    """Those that have the tag, however it is written today."""
    found: dict[int, Value] = {}
    if row is not None:
        for batch in batches(wanted):
            tagged = clipping_tag.c.clipping_id.in_(batch) & (clipping_tag.c.tag_id == row)
            having = put.connection.scalars(select(clipping_tag.c.clipping_id).where(tagged))
            found.update(dict.fromkeys(having, True))
    return found
