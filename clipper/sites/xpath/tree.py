"""What an expression is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Test: TypeAlias = str
"""An element's or attribute's name in lower case, ``*``, ``text()`` or ``node()``."""

AXES = frozenset(
    {
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    }
)

FUNCTIONS: dict[str, tuple[int, int]] = {
    "boolean": (1, 1),
    "concat": (2, 30),
    "contains": (2, 2),
    "count": (1, 1),
    "ends-with": (2, 2),
    "false": (0, 0),
    "last": (0, 0),
    "local-name": (0, 1),
    "lower-case": (1, 1),
    "name": (0, 1),
    "normalize-space": (0, 1),
    "not": (1, 1),
    "number": (0, 1),
    "position": (0, 0),
    "starts-with": (2, 2),
    "string": (0, 1),
    "string-length": (0, 1),
    "substring": (2, 3),
    "substring-after": (2, 2),
    "substring-before": (2, 2),
    "translate": (3, 3),
    "true": (0, 0),
}
"""The functions that are understood, and how many arguments each takes, from least to most."""


@dataclass(frozen=True, slots=True)
class Literal:
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Binary:
    operator: str
    """``or and = != < <= > >= + - * div mod |``."""
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Negated:
    operand: Expression


@dataclass(frozen=True, slots=True)
class Step:
    axis: str
    test: Test
    predicates: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    steps: tuple[Step, ...]
    absolute: bool = False
    """Whether it begins at the root, else where one stands."""


@dataclass(frozen=True, slots=True)
class Filtered:
    """An expression in brackets, with what comes after the closing one."""

    base: Expression
    predicates: tuple[Expression, ...] = ()
    steps: tuple[Step, ...] = ()


Expression: TypeAlias = Literal | Number | Call | Binary | Negated | Path | Filtered


@dataclass(frozen=True, slots=True)
class XPath:
    """An expression that can be followed; ``parse_xpath`` makes one."""

    text: str
    """As it was written."""
    tree: Expression
