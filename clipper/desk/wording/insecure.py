"""Words for a page that a secure address led to without protection."""

from clipper.languages import say
from clipper.page import Page


def insecure_words(page: Page | None) -> str:
    """``redirected to http://…, where anybody on the way could change it``; empty for any other page, or none."""
    if page is None or not page.unprotected:
        return ""
    return say("redirected to %1, where anybody on the way could change it", page.unprotected)
