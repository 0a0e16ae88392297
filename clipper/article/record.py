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
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from clipper.article.blocks import Block
from clipper.article.edit import Edit
from clipper.errors import ClipperError

JSON = Any
T = TypeVar("T")

_Reader: TypeAlias = Callable[[JSON], Any]
_Writer: TypeAlias = Callable[[Any], JSON]

_UNION_MEMBERS = get_args(Block) + get_args(Edit)


class BadRecord(ClipperError):
    """A stored or imported record does not describe the value it should."""

    def __init__(self, expected: str, got: object) -> None:
        super().__init__(expected, got)
        self.expected = expected
        self.got = got


def to_record(value: Any) -> JSON:
    """The JSON record of a frozen dataclass, or of a tuple of them."""
    kind: Any = type(value)
    return _writer(kind)(value)


def from_record(expected: type[T], record: JSON) -> T:
    """The value of class ``expected`` that ``record`` describes.

    Raises BadRecord where the record does not fit.
    """
    kind: Any = expected
    value: T = _reader(kind)(record)
    return value


def tuple_from_record(expected: Any, record: JSON) -> tuple[Any, ...]:
    """The values of type ``expected`` (a class or a union) that the list ``record`` describes.

    Raises BadRecord where the record does not fit.
    """
    return tuple(_reader(tuple[expected, ...])(record))


# What is to be done for a type is worked out once: a story is a thousand values, and twenty are read for each new one.


@cache
def _writer(kind: type) -> _Writer:
    if is_dataclass(kind):
        return _dataclass_writer(kind)
    if issubclass(kind, tuple):
        return lambda value: [to_record(item) for item in value]
    if issubclass(kind, Mapping):
        return lambda value: {key: to_record(content) for key, content in value.items()}
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, date):
        return lambda value: value.isoformat()
    return lambda value: value


def _dataclass_writer(kind: type) -> _Writer:
    usual = [(field.name, _default(field)) for field in fields(kind)]
    head = {"type": kind.__name__} if issubclass(kind, _UNION_MEMBERS) else {}

    def write(value: Any) -> JSON:
        record: dict[str, JSON] = dict(head)
        for name, default in usual:
            content = getattr(value, name)
            if content != default:
                record[name] = to_record(content)
        return record

    return write


@cache
def _reader(expected: Any) -> _Reader:
    origin = get_origin(expected)
    if origin is not None:
        return _READERS[origin](expected)
    if expected in _READERS:
        return _READERS[expected](expected)
    if is_dataclass(expected):
        return _dataclass_reader(expected)
    if isinstance(expected, type) and issubclass(expected, Enum):
        return _enum_reader(expected)
    return _plain_reader(expected)


def _plain_reader(expected: Any) -> _Reader:
    if expected is Any:
        return lambda record: record

    def read(record: JSON) -> Any:
        if isinstance(record, expected):
            return record
        if expected is float and isinstance(record, int):
            return _read_float(record)
        raise BadRecord(expected.__name__, record)

    return read


def _enum_reader(expected: type[Enum]) -> _Reader:
    def read(record: JSON) -> Any:
        try:
            return expected(record)
        except ValueError as error:
            raise BadRecord(expected.__name__, record) from error

    return read


def _tuple_reader(expected: Any) -> _Reader:
    read_item = _reader(get_args(expected)[0])

    def read(record: JSON) -> Any:
        if not isinstance(record, list):
            raise BadRecord("list", record)
        return tuple([read_item(each) for each in record])

    return read


def _mapping_reader(expected: Any) -> _Reader:
    read_content = _reader(get_args(expected)[1])

    def read(record: JSON) -> Any:
        if not isinstance(record, Mapping):
            raise BadRecord("mapping", record)
        return {key: read_content(each) for key, each in record.items()}

    return read


def _union_reader(expected: Any) -> _Reader:
    members = get_args(expected)
    rest = {member.__name__: _reader(member) for member in members if member is not type(None)}
    only = next(iter(rest.values())) if len(rest) == 1 else None

    def read(record: JSON) -> Any:
        if record is None and type(None) in members:
            return None
        if only is not None:
            return only(record)
        name = record.get("type") if isinstance(record, Mapping) else None
        read_member = rest.get(name) if isinstance(name, str) else None
        if read_member is None:
            raise BadRecord(" or ".join(rest), record)
        return read_member(record)

    return read


def _dataclass_reader(expected: Any) -> _Reader:
    readers: dict[str, _Reader] = {}

    def read(record: JSON) -> Any:
        if not isinstance(record, Mapping):
            raise BadRecord(expected.__name__, record)
        if not readers:  # only now: blocks hold blocks
            readers.update({name: _reader(hint) for name, hint in get_type_hints(expected).items()})
        content = {name: readers[name](each) for name, each in record.items() if name in readers}
        try:
            return expected(**content)
        except TypeError as error:
            raise BadRecord(expected.__name__, record) from error

    return read


def _read_moment(record: JSON) -> datetime:
    """A time with its zone, in UTC: those of stories may lack one, those of what the program did never do."""
    try:
        moment = datetime.fromisoformat(record)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (TypeError, ValueError, OverflowError) as error:
        raise BadRecord("time", record) from error
    raise BadRecord("time", record)


def _read_date(record: JSON) -> date:
    try:
        return date.fromisoformat(record) if len(record) == len("2024-07-09") else datetime.fromisoformat(record)
    except (TypeError, ValueError) as error:
        raise BadRecord("date", record) from error


def _read_float(record: int) -> float:
    try:
        return float(record)
    except OverflowError as error:
        raise BadRecord("float", record) from error


_READERS: Mapping[Any, Callable[[Any], _Reader]] = {
    tuple: _tuple_reader,
    Union: _union_reader,
    types.UnionType: _union_reader,
    Mapping: _mapping_reader,
    date: lambda _: _read_date,
    datetime: lambda _: _read_moment,
}


def _default(field: Field[Any]) -> object:
    """What ``field`` holds unless told; MISSING, which is like nothing else, where it must be told."""
    return field.default if field.default_factory is MISSING else field.default_factory()
