"""Show me the page itself: what the library keeps of it, as a file for another program."""

import tempfile
from pathlib import Path

from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.library import page_type, served_page
from clipper.page import PDF, SELECTION

_SUFFIXES = {
    PDF: ".pdf",
    SELECTION: ".html",
    "multipart/related": ".mhtml",
    "application/x-webarchive": ".webarchive",
    "text/html": ".html",
    "text/plain": ".txt",
}


def is_pdf(desk: Desk, number: int) -> bool:
    """Whether the page of a clipping is a PDF. Raises NoSuchClipping."""
    return page_type(desk.library, number) == PDF


def page_file(desk: Desk, number: int) -> Path:
    """A new file with the page of a clipping, in a folder for what may be thrown away, where only the user gets in.

    Raises NothingToChange while there is no page, NoSuchClipping, LibraryError, OSError.
    """
    page = served_page(desk.library, number)
    if page is None:
        raise NothingToChange(number, "page")
    path = Path(tempfile.mkdtemp(prefix="clipper-")) / f"{number}{_SUFFIXES.get(page.media_type, '.bin')}"
    path.write_bytes(page.content)
    return path
