"""The directions in which one can go from a node (XPath 1.0, section 2.2)."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from clipper.extract.rules.nodes import TEXT, Node, Tree


class Attribute:
    """An attribute of a node."""

    __slots__ = ("order", "owner", "tag", "value")

    def __init__(self, tag: str, value: str, owner: Node) -> None:
        self.tag = tag
        self.value = value
        self.owner = owner
        self.order = owner.order

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Attribute) and (other.owner, other.tag) == (self.owner, self.tag)

    def __hash__(self) -> int:
        return hash((id(self.owner), self.tag))


Item: TypeAlias = Node | Attribute


def matches(item: Item, test: str) -> bool:
    """True if ``item`` is what the node test of a step asks for."""
    if test == "node()":
        return True
    return item.tag == test or (test == "*" and item.tag not in (TEXT, ""))


def walk(tree: Tree, item: Item, axis: str) -> Iterable[Item]:
    """The nodes in the direction ``axis`` from ``item``, the nearest first."""
    if isinstance(item, Attribute):
        return _from_attribute(item, axis)
    match axis:
        case "child":
            return item.children
        case "descendant":
            return tree.nodes[item.order + 1 : item.end]
        case "descendant-or-self":
            return tree.nodes[item.order : item.end]
        case "attribute":
            return [Attribute(name, value or "", item) for name, value in item.attributes.items()]
        case "self":
            return (item,)
        case _:
            return _sideways(tree, item, axis)


def _sideways(tree: Tree, node: Node, axis: str) -> Iterable[Item]:
    siblings = node.parent.children if node.parent else (node,)
    match axis:
        case "parent":
            return _ancestors(node.parent, last=1)
        case "ancestor":
            return _ancestors(node.parent)
        case "ancestor-or-self":
            return _ancestors(node)
        case "following-sibling":
            return siblings[node.place + 1 :]
        case "preceding-sibling":
            return siblings[: node.place][::-1]
        case "following":
            return tree.nodes[node.end :]
        case _:
            above = set(_ancestors(node))
            return [other for other in reversed(tree.nodes[: node.order]) if other not in above]


def _ancestors(node: Node | None, last: int = -1) -> Iterator[Node]:
    while node is not None and last:
        yield node
        node, last = node.parent, last - 1


def _from_attribute(item: Attribute, axis: str) -> Iterable[Item]:
    match axis:
        case "self" | "descendant-or-self":
            return (item,)
        case "parent":
            return (item.owner,)
        case "ancestor":
            return _ancestors(item.owner)
        case _:
            return ()
