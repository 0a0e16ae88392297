"""Who is in a collection: what was put in by hand, into it and into those that are nested in it."""

from sqlalchemy import Connection, Subquery, case, func, select

from clipper.library.names import belongs, key_of
from clipper.library.schema import collection, collection_item


def family(connection: Connection, name: str) -> dict[int, str]:
    """The collection of that name, if there is one, then those nested in it: names by rows."""
    key = key_of(name)
    if not key:
        return {}
    found = select(collection.c.id, collection.c.name, collection.c.key).where(belongs(collection.c.key, key))
    return {number: title for number, title, _ in sorted(connection.execute(found), key=lambda row: row[2].split("/"))}


def collected(rows: list[int]) -> Subquery:
    """The ``clipping_id`` of each member of these collections, once, and its ``place`` where they follow each other."""
    here = collection_item.c.collection_id.in_(rows) & collection_item.c.clipping_id.is_not(None)
    if len(rows) <= 1:
        return (
            select(collection_item.c.clipping_id, collection_item.c.position.label("place"))
            .where(here)
            .subquery("collected")
        )
    turn = case({row: turn for turn, row in enumerate(rows)}, value=collection_item.c.collection_id)
    place = func.row_number().over(order_by=(turn, collection_item.c.position, collection_item.c.id))
    placed = select(collection_item.c.clipping_id, place.label("place")).where(here).subquery("placed")
    return (
        select(placed.c.clipping_id, func.min(placed.c.place).label("place"))
        .group_by(placed.c.clipping_id)
        .subquery("collected")
    )
