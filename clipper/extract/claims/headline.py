"""Where the headline seems to stand, before anything is known about the page: what is near it is about the story."""

import re

from clipper.markup import Document

_HEADINGS = frozenset({"h1", "h2", "h3"})
_BETWEEN = re.compile(r"[\W_]+")
_SHARE = 0.4


def headline_at(document: Document) -> int | None:
    """Index of the passage of the h1 that the title element repeats, else of such a heading, else of the first h1."""
    title = _letters(document.title)
    first: int | None = None
    repeated: int | None = None
    for element in document.elements:
        if element.tag not in _HEADINGS or element.hidden or element.first == element.last:
            continue
        text = _letters(document.passages[element.last - 1].text)
        if len(text) > _SHARE * len(title) and text in title:
            if element.tag == "h1":
                return element.first
            repeated = element.first if repeated is None else repeated
        if element.tag == "h1" and first is None:
            first = element.first
    return repeated if repeated is not None else first


def _letters(text: str) -> str:
    return _BETWEEN.sub("", text.casefold())
