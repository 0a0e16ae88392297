"""Lays a parsed tree flat: one walk without recursion, so that no depth of nesting can end the program."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from clipper.markup import vocabulary
from clipper.markup.document import (
    CODE,
    EMPHASIS,
    STRONG,
    UNSEEN,
    Element,
    Inline,
    Part,
    Passage,
    Picture,
    passage_text,
)
from clipper.markup.names import names_of
from clipper.markup.spacing import BREAK, without_unseen
from clipper.markup.visibility import hides
from clipper.markup.vocabulary import BLOCKS, UNREAD, WRAPPERS

Attributes = Mapping[str, str | None]

_DEEPEST = 300
"""Blocks nested deeper than this still divide passages, but belong to the element at this depth."""

_MOST_PASSAGES = 30_000
"""What follows so many passages becomes one: no page is a story, but none loses text or takes minutes."""

_STYLES = (
    dict.fromkeys(vocabulary.STRONG, STRONG)
    | dict.fromkeys(vocabulary.EMPHASIS, EMPHASIS)
    | dict.fromkeys(vocabulary.CODE, CODE)
)


class _Left(NamedTuple):
    """What to go back to when an element has been walked."""

    node: LexborNode
    block: Element | None
    style: int
    link: str
    inline: Inline | None = None


class Walk:
    """Collects elements, passages and pictures of one tree."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.passages: list[Passage] = []
        self.pictures: list[Picture] = []
        self.dividers: list[int] = []
        self.scripts: list[str] = []
        self._left: list[_Left] = []
        self._block: Element = Element(0, "body", {}, None, 0, hidden=False, names=())
        self._style = 0
        self._link = ""
        self._parts: list[Part] = []
        self._links = 0
        self._inlines: list[Inline] = []
        self._sources: list[str] = []
        self._special: Mapping[str, Callable[[LexborNode], None]] = {
            "br": self._break,
            "img": self._picture,
            "amp-img": self._picture,
            "source": self._source,
            "script": self._script,
            "hr": self._divider,
        }

    def over(self, root: LexborNode) -> None:
        """Walk everything below ``root``, once."""
        self._block = self._element(root.tag or "body", root.attributes, None)
        node: LexborNode | None = root.child
        while node is not None or self._left:
            node = self._leave() if node is None else self._step(node)
            if len(self.passages) >= _MOST_PASSAGES:
                self._rest(node)
                break
        while self._left:
            self._leave()
        self._flush()
        self._block.end, self._block.last = len(self.elements), len(self.passages)

    def _rest(self, node: LexborNode | None) -> None:
        """Gather all text from ``node`` on into one passage."""
        texts: list[str] = []
        nodes = [left.node for left in self._left]
        while node is not None or nodes:
            if node is None:
                node = nodes.pop().next
                continue
            tag = node.tag or ""
            if tag == "-text":
                texts.append(without_unseen(node.text_content or ""))
            elif tag in BLOCKS or tag == "br":
                texts.append(BREAK)
            if tag in UNREAD or tag.startswith("-") or tag == "script" or node.child is None:
                node = node.next
            else:
                nodes.append(node)
                node = node.child
        self._parts.append(Part("".join(texts), 0, ""))
        self._flush()

    def _step(self, node: LexborNode) -> LexborNode | None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return node.next
        if tag in BLOCKS:
            return self._enter_block(node, tag, node.attributes)
        special = self._special.get(tag)
        if special is not None:
            special(node)
            return node.next
        if tag in UNREAD or tag.startswith("-"):
            return node.next
        return self._enter_inline(node, tag)

    def _leave(self) -> LexborNode | None:
        left = self._left.pop()
        if left.block is not None:
            self._flush()
            if left.block is not self._block:
                self._block.end, self._block.last = len(self.elements), len(self.passages)
                self._block = left.block
        elif left.inline is not None and left.inline.stop < 0:
            left.inline.stop = len(self._parts)
        self._style, self._link = left.style, left.link
        return left.node.next

    def _enter_block(self, node: LexborNode, tag: str, attributes: Attributes) -> LexborNode | None:
        self._flush()
        self._left.append(_Left(node, self._block, self._style, self._link))
        if self._block.depth < _DEEPEST:
            self._block = self._element(tag, attributes, self._block)
        return node.child

    def _enter_inline(self, node: LexborNode, tag: str) -> LexborNode | None:
        attributes: Attributes = node.attributes
        if "-" in tag or (tag in WRAPPERS and _wraps_a_block(node)):
            child = self._enter_block(node, tag, attributes)
        else:
            inline = Inline(tag, attributes, len(self._parts)) if attributes else None
            self._left.append(_Left(node, None, self._style, self._link, inline))
            child = node.child
            if inline is not None:
                self._inlines.append(inline)
                if hides(attributes):
                    self._style |= UNSEEN
        self._style |= _STYLES.get(tag, 0)
        if tag == "a" and attributes.get("href"):
            self._link = attributes["href"] or ""
            self._links += 1
        return child

    def _element(self, tag: str, attributes: Attributes, parent: Element | None) -> Element:
        hidden = (parent is not None and parent.hidden) or (bool(attributes) and hides(attributes))
        element = Element(
            index=len(self.elements),
            tag=tag,
            attributes=attributes,
            parent=parent,
            depth=parent.depth + 1 if parent else 0,
            hidden=hidden,
            names=names_of(attributes),
            first=len(self.passages),
        )
        self.elements.append(element)
        return element

    def _text(self, text: str) -> None:
        if text.isspace():
            if self._parts:
                self._parts.append(Part(" " if self._block.tag != "pre" else text, self._style, self._link))
        elif text:
            self._parts.append(Part(without_unseen(text), self._style, self._link))

    def _break(self, _: LexborNode) -> None:
        if not self._parts:
            return
        if self._block.tag != "pre" and self._after_break():
            self._flush()
        else:
            self._parts.append(Part(BREAK, 0, ""))

    def _after_break(self) -> bool:
        """True if nothing but white space stands after the last line break: a second one ends the passage."""
        for part in reversed(self._parts):
            if part.text == BREAK:
                return True
            if not part.text.isspace():
                return False
        return False

    def _picture(self, node: LexborNode) -> None:
        before = len(self.passages) + bool(self._parts)
        self.pictures.append(Picture(self._block, node.attributes, tuple(self._sources), self._link, before))
        self._sources.clear()

    def _source(self, node: LexborNode) -> None:
        srcset = node.attributes.get("srcset") or node.attributes.get("data-srcset")
        if srcset:
            self._sources.append(srcset)

    def _script(self, node: LexborNode) -> None:
        if "ld+json" in (node.attributes.get("type") or ""):
            self.scripts.append(node.text(deep=True))

    def _divider(self, _: LexborNode) -> None:
        self._flush()
        self.dividers.append(len(self.passages))

    def _flush(self) -> None:
        """End the passage under way, if it has any text."""
        parts = tuple(self._parts)
        text = passage_text(parts, preformatted=self._block.tag == "pre") if parts else ""
        if text:
            for inline in self._inlines:
                if inline.stop < 0:
                    inline.stop = len(parts)
            self.passages.append(
                Passage(
                    index=len(self.passages),
                    element=self._block,
                    parts=parts,
                    text=text,
                    linked=sum(len(part.text.strip()) for part in parts if part.link),
                    strong=sum(len(part.text.strip()) for part in parts if part.style & STRONG),
                    links=self._links,
                    inlines=tuple(self._inlines),
                )
            )
        self._parts.clear()
        self._inlines.clear()
        self._links = 0


def _wraps_a_block(node: LexborNode) -> bool:
    child = node.child
    while child is not None:
        if child.tag in BLOCKS:
            return True
        child = child.next
    return False
