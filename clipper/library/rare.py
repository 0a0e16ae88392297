"""A condition that few clippings meet, which SQLite does not see by itself.

What it knows of an index is how many rows a value has on average. Where nearly all clippings are in one state, it would
rather look at each of them than look up those few that are in another.
"""

from typing import Any

from sqlalchemy import Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType


class rarely(FunctionElement[bool]):  # noqa: N801 - as functions of SQL are written
    """The condition itself, said to be met by few."""

    type = Boolean()
    inherit_cache = True

    def __init__(self, condition: ColumnElement[bool]) -> None:
        super().__init__(condition)

    def self_group(self, against: OperatorType | None = None) -> "rarely":  # noqa: ARG002 - it has brackets of its own
        # Compared with 1, as other functions are where there are no truth values, it would not be looked up.
        return self


@compiles(rarely)
def _as_it_is(element: rarely, compiler: SQLCompiler, **options: Any) -> str:
    return f"({compiler.process(element.clauses, **options)})"


@compiles(rarely, "sqlite")
def _said_to_sqlite(element: rarely, compiler: SQLCompiler, **options: Any) -> str:
    """See https://www.sqlite.org/lang_corefunc.html#unlikely."""
    return f"unlikely({compiler.process(element.clauses, **options)})"
