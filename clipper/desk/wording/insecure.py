"""Words for a page that a secure address led to without protection."""

from clipper.page import Page


def insecure_words(page: Page | None) -> str:
    """``redirected to http://…, where anybody on the way could change it``; empty for any other page, or none."""
    if page is None or not page.unprotected:
        return ""
    return f"redirected to {page.unprotected}, where anybody on the way could change it"
