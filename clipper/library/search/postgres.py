"""The text index in PostgreSQL: the analyser's tokens as a vector of words, found through an inverted index."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    Connection,
    ForeignKeyConstraint,
    Index,
    MetaData,
    Named,
    Select,
    Table,
    TypedColumns,
    cast,
    column,
    delete,
    func,
    literal,
    select,
    table,
    text,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR, insert

from clipper.jobs import Stage, Watch
from clipper.library.columns import RowId
from clipper.library.schema import clipping_doc
from clipper.library.search.analyser import ANALYSER_VERSION
from clipper.library.search.index import Sought
from clipper.library.search.loose import loosely
from clipper.library.search.vector import VECTOR_VERSION, query_of, vector_of

_BATCH = 200
_NEAR = 10
"""Times as many clippings as hits are wanted are looked through before all hits are gathered,"""
_FEW = 2_000
"""where no more hits than these are wanted."""
_RANKED = 500
_LOOKED_INTO = 750
"""Each document is looked into to rank it, and of those that hold the words of a phrase, so many to find it there."""


class _FtsColumns(TypedColumns):
    sort_key: Named[int] = Column(RowId, primary_key=True, autoincrement=False)
    words: Named[str] = Column(TSVECTOR, nullable=False)


clipping_fts = Table(
    "clipping_fts",
    MetaData(),
    _FtsColumns,
    ForeignKeyConstraint(["sort_key"], [clipping_doc.c.sort_key], onupdate="CASCADE", ondelete="CASCADE"),
)
# Without fastupdate each clipping takes some milliseconds more, and none half a second to tidy up after the others.
Index("ix_clipping_fts_words", clipping_fts.c.words, postgresql_using="gin", postgresql_with={"fastupdate": "off"})

# As it is asked: columns without all that a table knows of its own are put into a statement in half the time.
_fts = table("clipping_fts", column("sort_key", RowId), column("words", TSVECTOR))
_IN_STEP = text(
    """
    SELECT count(*)
    FROM unnest(CAST(:keys AS bigint[]), CAST(CAST(:words AS text[]) AS tsvector[])) AS told(sort_key, words)
    JOIN clipping_fts ON clipping_fts.sort_key = told.sort_key AND clipping_fts.words = told.words
    """
)


class PostgresTextIndex:
    version = ANALYSER_VERSION + VECTOR_VERSION
    is_by_date = False

    def create(self, connection: Connection) -> None:
        clipping_fts.create(connection)

    def rebuild(self, connection: Connection) -> None:
        connection.execute(delete(clipping_fts))
        numbers = connection.scalars(select(clipping_doc.c.clipping_id)).all()
        for start in range(0, len(numbers), _BATCH):
            self.refresh(connection, numbers[start : start + _BATCH])

    def refresh(self, connection: Connection, numbers: Collection[int]) -> None:
        docs = connection.execute(select(clipping_doc).where(clipping_doc.c.clipping_id.in_(numbers))).mappings()
        rows = [{"sort_key": doc["sort_key"], "words": vector_of({**doc})} for doc in docs]
        if rows:
            row = insert(clipping_fts)
            changed = row.on_conflict_do_update(
                index_elements=[clipping_fts.c.sort_key], set_={"words": row.excluded.words}
            )
            connection.execute(changed, rows)

    def agrees(self, connection: Connection, watch: Watch) -> bool:
        counted = select(func.count()).select_from
        if connection.scalar(counted(clipping_doc)) != connection.scalar(counted(clipping_fts)):
            return False
        keys = connection.scalars(select(clipping_doc.c.sort_key).order_by(clipping_doc.c.sort_key)).all()
        for start in range(0, len(keys), _BATCH):
            watch.at(Stage.CHECKING, start, len(keys))
            batch = keys[start : start + _BATCH]
            docs = connection.execute(select(clipping_doc).where(clipping_doc.c.sort_key.in_(batch))).mappings().all()
            told = {"keys": [doc["sort_key"] for doc in docs], "words": [vector_of({**doc}) for doc in docs]}
            if connection.scalar(_IN_STEP, told) != len(docs):
                return False
        return True

    def hits(self, sought: Sought) -> Select[int]:
        return select(_matching(sought).c.sort_key)

    def dated_hits(self, sought: Sought, *, newest: bool) -> Select[int]:
        return _looked_into(sought, _matching(_loose(sought)), newest=newest)

    def first_hits(self, sought: Sought, most: int, *, newest: bool) -> Select[int]:
        whole = self.dated_hits(sought, newest=newest).limit(most)
        if most > _FEW:
            return whole
        nearby = _looked_into(sought, _near(_loose(sought), _NEAR * most, newest=newest), newest=newest)
        near = nearby.limit(most).cte().prefix_with("MATERIALIZED")
        are_enough = select(func.count() == most).select_from(near).scalar_subquery()
        others = whole.subquery()
        found = union_all(select(near.c.sort_key).where(are_enough), select(others.c.sort_key).where(~are_enough))
        return select(found.subquery().c.sort_key).limit(most)

    def best_hits(self, sought: Sought) -> Select[int, float]:
        loose = _loose(sought)
        most = _RANKED if loose == sought else _LOOKED_INTO
        newest_hits = self.first_hits(loose, most, newest=True).subquery()
        words = _fts.c.words
        weighed = select((-func.ts_rank(words, _question(sought))).label("score"))
        weighed = weighed.where(_fts.c.sort_key == newest_hits.c.sort_key)
        if loose != sought:
            weighed = weighed.where(words.op("@@")(_question(sought)))
        document = weighed.offset(0).lateral()
        return select(newest_hits.c.sort_key, document.c.score).join(document, true())


def _question(sought: Sought) -> ColumnElement[str]:
    return cast(literal(query_of(sought.words)), TSQUERY)


def _loose(sought: Sought) -> Sought:
    return replace(sought, words=loosely(sought.words))


def _looked_into(sought: Sought, loose_hits: CTE, *, newest: bool) -> Select[int]:
    """Those of ``loose_hits`` that hold what is sought, in order."""
    key = loose_hits.c.sort_key
    ordered = select(key).order_by(key.desc() if newest else key).subquery()
    found = select(ordered.c.sort_key)
    if _loose(sought) == sought:
        return found
    # One document after another is looked into, as they are read. Left a choice the planner looks into all.
    document = select(_fts.c.words).where(_fts.c.sort_key == ordered.c.sort_key).offset(0).lateral()
    return found.join(document, document.c.words.op("@@")(_question(sought)))


def _matching(sought: Sought) -> CTE:
    """All hits, found first: a planner that sees their order too would rather walk through every date."""
    return _found(sought).cte().prefix_with("MATERIALIZED")


def _near(sought: Sought, walked: int, *, newest: bool) -> CTE:
    """The hits among so many clippings next to one end: what many have is found there sooner than all hits are."""
    key = _fts.c.sort_key
    along = key.desc() if newest else key
    edge = _within(select(key), sought, key).order_by(along).offset(walked).limit(1).scalar_subquery()
    # As an expression it cannot be looked up, or every clipping that is near would be looked into.
    near = _found(sought).where(key + 0 > edge if newest else key + 0 < edge)
    return near.cte().prefix_with("MATERIALIZED")


def _found(sought: Sought) -> Select[int]:
    key = _fts.c.sort_key
    return _within(select(key).where(_fts.c.words.op("@@")(_question(sought))), sought, key + 0)


def _within(found: Select[int], sought: Sought, key: ColumnElement[int]) -> Select[int]:
    if sought.first is not None:
        found = found.where(key >= sought.first)
    return found if sought.end is None else found.where(key < sought.end)
