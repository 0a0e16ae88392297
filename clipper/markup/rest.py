"""The text of the rest of a page, for pages that are too large to be walked to their end."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from clipper.markup.spacing import BREAK
from clipper.markup.vocabulary import BLOCKS, UNREAD

_DIVIDING = BLOCKS | {"br"}
_UNTOLD = UNREAD | {"script"}


def texts_from(node: LexborNode | None, around: list[LexborNode]) -> Iterator[str]:
    """Every text from ``node`` on to the end of the outermost of the nodes ``around`` it, and BREAK where blocks begin.

    ``around`` is used up.
    """
    while node is not None or around:
        if node is None:
            node = around.pop().next
            continue
        tag = node.tag or "-"
        if tag == "-text":
            yield node.text_content or ""
        elif tag in _DIVIDING:
            yield BREAK
        child = None if tag in _UNTOLD or tag.startswith("-") else node.first_child
        if child is None:
            node = node.next
        else:
            around.append(node)
            node = child
