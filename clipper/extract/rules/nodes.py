"""A document as the tree that XPath expressions are about: elements, inline elements, pictures, texts, and the head.

Built only for pages of sites whose rules hold expressions. Inline elements without attributes (a bare ``b`` or ``em``)
are not in it, since the document does not keep them apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from clipper.markup import Document, Element, Inline, Passage, Picture

TEXT = "text()"
_MOST = 150_000
"""A page of more elements is not looked through."""
_BUDGET = 1_500_000
"""Nodes looked at, and hundreds of characters read, for all expressions together: about a second."""

Attributes = Mapping[str, str | None]
_NONE: Attributes = {}


class Node:
    """One node; ``order`` to before ``end`` are the places in ``Tree.nodes`` of it and all within it."""

    __slots__ = ("attributes", "children", "content", "end", "order", "parent", "place", "tag")

    def __init__(
        self,
        tag: str,
        attributes: Attributes = _NONE,
        content: "Element | tuple[Passage, Inline | None] | Picture | str" = "",
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.content = content
        """The part of the document that it stands for; a text for what has no place in it."""
        self.parent: Node | None = None
        self.children: Sequence[Node] = ()
        self.order = 0
        self.end = 0
        self.place = 0
        """Its position among the children of its parent."""


class Tree:
    """All nodes in document order; the first is the root, above ``html``."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.budget = _BUDGET
        """What is left of it."""
        self.root = Node("", content=document.elements[0])
        self.nodes: list[Node] = []
        self.by_tag: dict[str, list[Node]] = defaultdict(list)
        page = Node("html", {"lang": document.language}, document.elements[0])
        _adopt(self.root, [page])
        body = _body(document) if len(document.elements) + len(document.passages) <= _MOST else Node("body")
        _adopt(page, [_head(document), body])
        self._number()

    def text_of(self, node: Node) -> str:
        """The text within ``node``."""
        match node.content:
            case str(text):
                return text
            case Element():
                return self.document.text_of(node.content)
            case (passage, inline):
                return passage.text if inline is None else passage.text_of(inline)
            case _:
                return ""

    def _number(self) -> None:
        waiting: list[tuple[Node, bool]] = [(self.root, False)]
        while waiting:
            node, left = waiting.pop()
            if left:
                node.end = len(self.nodes)
                continue
            node.order = len(self.nodes)
            self.nodes.append(node)
            self.by_tag[node.tag].append(node)
            waiting.append((node, True))
            waiting.extend((child, False) for child in reversed(node.children))


def _adopt(parent: Node, children: Sequence[Node]) -> None:
    parent.children = children
    for place, child in enumerate(children):
        child.parent, child.place = parent, place


def _head(document: Document) -> Node:
    head = Node("head", content=document.title)
    named = [Node("title", content=document.title)]
    named += [Node("meta", attributes) for attributes in document.metas]
    named += [Node("link", attributes) for attributes in document.links]
    named += [Node("script", {"type": "application/ld+json"}, text) for text in document.scripts]
    _adopt(head, named)
    return head


def _body(document: Document) -> Node:
    """The node of the first element, with all below it."""
    nodes = [Node(element.tag, element.attributes, element) for element in document.elements]
    within: dict[int, list[tuple[int, int, int, Node]]] = defaultdict(list)
    for element, node in zip(document.elements, nodes, strict=True):
        if element.parent is not None:
            within[element.parent.index].append((element.first, 0, element.index, node))
    for number, picture in enumerate(document.pictures):
        within[picture.element.index].append((picture.before, 0, number, Node("img", picture.attributes, picture)))
    for passage in document.passages:
        for number, node in enumerate(_pieces(passage)):
            within[passage.element.index].append((passage.index, 1, number, node))
    for index, found in within.items():
        _adopt(nodes[index], [node for _, _, _, node in sorted(found, key=lambda entry: entry[:3])])
    return nodes[0]


def _pieces(passage: Passage) -> Iterator[Node]:
    """The text of ``passage``, and its outermost inline elements with those within them."""
    yield Node(TEXT, content=(passage, None))
    around: list[tuple[Inline, Node, list[Node]]] = []
    outermost: list[Node] = []
    for inline in passage.inlines:
        while around and around[-1][0].stop <= inline.start:
            _, node, children = around.pop()
            _adopt(node, children)
        node = Node(inline.tag, inline.attributes, (passage, inline))
        (around[-1][2] if around else outermost).append(node)
        around.append((inline, node, [Node(TEXT, content=(passage, inline))]))
    for _, node, children in around:
        _adopt(node, children)
    yield from outermost
