"""Where a line feed in the source is one on the page: verse, and what its style says so of."""

import re

from clipper.markup.document import Element

_KEEPING = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_VERSE = frozenset({"gedicht", "lyrics", "poem", "poema", "poesia", "poetry", "stanza", "strophe", "verse"})


def keeps_lines(element: Element) -> bool:
    """True if the lines of the text directly within ``element`` are broken where its source breaks them."""
    parent = element.parent
    return _is_set_in_lines(element) or (parent is not None and _is_set_in_lines(parent))


def _is_set_in_lines(element: Element) -> bool:
    if not element.attributes:
        return False
    style = element.attributes.get("style")
    return not _VERSE.isdisjoint(element.names) or (style is not None and bool(_KEEPING.search(style)))
