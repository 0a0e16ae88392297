"""Show me the page itself: what the library keeps of it, as a file for another program."""

import shutil
import tempfile
import time
from contextlib import suppress
from html import escape
from pathlib import Path

from clipper.bundles import BrokenBundle, StoryParts, is_in_parts, parts_of
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.library import page_type, served_page
from clipper.page import PDF, SELECTION, Page

_PREFIX = "clipper-page-"
_KEPT_FOR = 86_400.0
"""Seconds."""

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

    Of a story on several pages, one that leads to each of them. It is for another program, and nobody tells when that
    has done with it: it is deleted after a day, when the next one is made or the library looked after.

    Raises NothingToChange while there is no page, NoSuchClipping, LibraryError, OSError.
    """
    page = served_page(desk.library, number)
    if page is None:
        raise NothingToChange(number, "page")
    tidy_page_files()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    if is_in_parts(page):
        with suppress(BrokenBundle):
            return _parts_file(folder, number, parts_of(page))
    return _written(folder, str(number), page)


def _parts_file(folder: Path, number: int, parts: StoryParts) -> Path:
    """A page that leads to the parts, each in a file of its own."""
    files = [_written(folder, f"{number}-{place}", part) for place, part in enumerate(parts.pages, start=1)]
    listed = "".join(
        f'<li><a href="{file.name}">{escape(part.answered)}</a></li>'
        for file, part in zip(files, parts.pages, strict=True)
    )
    path = folder / f"{number}.html"
    path.write_text(f'<!DOCTYPE html><meta charset="utf-8"><title>{number}</title><ol>{listed}</ol>\n', "utf-8")
    return path


def _written(folder: Path, name: str, page: Page) -> Path:
    path = folder / f"{name}{_SUFFIXES.get(page.media_type, '.bin')}"
    path.write_bytes(page.content)
    return path


def tidy_page_files() -> None:
    """Delete the files of earlier days; one that a program holds fast, or that is another user's, stays."""
    oldest = time.time() - _KEPT_FOR
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if folder.is_dir() and not folder.is_symlink() and folder.stat().st_mtime < oldest:
                shutil.rmtree(folder)
