"""Follows an XPath 1.0 expression over a tree of nodes, within the page's budget."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from clipper.extract.rules.axes import Attribute, Item, matches, walk
from clipper.extract.rules.nodes import Tree
from clipper.extract.rules.operators import boolean_of, compared, number_of, string_of_number
from clipper.extract.rules.strings import STRING_FUNCTIONS
from clipper.sites.xpath import (
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

Value: TypeAlias = "list[Item] | str | float | bool"

_POSITIONAL = frozenset({"position", "last"})
_NUMERIC = _POSITIONAL | {"number", "count", "string-length"}
_COMPARING = frozenset({"=", "!=", "<", "<=", ">", ">="})


class TooCostly(Exception):
    """The expressions for this page would take too long on it."""


class _Context(NamedTuple):
    item: Item
    position: int = 1
    size: int = 1


def items_of(xpath: XPath, tree: Tree) -> list[Item]:
    """The nodes and attributes that ``xpath`` finds, in document order; none if it answers a text. Raises TooCostly."""
    value = _Evaluator(tree).value(xpath.tree, _Context(tree.root))
    return value if isinstance(value, list) else []


def texts_of(xpath: XPath, tree: Tree) -> list[str]:
    """The texts of what ``xpath`` finds, or the one that it answers. Raises TooCostly."""
    evaluator = _Evaluator(tree)
    value = evaluator.value(xpath.tree, _Context(tree.root))
    if isinstance(value, list):
        return [text for text in map(evaluator.text, value) if text]
    return [value] if isinstance(value, str) and value else []


class _Evaluator:
    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def value(self, expression: Expression, context: _Context) -> Value:
        match expression:
            case Literal(text):
                return text
            case Number(value):
                return value
            case Path(steps, absolute):
                return self._steps([self._tree.root] if absolute else [context.item], steps)
            case Filtered(base, predicates, steps):
                return self._filtered(self.value(base, context), predicates, steps)
            case Negated(operand):
                return -self._number(self.value(operand, context))
            case Binary():
                return self._binary(expression, context)
            case Call(function, arguments):
                return self._call(function, arguments, context)

    def text(self, item: Item) -> str:
        text = item.value if isinstance(item, Attribute) else self._tree.text_of(item)
        self._spend(1 + len(text) // 100)
        return text

    def _spend(self, steps: int) -> None:
        self._tree.budget -= steps
        if self._tree.budget < 0:
            raise TooCostly

    def _string(self, value: Value) -> str:
        if isinstance(value, list):
            return self.text(value[0]) if value else ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return string_of_number(value) if isinstance(value, float) else value

    def _number(self, value: Value) -> float:
        return number_of(self._string(value) if isinstance(value, list) else value)

    def _filtered(self, base: Value, predicates: Sequence[Expression], steps: Sequence[Step]) -> Value:
        if not isinstance(base, list):
            return []
        return self._steps(self._narrowed(base, predicates), steps)

    def _steps(self, items: list[Item], steps: Sequence[Step]) -> list[Item]:
        for step in _shortened(steps):
            items = self._step(items, step)
        return items

    def _step(self, items: Iterable[Item], step: Step) -> list[Item]:
        found: dict[Item, None] = {}
        for item in items:
            reached = []
            for candidate in self._walk(item, step):
                self._spend(1)
                if matches(candidate, step.test):
                    reached.append(candidate)
            found |= dict.fromkeys(self._narrowed(reached, step.predicates))
        return sorted(found, key=lambda item: item.order)

    def _walk(self, item: Item, step: Step) -> Iterable[Item]:
        if step.axis == "descendant" and item is self._tree.root and step.test in self._tree.by_tag:
            return self._tree.by_tag[step.test]
        return walk(self._tree, item, step.axis)

    def _narrowed(self, items: list[Item], predicates: Sequence[Expression]) -> list[Item]:
        for predicate in predicates:
            size = len(items)
            items = [
                item
                for position, item in enumerate(items, start=1)
                if self._holds(predicate, _Context(item, position, size))
            ]
        return items

    def _holds(self, predicate: Expression, context: _Context) -> bool:
        self._spend(1)
        value = self.value(predicate, context)
        if isinstance(value, float):
            return value == context.position
        return boolean_of(value)

    def _binary(self, expression: Binary, context: _Context) -> Value:
        operator = expression.operator
        left = self.value(expression.left, context)
        if operator == "or":
            return boolean_of(left) or boolean_of(self.value(expression.right, context))
        if operator == "and":
            return boolean_of(left) and boolean_of(self.value(expression.right, context))
        right = self.value(expression.right, context)
        if operator == "|":
            both = (left if isinstance(left, list) else []) + (right if isinstance(right, list) else [])
            return sorted(dict.fromkeys(both), key=lambda item: item.order)
        if operator in _COMPARING:
            return compared(operator, self._plain(left), self._plain(right))
        return _reckoned(operator, self._number(left), self._number(right))

    def _plain(self, value: Value) -> Sequence[str] | str | float | bool:
        return [self.text(item) for item in value] if isinstance(value, list) else value

    def _call(self, function: str, arguments: Sequence[Expression], context: _Context) -> Value:
        match function:
            case "position":
                return float(context.position)
            case "last":
                return float(context.size)
            case "true" | "false":
                return function == "true"
        values = [self.value(argument, context) for argument in arguments]
        if not values:
            values = [[context.item]]
        match function:
            case "not":
                return not boolean_of(values[0])
            case "boolean":
                return boolean_of(values[0])
            case "count":
                return float(len(values[0])) if isinstance(values[0], list) else 0.0
            case "number":
                return self._number(values[0])
            case "name" | "local-name":
                return values[0][0].tag if isinstance(values[0], list) and values[0] else ""
            case _:
                return STRING_FUNCTIONS[function]([self._string(value) for value in values])


def _shortened(steps: Sequence[Step]) -> Iterator[Step]:
    """``steps``, with ``//name`` as one step where no predicate counts: by far the commonest, and the dearest."""
    waiting: Step | None = None
    for step in steps:
        if waiting is not None and step.axis == "child" and not any(map(_counts, step.predicates)):
            yield Step("descendant", step.test, step.predicates)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if step.axis == "descendant-or-self" and step.test == "node()" and not step.predicates:
            waiting = step
        else:
            yield step
    if waiting is not None:
        yield waiting


def _counts(expression: Expression) -> bool:
    """True if ``expression`` may ask for the position of a node, or be one."""
    match expression:
        case Binary(operator, left, right):
            return operator not in (_COMPARING | {"and", "or", "|"}) or _counts_inside(left) or _counts_inside(right)
        case Call(function, arguments):
            return function in (_POSITIONAL | {"number", "count", "string-length"}) or any(
                map(_counts_inside, arguments)
            )
        case Path() | Literal():
            return False
        case _:
            return True


def _counts_inside(expression: Expression) -> bool:
    match expression:
        case Binary(_, left, right):
            return _counts_inside(left) or _counts_inside(right)
        case Call(function, arguments):
            return function in _POSITIONAL or any(map(_counts_inside, arguments))
        case Negated(operand):
            return _counts_inside(operand)
        case _:
            return False


def _reckoned(operator: str, left: float, right: float) -> float:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "div":
            return left / right if right else float("nan")
        case _:
            # The sign is that of the dividend (XPath 1.0, section 3.5).
            return left - right * int(left / right) if right and abs(left) < 1e300 else float("nan")
