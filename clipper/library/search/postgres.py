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
    delete,
    func,
    literal,
    select,
    text,
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
_RANKED = 500
_RANKED_PHRASES = 250
"""Each document is looked into to rank it; of phrases many more are, to find so many."""


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

_IN_STEP = text(
    """
    SELECT count(*)
    FROM unnest(CAST(:keys AS bigint[]), CAST(CAST(:words AS text[]) AS tsvector[])) AS told(sort_key, words)
    JOIN clipping_fts ON clipping_fts.sort_key = told.sort_key AND clipping_fts.words = told.words
    """
)


class PostgresTextIndex:
    version = ANALYSER_VERSION + VECTOR_VERSION

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
        wide = replace(sought, words=loosely(sought.words))
        key = _matching(wide).c.sort_key
        ordered = select(key).order_by(key.desc() if newest else key).subquery()
        found = select(ordered.c.sort_key)
        if wide == sought:
            return found
        # One document after another is looked into, as they are read. Left a choice the planner looks into all.
        looked_into = select(clipping_fts.c.words).where(clipping_fts.c.sort_key == ordered.c.sort_key).offset(0)
        document = looked_into.lateral()
        return found.join(document, document.c.words.op("@@")(_question(sought)))

    def best_hits(self, sought: Sought) -> Select[int, float]:
        most = _RANKED if loosely(sought.words) == sought.words else _RANKED_PHRASES
        newest_hits = self.dated_hits(sought, newest=True).limit(most).subquery()
        score = -func.ts_rank(clipping_fts.c.words, _question(sought))
        return select(clipping_fts.c.sort_key, score.label("score")).join(
            newest_hits, newest_hits.c.sort_key == clipping_fts.c.sort_key
        )


def _question(sought: Sought) -> ColumnElement[str]:
    return cast(literal(query_of(sought.words)), TSQUERY)


def _matching(sought: Sought) -> CTE:
    """All hits, found first: a planner that sees dates and their order too would rather walk through every date."""
    found = select(clipping_fts.c.sort_key).where(clipping_fts.c.words.op("@@")(_question(sought)))
    matching = found.cte().prefix_with("MATERIALIZED")
    if sought.first is None and sought.end is None:
        return matching
    within = select(matching.c.sort_key)
    if sought.first is not None:
        within = within.where(matching.c.sort_key >= sought.first)
    if sought.end is not None:
        within = within.where(matching.c.sort_key < sought.end)
    return within.cte()
