"""Reads a golden page from its folder."""

from pathlib import Path

from clipper.article import Extraction
from clipper.extract import extract_page, extract_text


def address_of(folder: Path) -> str:
    """The address on the first line of ``article.txt``; empty for plain text."""
    first = (folder / "article.txt").read_text("utf-8").partition("\n")[0]
    return first.removeprefix("page:").strip()


def extraction_of(folder: Path) -> Extraction:
    page = folder / "page.html"
    if page.exists():
        return extract_page(page.read_bytes(), address_of(folder))
    return extract_text((folder / "page.txt").read_text("utf-8"))
