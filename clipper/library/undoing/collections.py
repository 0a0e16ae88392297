"""Collections: their names, and what stands in them in which order."""

from collections.abc import Mapping

from sqlalchemy import bindparam, delete, insert, select, update

from clipper.library.acts.changes import in_turn
from clipper.library.acts.facts import Change, FactKind, Topic
from clipper.library.acts.outline import Outline, merged, stretch
from clipper.library.acts.sight import at_collections, placed_items
from clipper.library.names import key_of
from clipper.library.numbers import batches, existing
from clipper.library.schema import collection, collection_item, saved_search
from clipper.library.undoing.put import Put

_NAMES = Topic(FactKind.COLLECTION)


def put_collections(put: Put) -> None:
    """Those that come back are made before, those that go are deleted after what stands in them has gone."""
    wanted = dict(put.changes.get(_NAMES, {}))
    _put_names(put, {row: change for row, change in wanted.items() if change.after is not None})
    for topic in in_turn(put.changes):
        for row, change in put.changes[topic].items():
            _put_order(put, topic, row, change)
    _delete(put, {row: change for row, change in wanted.items() if change.after is None})


def _put_names(put: Put, wanted: Mapping[int, Change]) -> None:
    present = at_collections(put.connection)[_NAMES]
    free = {}
    for row, change in wanted.items():
        if _is_free(put, key_of(str(change.after)), {*wanted}):
            free[row] = change
        else:
            put.differs(_NAMES, row)
    due = put.due(_NAMES, free, present)
    # No two have one name at any moment, and any of these may have had the other's.
    for row in due:
        put.connection.execute(update(collection).where(collection.c.id == row).values(key=f"\n{row}"))
    for row, change in due.items():
        name = str(change.after)
        values = {"name": name, "key": key_of(name)}
        if change.before is None:
            put.connection.execute(insert(collection).values(id=row, **values))
        else:
            put.connection.execute(update(collection).where(collection.c.id == row).values(values))


def _is_free(put: Put, key: str, rows: set[int]) -> bool:
    """Whether no other collection or search has the name."""
    others = select(collection.c.id).where(collection.c.key == key, collection.c.id.not_in(rows))
    searches = [name for kind, name in put.changes if kind is FactKind.SEARCH]
    same = select(saved_search.c.id).where(saved_search.c.key == key, saved_search.c.key.not_in(searches))
    return put.connection.scalar(others) is None and put.connection.scalar(same) is None


def _put_order(put: Put, topic: Topic, row: int, change: Change) -> None:
    if put.connection.scalar(select(collection.c.id).where(collection.c.id == row)) is None:
        put.differs(topic, row)
        return
    placed = placed_items(put.connection, row)
    current: Outline = tuple(item for _, item in placed)
    order, whole = merged(current, change)
    come = {item for item in order if isinstance(item, int)} - set(current)
    gone = come.difference(existing(put.connection, come))
    put.gone |= gone
    if not whole:
        put.differs(topic, row)
    order = tuple(item for item in order if item not in gone)
    if order == current:
        return
    put.done.setdefault(topic, {})[row] = stretch(current, order)
    _write_order(put, row, placed, order)


def _write_order(put: Put, row: int, placed: list[tuple[int, int | str]], order: Outline) -> None:
    rows = {item: number for number, item in placed}
    for batch in batches(rows[item] for item in rows.keys() - set(order)):
        put.connection.execute(delete(collection_item).where(collection_item.c.id.in_(batch)))
    moved = []
    new = []
    for position, item in enumerate(order, 1):
        if item in rows:
            moved.append({"item": rows[item], "place": position})
        else:
            clipping, heading = (item, "") if isinstance(item, int) else (None, item)
            new.append({"collection_id": row, "position": position, "clipping_id": clipping, "heading": heading})
    if moved:
        by_row = update(collection_item).where(collection_item.c.id == bindparam("item"))
        put.connection.execute(by_row.values(position=bindparam("place")), moved)
    if new:
        put.connection.execute(insert(collection_item), new)


def _delete(put: Put, wanted: Mapping[int, Change]) -> None:
    """One that somebody has put something into since stays."""
    used = set(put.connection.scalars(select(collection_item.c.collection_id).distinct()))
    for row in wanted.keys() & used:
        put.differs(_NAMES, row)
    empty = {row: change for row, change in wanted.items() if row not in used}
    for batch in batches(put.due(_NAMES, empty, at_collections(put.connection)[_NAMES])):
        put.connection.execute(delete(collection).where(collection.c.id.in_(batch)))
