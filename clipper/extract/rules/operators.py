"""How values compare and turn into one another (XPath 1.0, sections 3.4, 4.3 and 4.4)."""

import math
import operator
import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

Plain: TypeAlias = "Sequence[str] | str | float | bool"
"""A value whose nodes are their texts."""

_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*")
_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def boolean_of(value: object) -> bool:
    """Whether there is anything: a node, a text, a number but zero."""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return bool(value)


def number_of(value: str | float) -> float:
    """``nan`` for what is no number."""
    if isinstance(value, str):
        return float(value) if _NUMBER.fullmatch(value) and value.isascii() else math.nan
    return float(value)


def string_of_number(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value == int(value) else str(value)


def compared(sign: str, left: Plain, right: Plain) -> bool:
    """Whether ``left`` and ``right`` compare so; of nodes, whether any of them does."""
    if isinstance(left, list) or isinstance(right, list):
        if isinstance(left, bool) or isinstance(right, bool):
            return _compared(sign, boolean_of(left), boolean_of(right))
        lefts = left if isinstance(left, list) else [left]
        rights = right if isinstance(right, list) else [right]
        if sign == "=" and isinstance(left, list) and isinstance(right, list):
            return not set(left).isdisjoint(right)
        return any(_compared(sign, one, other) for one in lefts for other in rights[:1000])
    return _compared(sign, left, right)


def _compared(sign: str, left: Any, right: Any) -> bool:
    if sign in ("=", "!="):
        if isinstance(left, bool) or isinstance(right, bool):
            return _ORDER[sign](boolean_of(left), boolean_of(right))
        if isinstance(left, str) and isinstance(right, str):
            return _ORDER[sign](left, right)
    return _ORDER[sign](number_of(left), number_of(right))
