"""The kinds of column that need care on the way in or out."""

import re
from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Dialect, Integer, Text, TypeDecorator

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

RowId = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit key; SQLite makes it the row's own number only when it is declared as plain INTEGER."""


def storable(text: str) -> str:
    """``text`` as a database gives it back."""
    return _UNSTORABLE.sub("\ufffd", text)


class Prose(TypeDecorator[str]):
    """Text of any length. What no database can hold (NUL, half a surrogate pair) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        return None if value is None else storable(value)


def moment_of(microseconds: int) -> datetime:
    """The time that a ``Moment`` stores so."""
    return _EPOCH + timedelta(microseconds=microseconds)


class Moment(TypeDecorator[datetime]):
    """A point in time to the microsecond, in UTC; stored as microseconds since 1970 so that it sorts."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone", value)
        return (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, _: Dialect) -> datetime | None:
        return None if value is None else moment_of(value)
