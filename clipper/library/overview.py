"""How much there is of everything: what stands beside the list."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from clipper.clipping import State
from clipper.library.find import read_query, selected
from clipper.library.library import Library
from clipper.library.names import key_of, parents
from clipper.library.query import Query
from clipper.library.schema import clipping, clipping_tag, collection, collection_item, tag
from clipper.library.tag_colours import NO_COLOURS, TagColours, colours_of_tags
from clipper.library.tags import tag_ids

_STARRED = select(func.count()).where(clipping.c.starred_at.is_not(None), clipping.c.trashed_at.is_(None))


@dataclass(frozen=True, slots=True)
class Count:
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of clippings; what is in the trash counts nowhere but there.

    Lists are in alphabetical order, what is nested under what it is nested in.
    """

    kept: int
    waiting: int
    failed: int
    trashed: int
    starred: int
    collections: tuple[Count, ...]
    """All of them, the empty ones and those that only nest others too."""
    tags: tuple[Count, ...]
    """All that something has, and those that only nest such."""
    sources: tuple[Count, ...]
    colours: TagColours = NO_COLOURS


def overview(library: Library) -> Overview:
    """Raises LibraryFailure."""
    with library.reading() as connection:
        states: dict[str, int] = {}
        sources: dict[str, int] = {}
        trashed = 0
        for state, source, out_of_sight, count in _groups(connection):
            if out_of_sight:
                trashed += count
                continue
            states[state] = states.get(state, 0) + count
            if source:
                sources[source] = sources.get(source, 0) + count
        return Overview(
            kept=states.get(State.KEPT, 0),
            waiting=states.get(State.WAITING, 0),
            failed=states.get(State.FAILED, 0),
            trashed=trashed,
            starred=connection.scalar(_STARRED) or 0,
            collections=_sorted(_collections(library, connection)),
            tags=_sorted(_tags(connection)),
            sources=_sorted(sources),
            colours=colours_of_tags(connection),
        )


def _groups(connection: Connection) -> list[tuple[str, str, bool, int]]:
    out_of_sight = clipping.c.trashed_at.is_not(None)
    groups = select(clipping.c.source, out_of_sight, clipping.c.state, func.count()).group_by(
        clipping.c.source, out_of_sight, clipping.c.state
    )
    return [(state, source, bool(out), count) for source, out, state, count in connection.execute(groups)]


def _collections(library: Library, connection: Connection) -> dict[str, int]:
    """Those that others are nested in hold what those hold too, also where there is no such collection itself."""
    present = (clipping.c.id == collection_item.c.clipping_id) & clipping.c.trashed_at.is_(None)
    own = (
        select(collection.c.name, func.count(clipping.c.id))
        .outerjoin(collection_item, collection_item.c.collection_id == collection.c.id)
        .outerjoin(clipping, present)
        .group_by(collection.c.id, collection.c.name)
    )
    counts = dict(connection.execute(own).all())
    return counts | {name: _size(library, connection, name) for name in _above(counts)}


def _above(names: Iterable[str]) -> list[str]:
    """What others are nested in, as it is written where it is one of ``names`` itself."""
    written = {key_of(name): name for name in names}
    above = {key_of(parent): parent for name in written.values() for parent in parents(name)}
    return [written.get(key, name) for key, name in above.items()]


def _size(library: Library, connection: Connection, name: str) -> int:
    query = Query(collection=name)
    conditions = read_query(library, connection, query)
    if conditions is None:
        return 0
    found = selected(library, connection, query, conditions).numbers.subquery("found")
    return connection.scalar(select(func.count()).select_from(found)) or 0


def _tags(connection: Connection) -> dict[str, int]:
    """All uses of each tag, less those in the trash: many clippings have tags, and few of them are there.

    What others are nested in is a use of each of these too.
    """
    uses = (
        select(tag.c.name, func.count())
        .join(clipping_tag, clipping_tag.c.tag_id == tag.c.id)
        .group_by(tag.c.id, tag.c.name)
    )
    trashed = select(clipping.c.id).where(clipping.c.trashed_at.is_not(None))
    counts = dict(connection.execute(uses).all())
    for name, unseen in connection.execute(uses.where(clipping_tag.c.clipping_id.in_(trashed))):
        counts[name] -= unseen
    used = {name: count for name, count in counts.items() if count}
    return used | {name: _uses(connection, name) for name in _above(used)}


def _uses(connection: Connection, name: str) -> int:
    """How many clippings have the tag, or one nested in it."""
    family = clipping_tag.c.tag_id.in_(tag_ids(connection, name))
    trashed = select(clipping.c.id).where(clipping.c.trashed_at.is_not(None))
    tagged = select(func.count(clipping_tag.c.clipping_id.distinct()))
    return connection.scalar(tagged.where(family, clipping_tag.c.clipping_id.not_in(trashed))) or 0


def _sorted(counts: dict[str, int]) -> tuple[Count, ...]:
    return tuple(Count(name, counts[name]) for name in sorted(counts, key=lambda name: (key_of(name).split("/"), name)))
