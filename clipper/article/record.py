"""Frozen values as JSON records and back: how stories, edits and whole clippings are stored and exported.

A record is the value field by field; fields that hold their default are left out, and a value of a union names its
class in ``type``. An unknown field of a later version is passed over, so that an older program can read a newer record.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime
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
    """The JSON record of a frozen dataclass, or of a tuple of them."""
    if is_dataclass(value) and not isinstance(value, type):
        record = {"type": type(value).__name__} if isinstance(value, _UNION_MEMBERS) else {}
        for field in fields(value):
            content = getattr(value, field.name)
            if content != _default(field):
                record[field.name] = to_record(content)
        return record
    if isinstance(value, tuple):
        return [to_record(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_record(content) for key, content in value.items()}
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
    origin = get_origin(expected)
    if origin is not None:
        return _READERS[origin](expected, record)
    if expected is Any:
        return record
    if expected in _READERS:
        return _READERS[expected](expected, record)
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


def _read_tuple(expected: Any, record: JSON) -> tuple[Any, ...]:
    if not isinstance(record, list):
        raise BadRecord("list", record)
    return tuple(_read(get_args(expected)[0], item) for item in record)


def _read_mapping(expected: Any, record: JSON) -> dict[str, Any]:
    if not isinstance(record, Mapping):
        raise BadRecord("mapping", record)
    return {key: _read(get_args(expected)[1], content) for key, content in record.items()}


def _read_union(expected: Any, record: JSON) -> Any:
    members = get_args(expected)
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


def _read_moment(_: Any, record: JSON) -> datetime:
    """A time with its zone, in UTC: those of stories may lack one, those of what the program did never do."""
    try:
        moment = datetime.fromisoformat(record)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (TypeError, ValueError, OverflowError) as error:
        raise BadRecord("time", record) from error
    raise BadRecord("time", record)


def _read_date(_: Any, record: JSON) -> date:
    try:
        return date.fromisoformat(record) if len(record) == len("2024-07-09") else datetime.fromisoformat(record)
    except (TypeError, ValueError) as error:
        raise BadRecord("date", record) from error


def _read_float(record: int) -> float:
    try:
        return float(record)
    except OverflowError as error:
        raise BadRecord("float", record) from error


_READERS: Mapping[Any, Callable[[Any, JSON], Any]] = {
    tuple: _read_tuple,
    Union: _read_union,
    types.UnionType: _read_union,
    Mapping: _read_mapping,
    date: _read_date,
    datetime: _read_moment,
}


def _default(field: Field[Any]) -> object:
    """What ``field`` holds unless told; MISSING, which is like nothing else, where it must be told."""
    return field.default if field.default_factory is MISSING else field.default_factory()


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)
