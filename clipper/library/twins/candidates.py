"""Which stories may be the same as one: those that share keys of its sketch."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    true,
    union_all,
)
from sqlalchemy.dialects import postgresql

from clipper.library.schema import sketch_key, twin
from clipper.library.twins.sketch import KEYS, Sketch

_LOOKED_AT = 64
"""Stories, the newest, that are looked at for each key."""
_COMMON = 8
"""A key that so many different stories share is of none of them. One in a hundred papers is a single group."""
_SHARED = 2
_MOST = 50


def _newest_holders(key: ColumnElement[int]) -> Select[int, int]:
    return (
        select(sketch_key.c.hash, sketch_key.c.clipping_id)
        .where(sketch_key.c.hash == key)
        .order_by(sketch_key.c.clipping_id.desc())
        .limit(literal_column(str(_LOOKED_AT), Integer))
    )


def _with_stories(newest: FromClause, keys: FromClause | None = None) -> Select[int, int, int | None]:
    told = twin.c.clipping_id == newest.c.clipping_id
    found = select(newest.c.hash, newest.c.clipping_id, twin.c.story)
    if keys is None:
        return found.outerjoin(twin, told)
    return found.select_from(keys.join(newest, true()).outerjoin(twin, told))


# Made once: to put it together takes as long as everything else that is done to compare a story.
_KEYS = tuple(bindparam(f"key{n}", type_=sketch_key.c.hash.type) for n in range(KEYS))
_HOLDERS = union_all(*(_with_stories(_newest_holders(key).subquery()) for key in _KEYS))
# A server plans a question each time that it is asked, and would plan that one for longer than it takes to answer.
_KEY = func.unnest(postgresql.array(_KEYS)).table_valued(column("key", sketch_key.c.hash.type), name="key")
_HOLDERS_ON_SERVER = _with_stories(_newest_holders(_KEY.c.key).lateral(), _KEY)


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
    # A sketch of fewer keys asks for its last one several times.
    keys = {f"key{n}": sketch[min(n, len(sketch) - 1)] for n in range(KEYS)}
    held: dict[int, dict[int, int]] = {}
    asked = _HOLDERS if connection.dialect.name == "sqlite" else _HOLDERS_ON_SERVER
    for key, other, story in connection.execute(asked, keys):
        if other != number:
            held.setdefault(key, {})[other] = other if story is None else story
    common = frozenset(key for key, holders in held.items() if len(set(holders.values())) > _COMMON)
    shared = Counter(other for key, holders in held.items() if key not in common for other in holders)
    return Candidates(tuple(other for other, count in shared.most_common(_MOST) if count >= _SHARED), common)
