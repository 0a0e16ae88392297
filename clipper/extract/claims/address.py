"""Claims in the page's own address: many papers write the day into it."""

import re
from collections.abc import Iterator

from clipper.article import Claim
from clipper.markup import Document

ORIGIN = "address"

_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/\d_-])")


def claims(_: Document, address: str) -> Iterator[Claim]:
    """The day that the path of ``address`` names, as ``YYYY-MM-DD``."""
    found = _DAY.search(address)
    if found:
        year, month, day = (part for part in found.groups() if part)
        yield Claim("published", f"{year}-{int(month):02d}-{int(day):02d}", ORIGIN)
