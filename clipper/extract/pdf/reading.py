"""The text of a PDF, page by page, as far as it goes within bounds. The only user of pypdf."""

import logging
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from clipper.extract.pdf.lines import Lines

_MOST_PAGES = 500
_MOST_LETTERS = 2_000_000
"""Characters; a novel has a million."""
_SECONDS = 15.0
"""Of the processor, after which no further page is begun."""
_BROKEN = (PyPdfError, ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
"""What pypdf lets out where a file is not what it says; NotImplementedError among them, as a RuntimeError."""


class Lack(StrEnum):
    """Why a PDF gives no text."""

    PASSWORD = "password"  # noqa: S105 - not one, but that there is one
    """It opens only with a password."""
    PICTURES = "pictures"
    """Its pages are pictures, as scanners make them."""
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class PdfText:
    pages: tuple[str, ...]
    """The text of each page; lines as they are set."""
    title: str = ""
    author: str = ""
    written: date | None = None
    lack: Lack | None = None
    whole: bool = True
    """False where the PDF is longer than what was read of it."""


def read_pdf(content: bytes) -> PdfText:
    """The text of ``content``; never raises on any bytes."""
    # It warns about every irregularity, which no user can mend.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return PdfText((), lack=Lack.PASSWORD)
        title, author, written = _metadata(reader)
        pages, whole = _pages(reader)
    except (*_BROKEN, RuntimeError):
        return PdfText((), lack=Lack.DAMAGED)
    lack = None if any(page.strip() for page in pages) else Lack.PICTURES
    return PdfText(tuple(pages), title, author, written, lack, whole)


def _pages(reader: PdfReader) -> tuple[list[str], bool]:
    pages: list[str] = []
    letters, until = 0, time.process_time() + _SECONDS
    for number, page in enumerate(reader.pages):
        if number == _MOST_PAGES or letters > _MOST_LETTERS or time.process_time() > until:
            return pages, False
        lines = Lines()
        # One page may be broken, and the others not.
        with suppress(*_BROKEN, RuntimeError):
            page.extract_text(visitor_text=lines.hear)
        text = lines.page()
        letters += len(text)
        pages.append(_SURROGATE.sub("", text.replace("\x00", "")))
    return pages, True


def _metadata(reader: PdfReader) -> tuple[str, str, date | None]:
    try:
        told = reader.metadata
        if told is None:
            return "", "", None
        written = told.creation_date
        return _SURROGATE.sub("", told.title or ""), _SURROGATE.sub("", told.author or ""), written and written.date()
    except _BROKEN:
        return "", "", None


_SURROGATE = re.compile(r"[\ud800-\udfff]")
