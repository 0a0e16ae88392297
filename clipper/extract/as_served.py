"""A page as it was served, to be looked at as text."""

from clipper.bundles import BrokenBundle, is_in_parts, page_inside, parts_of
from clipper.markup import decode
from clipper.page import PDF, Page


def source_of(page: Page, most: int) -> str:
    """The source of ``page`` in letters, of a bundle that of the page in it; about ``most`` characters at most.

    Of a story on several pages, one after the other. Empty for a PDF, which has no source that one could read.
    """
    return "\n\n".join(_source(part, most) for part in _pages(page))[:most]


def _pages(page: Page) -> tuple[Page, ...]:
    if is_in_parts(page):
        try:
            return parts_of(page).pages
        except BrokenBundle:
            return ()
    return (page_inside(page),)


def _source(page: Page, most: int) -> str:
    # A letter has four bytes at the most, whatever it is written in.
    return "" if page.media_type == PDF else decode(page.content[: 4 * most], page.charset)
