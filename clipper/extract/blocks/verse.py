"""Verse: lines that belong together although the page sets each in an element of its own."""

from clipper.markup import Document, Element

_VERSE = frozenset({"gedicht", "lyrics", "poem", "poema", "poesia", "poetry", "stanza", "strophe", "verse"})
_LONGEST_LINE = 100
_FEWEST, _MOST = 2, 60


def is_verse(element: Element) -> bool:
    """True if ``element`` is named as verse."""
    return not _VERSE.isdisjoint(element.names)


def is_stanza(document: Document, element: Element) -> bool:
    """True if ``element`` is named as verse and holds single short lines, and no stanza within it does."""
    if not (element.names and is_verse(element)):
        return False
    lines = document.passages_in(element)
    if not _FEWEST <= len(lines) <= _MOST or any(len(line.text) > _LONGEST_LINE or "\n" in line.text for line in lines):
        return False
    inside = document.elements[element.index + 1 : element.end]
    return not any(is_verse(inner) and inner.last - inner.first >= _FEWEST for inner in inside)
