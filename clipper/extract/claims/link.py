"""Claims in ``link`` elements: the canonical address."""

from collections.abc import Iterator

from clipper.article import Claim
from clipper.markup import Document

ORIGIN = "link"


def claims(document: Document, _: str) -> Iterator[Claim]:
    """The canonical address, as written."""
    for attributes in document.links:
        if "canonical" in (attributes.get("rel") or "").lower().split():
            yield Claim("address", (attributes.get("href") or "").strip(), ORIGIN)
