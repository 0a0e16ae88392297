"""What a library holds beside its clippings: tags, collections, searches, choices about twins, rules of sites."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, insert, select

from clipper.archive import CollectionRecord, LibraryRecord, SearchRecord
from clipper.library.acts.rows import free_row
from clipper.library.collections import next_position
from clipper.library.library import Library
from clipper.library.names import key_of, tidy
from clipper.library.query import Order
from clipper.library.schema import collection, collection_item, saved_search, tag_colour
from clipper.library.tags import made_tag
from clipper.library.twins.choices import choose
from clipper.sites import host_of_file


def make_tags(connection: Connection, record: LibraryRecord | None) -> None:
    """Make all tags in the order in which they once were made."""
    for name in record.tags if record else ():
        if key_of(name):
            made_tag(connection, name)


def _add_colours(connection: Connection, record: LibraryRecord) -> None:
    """A tag that has a colour here keeps it."""
    taken = set(connection.scalars(select(tag_colour.c.key)))
    told = {key_of(each.tag): each.colour for each in record.tag_colours}
    new = [{"key": key, "colour": colour} for key, colour in told.items() if key and key not in taken]
    if new:
        connection.execute(insert(tag_colour), new)


def add_beside(
    connection: Connection, record: LibraryRecord | None, numbers: Mapping[int, int], *, merging: bool
) -> None:
    """Add all but tags and rules, as part of a transaction; ``numbers`` are those here by those told.

    With ``merging`` groups of those that tell the same story follow the choices. A search that is there keeps its
    words, a collection its order: what is new in it comes at its end.
    """
    if record is None:
        return
    _add_colours(connection, record)
    for told in record.collections:
        name = _own_name(connection, told.name, saved_search) if merging else told.name
        if key_of(name):
            _add_items(connection, _collection(connection, name), told, numbers)
    for search in record.saved_searches:
        name = _own_name(connection, search.name, collection) if merging else search.name
        _add_search(connection, name, search)
    for choice in record.twin_choices:
        if choice.one in numbers and choice.other in numbers:
            choose(connection, numbers[choice.one], numbers[choice.other], joined=choice.joined, regroup=merging)


def add_site_rules(library: Library, told: Mapping[str, bytes], *, put: bool) -> tuple[str, ...]:
    """Put the rule files that the library has not got, if ``put``; answers which say something else in it.

    Raises LibraryFailure.
    """
    here = library.rule_files.get(told)
    for name, content in told.items() if put else ():
        if name not in here and host_of_file(name):
            library.rule_files.put(name, content)
    return tuple(name for name, content in told.items() if here.get(name, content) != content)


def _own_name(connection: Connection, name: str, others: Table) -> str:
    """``name``, or another like it where one of ``others`` is called so: no search is called like a collection."""
    taken = connection.scalar(select(others.c.id).where(others.c.key == key_of(name)))
    return name if taken is None else f"{name} 2"


def _collection(connection: Connection, name: str) -> int:
    known = connection.scalar(select(collection.c.id).where(collection.c.key == key_of(name)))
    if known is not None:
        return known
    made = (
        insert(collection).values(id=free_row(connection), name=tidy(name), key=key_of(name)).returning(collection.c.id)
    )
    return connection.execute(made).scalar_one()


def _add_items(connection: Connection, place: int, told: CollectionRecord, numbers: Mapping[int, int]) -> None:
    rows = connection.execute(
        select(collection_item.c.clipping_id, collection_item.c.heading).where(collection_item.c.collection_id == place)
    ).all()
    inside = {number for number, _ in rows if number is not None}
    headings = {key_of(heading) for number, heading in rows if number is None}
    new: list[tuple[int | None, str]] = []
    for item in told.items:
        number, heading = numbers.get(item.number or 0), key_of(item.heading)
        if number is not None and number not in inside:
            inside.add(number)
            new.append((number, ""))
        elif item.number is None and heading and heading not in headings:
            headings.add(heading)
            new.append((None, tidy(item.heading)))
    start = next_position(connection, place)
    if new:
        connection.execute(
            insert(collection_item),
            [
                {"collection_id": place, "position": position, "clipping_id": number, "heading": heading}
                for position, (number, heading) in enumerate(new, start)
            ],
        )


def _add_search(connection: Connection, name: str, told: SearchRecord) -> None:
    key = key_of(name)
    if key and connection.scalar(select(saved_search.c.id).where(saved_search.c.key == key)) is None:
        ordering = told.order if told.order in set(Order) else ""
        row = {"name": tidy(name), "key": key, "words": told.words, "ordering": ordering}
        connection.execute(insert(saved_search), row)
