"""A table of TOML as a dataclass of options: any dataclass, so that a new option needs no new code here."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from clipper.settings.errors import Reason

T = TypeVar("T")

_KINDS: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "float", date: "date"}


@dataclass(frozen=True, slots=True)
class Complaint:
    key: str
    reason: Reason
    expected: str


def read_section(kind: type[T], table: Mapping[str, Any], complaints: list[Complaint], prefix: str = "") -> T:
    """The options of dataclass ``kind`` that ``table`` sets; the others keep their defaults. Tables in it are sections.

    What cannot be used is left at its default too and added to ``complaints``, its key after ``prefix``. A number is
    held to the ``least`` and ``most`` in the metadata of its field, a text to ASCII if ``ascii`` is there, and to
    what it must be ``like``.
    """
    options = {option.name: option for option in _options(kind)}
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for key, written in table.items():
        if key not in options:
            complaints.append(Complaint(prefix + key, Reason.UNKNOWN, ", ".join(options)))
            continue
        try:
            values[key] = _value(hints[key], written, options[key].metadata, complaints, f"{prefix}{key}.")
        except _Unusable as unusable:
            complaints.append(Complaint(prefix + key, unusable.reason, unusable.expected))
    return kind(**values)


class _Unusable(Exception):
    def __init__(self, reason: Reason, expected: str) -> None:
        super().__init__(reason, expected)
        self.reason = reason
        self.expected = expected


def _options(kind: Any) -> Iterator[Field[Any]]:
    return (option for option in fields(kind) if option.init)


def _value(expected: Any, written: Any, limits: Mapping[str, Any], complaints: list[Complaint], prefix: str) -> Any:
    if is_dataclass(expected):
        if not isinstance(written, Mapping):
            raise _Unusable(Reason.WRONG_KIND, "table")
        return read_section(cast("type[Any]", expected), written, complaints, prefix)
    if get_origin(expected) is types.UnionType:
        # Optional: TOML has no way to write None, so that only the other kind can be meant.
        (expected,) = (member for member in get_args(expected) if member is not type(None))
    if get_origin(expected) is tuple:
        return _texts(written, limits)
    if get_origin(expected) is Mapping:
        return _texts_by_name(written, limits)
    if issubclass(expected, Enum):
        return _choice(expected, written)
    if expected is float and type(written) is int:
        written = float(written)
    # A boolean is an int to Python, and a point in time is a date; neither is to a person.
    if type(written) is not expected or isinstance(written, datetime):
        raise _Unusable(Reason.WRONG_KIND, _KINDS[expected])
    _check_range(written, limits)
    _check_text(written, limits)
    return written


def _texts(written: Any, limits: Mapping[str, Any]) -> tuple[str, ...]:
    """A list of texts, each of which is ``like`` what the metadata say, as the ``kind`` there calls it."""
    if not isinstance(written, list) or not all(
        isinstance(text, str) and limits["like"].fullmatch(text) for text in written
    ):
        raise _Unusable(Reason.WRONG_KIND, limits["kind"])
    return tuple(written)


def _texts_by_name(written: Any, limits: Mapping[str, Any]) -> dict[str, str]:
    """A table of such texts, by names that are like what ``named`` in the metadata says."""
    if not isinstance(written, Mapping) or not all(limits["named"].fullmatch(name) for name in written):
        raise _Unusable(Reason.WRONG_KIND, limits["kind"])
    return dict(zip(written, _texts(list(written.values()), limits), strict=True))


def _choice(expected: type[Enum], written: Any) -> Enum:
    try:
        return expected(written)
    except ValueError as error:
        raise _Unusable(Reason.NO_CHOICE, ", ".join(str(member.value) for member in expected)) from error


def _check_text(written: Any, limits: Mapping[str, Any]) -> None:
    if "like" in limits and not limits["like"].fullmatch(written):
        raise _Unusable(Reason.WRONG_KIND, limits["kind"])
    if limits.get("ascii") and not (written.isascii() and written.isprintable()):
        raise _Unusable(Reason.NOT_ASCII, "")


def _check_range(written: Any, limits: Mapping[str, Any]) -> None:
    least, most = limits.get("least"), limits.get("most")
    if least is None or most is None:
        return
    # Written this way round, "not a number" is out of range too.
    if not least <= written <= most:
        raise _Unusable(Reason.OUT_OF_RANGE, f"{least} to {most}")
