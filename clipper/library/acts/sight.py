"""What an act looks at before and after it: all that it may change, and no more."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from sqlalchemy import BigInteger, ColumnElement, Connection, func, select, type_coerce

from clipper.library.acts.facts import FactKind, Facts, Topic, Value
from clipper.library.names import key_of
from clipper.library.numbers import batches
from clipper.library.schema import (
    clipping,
    clipping_doc,
    clipping_tag,
    collection,
    collection_item,
    edit,
    highlight,
    saved_search,
    tag,
    tag_colour,
    twin,
    twin_choice,
)

Sight: TypeAlias = Callable[[Connection], Facts]
"""Called twice: what an act looks at may depend on what there was when it began."""

MARKS = {
    FactKind.STARRED: clipping.c.starred_at,
    FactKind.READ: clipping.c.read_at,
    FactKind.TRASHED: clipping.c.trashed_at,
}


def at_marks(kind: FactKind, numbers: Iterable[int]) -> Sight:
    """The stars, the reading marks or the times in the trash of ``numbers``."""
    chosen, column = tuple(numbers), MARKS[kind]

    def look(connection: Connection) -> Facts:
        found: dict[int, Value] = {}
        for batch in batches(chosen):
            marked = clipping.c.id.in_(batch) & column.is_not(None)
            found.update(connection.execute(select(clipping.c.id, type_coerce(column, BigInteger)).where(marked)).all())
        return {Topic(kind): found}

    return look


def at_tags(numbers: Iterable[int], names: Iterable[str]) -> Sight:
    """Which of ``numbers`` have which of the tags called ``names``."""
    chosen, keys = tuple(numbers), {key_of(name) for name in names}

    def look(connection: Connection) -> Facts:
        found: dict[Topic, dict[int, Value]] = {}
        for batch in batches(chosen):
            _tagged(connection, clipping_tag.c.clipping_id.in_(batch) & tag.c.key.in_(keys), found)
        return found

    return look


def at_tag_families(*names: str) -> Sight:
    """All that have these tags or those nested in them."""
    keys = {key_of(name) for name in names}

    def look(connection: Connection) -> Facts:
        found: dict[Topic, dict[int, Value]] = {}
        for key in keys:
            _tagged(connection, (tag.c.key == key) | tag.c.key.startswith(f"{key}/", autoescape=True), found)
        return found

    return look


def at_tag_colours(connection: Connection) -> Facts:
    """The colours of all tags: few have one."""
    rows = connection.execute(select(tag_colour.c.key, tag_colour.c.colour))
    return {Topic(FactKind.TAG_COLOUR, key): {0: colour} for key, colour in rows}


def at_notes(numbers: Iterable[int]) -> Sight:
    chosen = tuple(numbers)

    def look(connection: Connection) -> Facts:
        found: dict[int, Value] = {}
        for batch in batches(chosen):
            noted = clipping_doc.c.clipping_id.in_(batch) & (clipping_doc.c.note != "")
            found.update(connection.execute(select(clipping_doc.c.clipping_id, clipping_doc.c.note).where(noted)).all())
        return {Topic(FactKind.NOTE): found}

    return look


def at_corrections(number: int) -> Sight:
    def look(connection: Connection) -> Facts:
        records = connection.scalars(select(edit.c.record).where(edit.c.clipping_id == number).order_by(edit.c.id))
        found = tuple(records)
        return {Topic(FactKind.CORRECTIONS): {number: found}} if found else {}

    return look


def at_highlights(number: int) -> Sight:
    def look(connection: Connection) -> Facts:
        made_at = type_coerce(highlight.c.made_at, BigInteger)
        rows = connection.execute(
            select(highlight.c.id, highlight.c.record, made_at).where(highlight.c.clipping_id == number)
        )
        return {Topic(FactKind.HIGHLIGHT, str(row)): {number: (record, moment)} for row, record, moment in rows}

    return look


def together(*sights: Sight) -> Sight:
    """All of them; no two look at the same."""

    def look(connection: Connection) -> Facts:
        return {topic: found for sight in sights for topic, found in sight(connection).items()}

    return look


def at_searches(connection: Connection) -> Facts:
    """All saved searches: there are few."""
    rows = connection.execute(select(saved_search)).mappings()
    return {Topic(FactKind.SEARCH, row["key"]): {0: (row["name"], row["words"], row["ordering"])} for row in rows}


def at_collections(connection: Connection) -> Facts:
    """The names of all collections."""
    return {Topic(FactKind.COLLECTION): dict(connection.execute(select(collection.c.id, collection.c.name)).all())}


def at_outline(name: str) -> Sight:
    """The whole order of a collection, and of those nested in it."""
    key = key_of(name)

    def look(connection: Connection) -> Facts:
        family = (collection.c.key == key) | collection.c.key.startswith(f"{key}/", autoescape=True)
        rows = connection.scalars(select(collection.c.id).where(family)).all()
        orders = {row: tuple(item for _, item in placed_items(connection, row)) for row in rows}
        return {Topic(FactKind.OUTLINE): {row: order for row, order in orders.items() if order}}

    return look


def at_end_of(name: str) -> Sight:
    """The last item of a collection, and what comes behind it: all others stay where they are."""
    key, last = key_of(name), list[int]()

    def look(connection: Connection) -> Facts:
        row = connection.scalar(select(collection.c.id).where(collection.c.key == key))
        if not last:
            here = collection_item.c.collection_id == row
            last.append(connection.scalar(select(func.max(collection_item.c.position)).where(here)) or 0)
        if row is None:
            return {}
        order = tuple(item for _, item in placed_items(connection, row, collection_item.c.position >= last[0]))
        return {Topic(FactKind.OUTLINE): {row: order}} if order else {}

    return look


def at_twins(*numbers: int) -> Sight:
    """The groups that these clippings are in when the act begins, and what the user has decided about them."""
    members: set[int] = set(numbers)

    def look(connection: Connection) -> Facts:
        if len(members) == len(numbers):
            groups = select(twin.c.story).where(twin.c.clipping_id.in_(numbers))
            members.update(connection.scalars(select(twin.c.clipping_id).where(twin.c.story.in_(groups))))
        found: dict[Topic, dict[int, Value]] = {Topic(FactKind.STORY): {}}
        for batch in batches(members):
            grouped = select(twin.c.clipping_id, twin.c.story).where(twin.c.clipping_id.in_(batch))
            found[Topic(FactKind.STORY)].update(connection.execute(grouped).all())
            for one, other, joined in connection.execute(select(twin_choice).where(twin_choice.c.one.in_(batch))):
                found.setdefault(Topic(FactKind.CHOICE, str(other)), {})[one] = joined
        return found

    return look


def placed_items(connection: Connection, row: int, *among: ColumnElement[bool]) -> list[tuple[int, int | str]]:
    """The items of a collection in their order, each with its row."""
    rows = connection.execute(
        select(collection_item.c.id, collection_item.c.clipping_id, collection_item.c.heading)
        .where(collection_item.c.collection_id == row, *among)
        .order_by(collection_item.c.position, collection_item.c.id)
    )
    return [(item, heading if number is None else number) for item, number, heading in rows]


def _tagged(connection: Connection, among: ColumnElement[bool], found: dict[Topic, dict[int, Value]]) -> None:
    rows = connection.execute(
        select(tag.c.name, clipping_tag.c.clipping_id)
        .join(clipping_tag, clipping_tag.c.tag_id == tag.c.id)
        .where(among)
    )
    for name, number in rows:
        found.setdefault(Topic(FactKind.TAG, name), {})[number] = True
