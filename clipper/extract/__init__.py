"""A page or text becomes an Extraction: the story, what was cut and why. A pure function, no input or output."""

from dataclasses import replace

from clipper.article import Extraction
from clipper.extract.from_page import extract_page
from clipper.extract.from_text import extract_text
from clipper.extract.version import cleaner_version, cutting_version
from clipper.markup import decode
from clipper.page import PLAIN_TEXT, Page
from clipper.sites import NO_RULES, SiteRules

__all__ = ["cleaner_version", "cutting_version", "extract", "extract_page", "extract_text"]


def extract(page: Page, rules: SiteRules = NO_RULES) -> Extraction:
    """The story on ``page``, by its media type and the ``rules`` of its site; never raises.

    Rules that would leave no story, such as those of a site that has been built anew, are not followed.
    """
    if page.media_type == PLAIN_TEXT:
        extraction = extract_text(decode(page.content, page.charset))
    else:
        extraction = extract_page(page.content, page.answered, page.charset, rules)
        if rules and not extraction.article.blocks:
            extraction = extract_page(page.content, page.answered, page.charset)
    return replace(extraction, cleaner=cutting_version(cleaner_version(), rules))
