"""Articles, extractions and edits as JSON records and back: how they are stored and exported.

A record is the value field by field; fields that hold their default are left out, and a value of a union names its
class in ``type``. An unknown field of a later version is passed over, so that an older program can read a newer record.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from clipper.article.blocks import Block
from clipper.article.edit import Edit
from clipper.errors import ClipperError

JSON = Any
T = TypeVar("T")

_UNION_MEMBERS = get_args(Block) + get_args(Edit)


class BadRecord(ClipperError):
    """A stored or imported record does not describe the value it should."""

    def __init__(self, expected: str, got: object) -> None:
        super().__init__(expected, got)
        self.expected = expected
        self.got = got


def to_record(value: Any) -> JSON:
    """The JSON record of a frozen dataclass of this package, or of a tuple of them."""
    if is_dataclass(value) and not isinstance(value, type):
        record = {"type": type(value).__name__} if isinstance(value, _UNION_MEMBERS) else {}
        for field in fields(value):
            content = getattr(value, field.name)
            if field.default is MISSING or content != field.default:
                record[field.name] = to_record(content)
        return record
    if isinstance(value, tuple):
        return [to_record(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def from_record(expected: type[T], record: JSON) -> T:
    """The value of class ``expected`` that ``record`` describes.

    Raises BadRecord where the record does not fit.
    """
    value: T = _read(expected, record)
    return value


def tuple_from_record(expected: Any, record: JSON) -> tuple[Any, ...]:
    """The values of type ``expected`` (a class or a union) that the list ``record`` describes.

    Raises BadRecord where the record does not fit.
    """
    return tuple(_read(tuple[expected, ...], record))


def _read(expected: Any, record: JSON) -> Any:
    if get_origin(expected) is tuple:
        if not isinstance(record, list):
            raise BadRecord("list", record)
        return tuple(_read(get_args(expected)[0], item) for item in record)
    if get_origin(expected) in (Union, types.UnionType):
        return _read_union(get_args(expected), record)
    if expected in (date, datetime):
        return _read_date(expected, record)
    if is_dataclass(expected):
        return _read_dataclass(expected, record)
    if isinstance(expected, type) and issubclass(expected, Enum):
        try:
            return expected(record)
        except ValueError as error:
            raise BadRecord(expected.__name__, record) from error
    if expected is float and isinstance(record, int):
        return _read_float(record)
    if not isinstance(record, expected):
        raise BadRecord(expected.__name__, record)
    return record


def _read_union(members: tuple[Any, ...], record: JSON) -> Any:
    if record is None and type(None) in members:
        return None
    rest = [member for member in members if member is not type(None)]
    if len(rest) == 1:
        return _read(rest[0], record)
    name = record.get("type") if isinstance(record, Mapping) else None
    for member in rest:
        if member.__name__ == name:
            return _read(member, record)
    raise BadRecord(" or ".join(member.__name__ for member in rest), record)


def _read_dataclass(expected: Any, record: JSON) -> Any:
    if not isinstance(record, Mapping):
        raise BadRecord(expected.__name__, record)
    hints = _hints(expected)
    content = {name: _read(hints[name], record[name]) for name in hints if name in record}
    try:
        return expected(**content)
    except TypeError as error:
        raise BadRecord(expected.__name__, record) from error


def _read_date(expected: type[date], record: JSON) -> date:
    try:
        a_day = len(record) == len("2024-07-09") and expected is date
        return date.fromisoformat(record) if a_day else datetime.fromisoformat(record)
    except (TypeError, ValueError) as error:
        raise BadRecord(expected.__name__, record) from error


def _read_float(record: int) -> float:
    try:
        return float(record)
    except OverflowError as error:
        raise BadRecord("float", record) from error


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)
