"""Lays a parsed tree flat: one walk without recursion, so that no depth of nesting can end the program.

A page has some two thousand nodes, so what is done for each of them is what cleaning costs: hence a table of steps by
tag, plain tuples to go back by, and white space that is one shared part.
"""

from collections.abc import Callable, Mapping

from selectolax.lexbor import LexborNode

from clipper.markup import vocabulary
from clipper.markup.document import (
    CODE,
    EMPHASIS,
    LOWERED,
    RAISED,
    STRONG,
    STRUCK,
    UNSEEN,
    Element,
    Frame,
    Inline,
    Part,
    Passage,
    Picture,
)
from clipper.markup.names import names_of
from clipper.markup.passages import BLANK, LINE_BREAK, passage_of
from clipper.markup.rest import texts_from
from clipper.markup.spacing import BREAK, without_unseen
from clipper.markup.styling import styled
from clipper.markup.visibility import hides
from clipper.markup.vocabulary import BLOCKS, UNREAD, WRAPPERS

Attributes = Mapping[str, str | None]

_DEEPEST = 300
"""Blocks nested deeper than this still divide passages, but belong to the element at this depth."""

_MOST_PASSAGES = 8_000
_MOST_STEPS = 120_000
"""What follows so many passages, or so many steps from node to node, becomes one passage. Of 757 pages the largest had
6,220 passages and needed 45,000 steps."""

_MOST_TEXT = 12_000_000
"""Characters in long texts. What follows so many is not read: a long novel has 3 million."""
_LONG = 100
"""Shorter texts are not counted."""

_STYLES = (
    dict.fromkeys(vocabulary.STRONG, STRONG)
    | dict.fromkeys(vocabulary.EMPHASIS, EMPHASIS)
    | dict.fromkeys(vocabulary.CODE, CODE)
    | dict.fromkeys(vocabulary.RAISED, RAISED)
    | dict.fromkeys(vocabulary.LOWERED, LOWERED)
    | dict.fromkeys(vocabulary.STRUCK, STRUCK)
)
_NOTHING: Attributes = {}

# What to go back to when an element has been walked: its node, the block around it (None for an inline element), the
# style and the link around it, and what is told of it as an inline element.
_Left = tuple[LexborNode, Element | None, int, str, Inline | None]


class Walk:
    """Collects elements, passages and pictures of one tree."""

    __slots__ = (
        "_block",
        "_by_style",
        "_inlines",
        "_left",
        "_link",
        "_links",
        "_parts",
        "_room",
        "_sources",
        "_style",
        "dividers",
        "elements",
        "frames",
        "passages",
        "pictures",
        "scripts",
    )

    def __init__(self, *, by_style: bool = False) -> None:
        """``by_style``: words are set by the style of elements too, and not by their names alone."""
        self._by_style = by_style
        self.elements: list[Element] = []
        self.passages: list[Passage] = []
        self.pictures: list[Picture] = []
        self.frames: list[Frame] = []
        self.dividers: list[int] = []
        self.scripts: list[str] = []
        self._left: list[_Left] = []
        self._block = Element(0, "body", _NOTHING, None, 0, hidden=False, names=())
        self._style = 0
        self._link = ""
        self._parts: list[Part] = []
        self._links = 0
        self._inlines: list[Inline] = []
        self._sources: list[Attributes] = []
        self._room = _MOST_TEXT

    def over(self, root: LexborNode) -> None:
        """Walk everything below ``root``, once."""
        self._block = self._element(root.tag or "body", root.attributes, None)
        left, leave = self._left, self._leave
        # Asking a node for the number of its tag is quicker than for the name, so each name is asked for once a page.
        steps: dict[int, tuple[_Step, str]] = {}
        node = root.first_child
        for _ in range(_MOST_STEPS):
            if node is not None:
                number = node.tag_id
                if number not in steps:
                    tag = node.tag or "-"
                    steps[number] = _STEPS.get(tag, _inline), tag
                step, tag = steps[number]
                node = step(self, node, tag)
            elif left and len(self.passages) < _MOST_PASSAGES:
                node = leave()
            else:
                break
        if node is not None or left:
            self._rest(node)
        while left:
            leave()
        self._flush()
        self._block.end, self._block.last = len(self.elements), len(self.passages)

    def _rest(self, node: LexborNode | None) -> None:
        """Gather all text from ``node`` on into one passage."""
        around = [left[0] for left in self._left]
        texts = [self._room_for(without_unseen(text)) if text != BREAK else text for text in texts_from(node, around)]
        self._parts.append(Part("".join(texts), 0, ""))
        self._flush()

    def _room_for(self, text: str) -> str:
        """``text``, or as much of it as may still be read."""
        text = text[: self._room]
        self._room -= len(text)
        return text

    def _leave(self) -> LexborNode | None:
        node, block, self._style, self._link, inline = self._left.pop()
        if block is not None:
            if self._parts or self._links or self._inlines:
                self._flush()
            own = self._block
            if block is not own:
                own.end, own.last = len(self.elements), len(self.passages)
                self._block = block
        elif inline is not None and inline.stop < 0:
            inline.stop = len(self._parts)
        return node.next

    def _element(self, tag: str, attributes: Attributes, parent: Element | None) -> Element:
        depth, hidden = (parent.depth + 1, parent.hidden) if parent is not None else (0, False)
        names: tuple[str, ...] = ()
        if attributes:
            names = names_of(attributes)
            hidden = hidden or hides(attributes)
        elements = self.elements
        element = Element(len(elements), tag, attributes, parent, depth, hidden, names, 0, len(self.passages))
        elements.append(element)
        return element

    def text(self, node: LexborNode, _: str) -> LexborNode | None:
        text = node.text_content
        if text and not text.isspace():
            if len(text) > _LONG:
                text = self._room_for(text)
            self._parts.append(Part(without_unseen(text), self._style, self._link))
        elif text and self._parts:
            if self._block.tag == "pre":
                self._parts.append(Part(text, self._style, self._link))
            else:
                self._parts.append(Part(" ", self._style, self._link) if self._style or self._link else BLANK)
        return node.next

    def block(self, node: LexborNode, tag: str) -> LexborNode | None:
        if self._parts or self._links or self._inlines:
            self._flush()
        block = self._block
        self._left.append((node, block, self._style, self._link, None))
        if block.depth < _DEEPEST:
            self._block = self._element(tag, node.attributes, block)
        return node.first_child

    def inline(self, node: LexborNode, tag: str) -> LexborNode | None:
        attributes = node.attributes
        if "-" in tag or (tag in WRAPPERS and _wraps_a_block(node)):
            child = self.block(node, tag)
        else:
            inline = Inline(tag, attributes, len(self._parts)) if attributes or tag == "cite" else None
            self._left.append((node, None, self._style, self._link, inline))
            child = node.first_child
            if inline is not None:
                self._inlines.append(inline)
                if hides(attributes):
                    self._style |= UNSEEN
        if tag in _STYLES:
            self._style |= _STYLES[tag]
        elif tag == "a" and attributes.get("href"):
            self._link = attributes["href"] or ""
            self._links += 1
        if self._by_style:
            self._style = styled(self._style, attributes)
        return child

    def line_break(self, node: LexborNode, _: str) -> LexborNode | None:
        if self._parts:
            if self._block.tag != "pre" and self._after_break():
                self._flush()
            else:
                self._parts.append(LINE_BREAK)
        return node.next

    def _after_break(self) -> bool:
        """True if nothing but white space stands after the last line break: a second one ends the passage."""
        for part in reversed(self._parts):
            if part.text == BREAK:
                return True
            if not part.text.isspace():
                return False
        return False

    def picture(self, node: LexborNode, _: str) -> LexborNode | None:
        before = len(self.passages) + bool(self._parts)
        self.pictures.append(Picture(self._block, node.attributes, tuple(self._sources), self._link, before))
        self._sources.clear()
        return node.next

    def frame(self, node: LexborNode, _: str) -> LexborNode | None:
        self.frames.append(Frame(self._block, node.attributes, len(self.passages) + bool(self._parts)))
        return node.next

    def source(self, node: LexborNode, _: str) -> LexborNode | None:
        # Those of films and sounds have no set of addresses.
        if any("srcset" in name for name in node.attributes):
            self._sources.append(node.attributes)
        return node.next

    def script(self, node: LexborNode, _: str) -> LexborNode | None:
        if "ld+json" in (node.attributes.get("type") or ""):
            self.scripts.append(node.text(deep=True))
        return node.next

    def divider(self, node: LexborNode, _: str) -> LexborNode | None:
        self._flush()
        self.dividers.append(len(self.passages))
        return node.next

    def _flush(self) -> None:
        """End the passage under way, if it has any text."""
        if self._parts:
            passages = self.passages
            passage = passage_of(len(passages), self._block, self._parts, self._links, self._inlines)
            if passage is not None:
                passages.append(passage)
            self._parts.clear()
        self._inlines.clear()
        self._links = 0


def _wraps_a_block(node: LexborNode) -> bool:
    child = node.first_child
    while child is not None:
        if child.tag in BLOCKS:
            return True
        child = child.next
    return False


def _unread(_: Walk, node: LexborNode, __: str) -> LexborNode | None:
    return node.next


_Step = Callable[[Walk, LexborNode, str], LexborNode | None]
_inline: _Step = Walk.inline
_STEPS: Mapping[str, _Step] = {
    **dict.fromkeys(BLOCKS, Walk.block),
    **dict.fromkeys((*UNREAD, "-", "-comment", "-doctype", "-document"), _unread),
    "-text": Walk.text,
    "br": Walk.line_break,
    "iframe": Walk.frame,
    "img": Walk.picture,
    "amp-img": Walk.picture,
    "source": Walk.source,
    "script": Walk.script,
    "hr": Walk.divider,
}
"""What is done at a node, by tag; all other tags are inline elements. Gives the node to go on with."""
