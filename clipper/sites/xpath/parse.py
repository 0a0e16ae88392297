"""Reads an expression: recursive descent over its tokens (XPath 1.0, section 3)."""

from clipper.sites.errors import BadXPath
from clipper.sites.xpath.tokens import Token, tokens_of
from clipper.sites.xpath.tree import (
    AXES,
    FUNCTIONS,
    Binary,
    Call,
    Expression,
    Filtered,
    Literal,
    Negated,
    Number,
    Path,
    Step,
    XPath,
)

_LONGEST = 4_000
_DEEPEST = 25
"""Brackets within brackets."""
_MOST_OPERATORS = 150
"""Whoever follows the tree recurses over it."""
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
"""Operators of two sides, those that bind least first."""
_NODE_TYPES = frozenset({"text", "node"})
_ANYWHERE = Step("descendant-or-self", "node()")


def parse_xpath(text: str) -> XPath:
    """The expression that ``text`` is. Raises BadXPath, for what is no XPath and for what is not supported."""
    if len(text) > _LONGEST:
        raise BadXPath(text[:80], _LONGEST, "a shorter expression")
    parser = _Parser(text)
    tree = parser.expression()
    parser.expect_end()
    return XPath(text, tree)


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens_of(text)
        self._at = 0
        self._depth = 0
        self._operators = 0

    def expression(self) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._bad("less nesting")
        found = self._binary(0)
        self._depth -= 1
        return found

    def expect_end(self) -> None:
        if self._token.kind != "end":
            raise self._bad("the end")

    def _binary(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self._negated()
        left = self._binary(level + 1)
        while self._token.kind in ("sign", "operator") and self._token.text in _LEVELS[level]:
            operator = self._next().text
            left = Binary(operator, left, self._binary(level + 1))
            self._grow()
        return left

    def _negated(self) -> Expression:
        if self._takes("-"):
            self._grow()
            return Negated(self._negated())
        left = self._path()
        while self._takes("|"):
            left = Binary("|", left, self._path())
            self._grow()
        return left

    def _grow(self) -> None:
        self._operators += 1
        if self._operators > _MOST_OPERATORS:
            raise self._bad("a shorter expression")

    def _path(self) -> Expression:
        token = self._token
        if token.text == "/" and token.kind == "sign":
            self._next()
            return Path(self._steps() if self._at_step() else (), absolute=True)
        if token.text == "//" and token.kind == "sign":
            self._next()
            return Path((_ANYWHERE, *self._steps()), absolute=True)
        if not self._at_primary():
            return Path(self._steps())
        base = self._primary()
        predicates = self._predicates()
        steps: tuple[Step, ...] = ()
        if self._takes("//"):
            steps = (_ANYWHERE, *self._steps())
        elif self._takes("/"):
            steps = self._steps()
        return Filtered(base, predicates, steps) if predicates or steps else base

    def _at_primary(self) -> bool:
        token = self._token
        if token.kind in ("literal", "number") or token.text in ("(", "$"):
            return True
        return token.kind == "name" and self._after.text == "(" and token.text not in _NODE_TYPES

    def _primary(self) -> Expression:
        token = self._next()
        if token.kind == "literal":
            return Literal(token.text[1:-1])
        if token.kind == "number":
            return Number(float(token.text))
        if token.text == "(":
            found = self.expression()
            self._expect(")")
            return found
        if token.kind == "name":
            return self._call(token)
        raise self._bad("no variable", token)

    def _call(self, name: Token) -> Expression:
        if name.text not in FUNCTIONS:
            raise self._bad("a function that is supported", name)
        self._expect("(")
        arguments: list[Expression] = []
        while not self._takes(")"):
            if arguments:
                self._expect(",")
            arguments.append(self.expression())
        least, most = FUNCTIONS[name.text]
        if not least <= len(arguments) <= most:
            raise self._bad(f"{least} to {most} arguments", name)
        return Call(name.text, tuple(arguments))

    def _steps(self) -> tuple[Step, ...]:
        steps = [self._step()]
        while True:
            if self._takes("//"):
                steps += [_ANYWHERE, self._step()]
            elif self._takes("/"):
                steps.append(self._step())
            else:
                return tuple(steps)

    def _at_step(self) -> bool:
        token = self._token
        return token.kind == "name" or token.text in ("*", ".", "..", "@")

    def _step(self) -> Step:
        if self._takes("."):
            return Step("self", "node()", self._predicates())
        if self._takes(".."):
            return Step("parent", "node()", self._predicates())
        axis = "child"
        if self._takes("@"):
            axis = "attribute"
        elif self._token.kind == "name" and self._after.text == "::":
            name = self._next()
            if name.text not in AXES:
                raise self._bad("an axis", name)
            axis = name.text
            self._next()
        return Step(axis, self._test(), self._predicates())

    def _test(self) -> str:
        token = self._next()
        if token.text == "*":
            return "*"
        if token.kind != "name":
            raise self._bad("a name", token)
        if self._takes("("):
            if token.text not in _NODE_TYPES:
                raise self._bad("a name", token)
            self._expect(")")
            return f"{token.text}()"
        return token.text.lower()

    def _predicates(self) -> tuple[Expression, ...]:
        found: list[Expression] = []
        while self._takes("["):
            found.append(self.expression())
            self._expect("]")
        return tuple(found)

    @property
    def _token(self) -> Token:
        return self._tokens[self._at]

    @property
    def _after(self) -> Token:
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    def _next(self) -> Token:
        token = self._token
        if token.kind != "end":
            self._at += 1
        return token

    def _takes(self, sign: str) -> bool:
        if self._token.kind == "sign" and self._token.text == sign:
            self._at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._takes(sign):
            raise self._bad(sign)

    def _bad(self, expected: str, token: Token | None = None) -> BadXPath:
        return BadXPath(self._text, (token or self._token).position, expected)
