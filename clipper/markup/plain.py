"""Plain text becomes a document: a paragraph a passage, so that it is read like a page without markup."""

import re

from clipper.markup.document import Document, Element, Part, Passage
from clipper.markup.spacing import BREAK, fold, without_unseen

_MOST_PARAGRAPHS = 30_000
"""What follows so many becomes one paragraph."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def read_text(text: str) -> Document:
    """The document that ``text`` makes: paragraphs are divided by blank lines, or are lines where it has none."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    divided = _BLANK_LINE.split(text)
    if len(divided) == 1:
        divided = text.split("\n")
    if len(divided) > _MOST_PARAGRAPHS:
        divided[_MOST_PARAGRAPHS:] = ["\n".join(divided[_MOST_PARAGRAPHS:])]
    folded = (fold(without_unseen(paragraph).replace("\n", BREAK)) for paragraph in divided)
    return paragraphs_document(tuple(paragraph for paragraph in folded if paragraph))


def paragraphs_document(paragraphs: tuple[str, ...]) -> Document:
    """A document of folded ``paragraphs``."""
    root = Element(0, "body", {}, None, 0, hidden=False, names=(), end=len(paragraphs) + 1, last=len(paragraphs))
    elements = [root]
    passages = []
    for index, text in enumerate(paragraphs):
        number = index + 1
        element = Element(number, "p", {}, root, 1, hidden=False, names=(), end=number + 1, first=index, last=index + 1)
        elements.append(element)
        parts = tuple(_parts(text))
        passages.append(Passage(index, element, parts, text, linked=0, strong=0, links=0))
    return Document(tuple(elements), tuple(passages))


def _parts(text: str) -> list[Part]:
    parts: list[Part] = []
    for line in text.split("\n"):
        if parts:
            parts.append(Part(BREAK, 0, ""))
        parts.append(Part(line, 0, ""))
    return parts
