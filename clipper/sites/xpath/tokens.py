"""An expression cut into words and signs (XPath 1.0, section 3.7)."""

import re
from typing import NamedTuple

from clipper.sites.errors import BadXPath

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<literal>"[^"]*"|'[^']*')
    |(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<sign>::|//|\.\.|!=|<=|>=|[()\[\].@,/|+\-=<>*$])
    |(?P<name>[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?)
    )""",
    re.VERBOSE,
)
_OPERATORS = frozenset({"and", "or", "mod", "div"})


class Token(NamedTuple):
    kind: str
    """``literal``, ``number``, ``sign``, ``name``, ``operator`` or ``end``."""
    text: str
    position: int


def tokens_of(expression: str) -> list[Token]:
    """The tokens of ``expression``, an ``end`` last. Raises BadXPath."""
    tokens: list[Token] = []
    position = 0
    while expression[position:].strip():
        found = _TOKEN.match(expression, position)
        if not found or not found.lastgroup:
            raise BadXPath(expression, position, "an expression")
        kind, text = found.lastgroup, found[found.lastgroup]
        start = found.start(kind)
        if _ends_operand(tokens) and (text == "*" or text in _OPERATORS):
            kind = "operator"
        tokens.append(Token(kind, text, start))
        position = found.end()
    tokens.append(Token("end", "", len(expression)))
    return tokens


def _ends_operand(tokens: list[Token]) -> bool:
    """True if a name that follows can only be an operator."""
    if not tokens or tokens[-1].kind == "operator":
        return False
    return tokens[-1].kind != "sign" or tokens[-1].text in (")", "]", ".", "..", "*")
