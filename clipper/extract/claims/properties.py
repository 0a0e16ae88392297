"""The named contents of ``meta`` elements."""

from collections.abc import Iterator

from clipper.markup import Document

_NAMING = ("property", "name", "itemprop", "http-equiv")


def properties(document: Document) -> Iterator[tuple[str, str]]:
    """Name (in lower case) and content of each ``meta`` element that has both, in order."""
    for attributes in document.metas:
        content = attributes.get("content")
        if not content or not content.strip():
            continue
        for naming in _NAMING:
            name = attributes.get(naming)
            if name:
                yield name.strip().lower(), content
                break
