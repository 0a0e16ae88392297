"""The functions that make a text, a number or a yes of texts (XPath 1.0, section 4.2)."""

import math
from collections.abc import Callable, Mapping, Sequence

from clipper.extract.rules.operators import number_of


def _substring(values: Sequence[str]) -> str:
    text, first = values[0], number_of(values[1])
    length = number_of(values[2]) if len(values) > 2 else math.inf
    if math.isnan(first) or math.isnan(length):
        return ""
    begin = _rounded(first)
    end = begin + _rounded(length)
    return "".join(sign for position, sign in enumerate(text, start=1) if begin <= position < end)


def _rounded(value: float) -> float:
    return value if math.isinf(value) else math.floor(value + 0.5)


def _after(values: Sequence[str]) -> str:
    return values[0].partition(values[1])[2] if values[1] else values[0]


def _before(values: Sequence[str]) -> str:
    before, found, _ = values[0].partition(values[1]) if values[1] else ("", "x", "")
    return before if found else ""


def _translated(values: Sequence[str]) -> str:
    table: dict[int, str | None] = {}
    for position, sign in enumerate(values[1]):
        table.setdefault(ord(sign), values[2][position] if position < len(values[2]) else None)
    return values[0].translate(table)


STRING_FUNCTIONS: Mapping[str, Callable[[Sequence[str]], str | float | bool]] = {
    "concat": "".join,
    "contains": lambda values: values[1] in values[0],
    "ends-with": lambda values: values[0].endswith(values[1]),
    "lower-case": lambda values: values[0].lower(),
    "normalize-space": lambda values: " ".join(values[0].split()),
    "starts-with": lambda values: values[0].startswith(values[1]),
    "string": lambda values: values[0],
    "string-length": lambda values: float(len(values[0])),
    "substring": _substring,
    "substring-after": _after,
    "substring-before": _before,
    "translate": _translated,
}
