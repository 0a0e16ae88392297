"""Searching the text index in SQLite. Its row numbers are the sort keys, so hits come in order of date unsorted."""

from collections.abc import Collection

from sqlalchemy import Connection, Select, bindparam, column, func, literal_column, select, table

from clipper.jobs import Watch
from clipper.library.search.analyser import ANALYSER_VERSION
from clipper.library.search.index import Sought
from clipper.library.search.language import All, Any, Node, Not, Text
from clipper.library.search.sqlite_agreement import index_agrees
from clipper.library.search.sqlite_ddl import TEXT_INDEX
from clipper.library.search.words import Term

# What a hit in each column counts for, in the order of the columns.
_WEIGHTS = {
    "title": 10.0,
    "body": 1.0,
    "captions": 2.0,
    "credits": 1.0,
    "byline": 4.0,
    "source": 2.0,
    "tags": 5.0,
    "keywords": 3.0,
    "note": 3.0,
}
_RANKED = 2000
"""Weighing a hundred thousand would keep the user waiting."""
_fts = table("clipping_fts", column("rowid"))


class SqliteTextIndex:
    version = ANALYSER_VERSION
    is_by_date = True

    def create(self, connection: Connection) -> None:
        for statement in TEXT_INDEX:
            connection.exec_driver_sql(statement)

    def rebuild(self, connection: Connection) -> None:
        connection.exec_driver_sql("INSERT INTO clipping_fts(clipping_fts) VALUES ('rebuild')")

    def refresh(self, connection: Connection, numbers: Collection[int]) -> None:
        """The triggers have done it."""

    def agrees(self, connection: Connection, watch: Watch) -> bool:
        watch.token.check()
        return index_agrees(connection)

    def hits(self, sought: Sought) -> Select[int]:
        found = select(_fts.c.rowid.label("sort_key")).where(
            literal_column("clipping_fts").op("MATCH")(bindparam(None, match_expression(sought.words)))
        )
        if sought.first is not None:
            found = found.where(_fts.c.rowid >= sought.first)
        if sought.end is not None:
            found = found.where(_fts.c.rowid < sought.end)
        return found

    def dated_hits(self, sought: Sought, *, newest: bool) -> Select[int]:  # noqa: ARG002 - as the protocol has it
        """It comes in either order as it is."""
        return self.hits(sought)

    def first_hits(self, sought: Sought, most: int, *, newest: bool) -> Select[int]:
        return self.hits(sought).order_by(_fts.c.rowid.desc() if newest else _fts.c.rowid).limit(most)

    def best_hits(self, sought: Sought) -> Select[int, float]:
        score = func.bm25(literal_column("clipping_fts"), *_WEIGHTS.values()).label("score")
        return self.hits(sought).add_columns(score).order_by(_fts.c.rowid.desc()).limit(_RANKED)


def match_expression(node: Node) -> str:
    """``node`` in the query language of FTS5; every token is quoted, so that none is ever taken for an operator."""
    match node:
        case Text(term, _, column):
            return f"{{{column}}} : ({_phrase(term)})" if column else f"({_phrase(term)})"
        case All(parts):
            wanted = " AND ".join(match_expression(part) for part in parts if not isinstance(part, Not))
            excluded = "".join(f" NOT {match_expression(part.part)}" for part in parts if isinstance(part, Not))
            return f"(({wanted}){excluded})"
        case Any(parts):
            return f"({' OR '.join(map(match_expression, parts))})"
        case _:
            raise TypeError("not words", node)


def _phrase(term: Term) -> str:
    quoted = " + ".join('"' + token.replace('"', '""') + '"' for token in term.tokens)
    return f"{quoted} *" if term.prefix else quoted
