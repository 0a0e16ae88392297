"""What can stand before a colon, and what may follow it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from clipper.library.search.language.periods import period
from clipper.library.search.language.problems import BadQuery, Problem
from clipper.library.search.language.tree import (
    Column,
    Dated,
    Has,
    InCollection,
    Inside,
    Is,
    Node,
    Quality,
    Spoken,
    Tagged,
    Text,
)
from clipper.library.search.words import term_of


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    position: int
    today: date
    starred: bool

    @property
    def name(self) -> str:
        """The text without the star that marks it as a beginning."""
        return self.text.removesuffix("*")


def field_node(field: str, text: str, position: int, today: date, *, starred: bool) -> Node | None:
    """What ``field`` (one of FIELDS) asks for with the value ``text``; None for words in which nothing can be searched.

    ``position`` is where the value stands; ``starred`` if only its beginning is given. Raises BadQuery.
    """
    return FIELDS[field](_Value(text, position, today, starred))


def text_node(text: str, column: Column | None = None, *, starred: bool) -> Node | None:
    """A word or a phrase in ``column`` or anywhere; None for one in which nothing can be searched."""
    term = term_of(text, starred=starred)
    return Text(term, f"{text.removesuffix('*')}{'*' if starred else ''}", column) if term.tokens else None


def _in_column(column: Column) -> Callable[[_Value], Node | None]:
    def node(value: _Value) -> Node | None:
        return text_node(value.text, column, starred=value.starred)

    return node


def _dated(value: _Value) -> tuple[date, date]:
    found = period(value.text, value.today)
    if found is None:
        raise BadQuery(Problem.NOT_A_DATE, value.position, value.text)
    return found


def _quality(value: _Value) -> Node:
    if value.text.lower() not in [quality.value for quality in Quality]:
        raise BadQuery(Problem.NOT_A_QUALITY, value.position, value.text)
    return Is(Quality(value.text.lower()))


def _inside(value: _Value) -> Node:
    # "has:pictures" is what one says.
    name = value.text.lower().removesuffix("s")
    if name not in [inside.value for inside in Inside]:
        raise BadQuery(Problem.NOT_INSIDE, value.position, value.text)
    return Has(Inside(name))


FIELDS: Mapping[str, Callable[[_Value], Node | None]] = {
    "title": _in_column(Column.TITLE),
    "body": _in_column(Column.BODY),
    "caption": _in_column(Column.CAPTION),
    "credit": _in_column(Column.CREDIT),
    "byline": _in_column(Column.BYLINE),
    "source": _in_column(Column.SOURCE),
    "note": _in_column(Column.NOTE),
    "tag": lambda value: Tagged(value.name, value.starred),
    "in": lambda value: InCollection(value.name, value.starred),
    "lang": lambda value: Spoken(value.text.lower().replace("_", "-")),
    "after": lambda value: Dated(_dated(value)[0], None),
    "before": lambda value: Dated(None, _dated(value)[0]),
    "on": lambda value: Dated(*_dated(value)),
    "is": _quality,
    "has": _inside,
}
