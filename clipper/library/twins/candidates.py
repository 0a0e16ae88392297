"""Which stories may be the same as one: those that share keys of its sketch."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import CompoundSelect, Connection, Select, select, union_all

from clipper.library.schema import sketch_key, twin
from clipper.library.twins.sketch import KEYS, Sketch

_LOOKED_AT = 64
"""Stories, the newest, that are looked at for each key."""
_COMMON = 8
"""A key that so many different stories share is of none of them. One in a hundred papers is a single group."""
_SHARED = 2
_MOST = 50


@dataclass(frozen=True, slots=True)
class Candidates:
    numbers: tuple[int, ...]
    """Those that share most come first."""
    common: frozenset[int]
    """Keys that say nothing, such as those of the lines that an agency writes under all its stories."""


def candidates(connection: Connection, number: int, sketch: Sketch) -> Candidates:
    """The clippings that share keys with ``sketch``, which is that of ``number``."""
    if not sketch:
        return Candidates((), frozenset())
    held: dict[int, list[tuple[int, int]]] = {}
    for key, other, story in connection.execute(_holders(sketch[:KEYS])):
        if other != number:
            held.setdefault(key, []).append((other, other if story is None else story))
    common = frozenset(key for key, holders in held.items() if len({story for _, story in holders}) > _COMMON)
    shared = Counter(other for key, holders in held.items() if key not in common for other, _ in holders)
    return Candidates(tuple(other for other, count in shared.most_common(_MOST) if count >= _SHARED), common)


def _holders(keys: Sketch) -> CompoundSelect[int, int, int | None]:
    return union_all(*(_newest_holders(key) for key in keys))


def _newest_holders(key: int) -> Select[int, int, int | None]:
    newest = (
        select(sketch_key.c.hash, sketch_key.c.clipping_id)
        .where(sketch_key.c.hash == key)
        .order_by(sketch_key.c.clipping_id.desc())
        .limit(_LOOKED_AT)
        .subquery()
    )
    return select(newest.c.hash, newest.c.clipping_id, twin.c.story).outerjoin(
        twin, twin.c.clipping_id == newest.c.clipping_id
    )
