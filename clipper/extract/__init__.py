"""A page or text becomes an Extraction: the story, what was cut and why. A pure function, no input or output."""

from clipper.article import Extraction
from clipper.extract.from_page import extract_page
from clipper.extract.from_text import extract_text
from clipper.markup import decode
from clipper.page import PLAIN_TEXT, Page

__all__ = ["extract", "extract_page", "extract_text"]


def extract(page: Page) -> Extraction:
    """The story on ``page``, by its media type; never raises."""
    if page.media_type == PLAIN_TEXT:
        return extract_text(decode(page.content, page.charset))
    return extract_page(page.content, page.answered, page.charset)
