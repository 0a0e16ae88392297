"""Whether a page that was fetched again says anything new."""

import hashlib

from sqlalchemy import Connection, select

from clipper.article import Article, Extraction
from clipper.library.document import document_of
from clipper.library.library import Library
from clipper.library.pages import page_shown
from clipper.library.schema import page as pages
from clipper.library.story import extractions_of
from clipper.library.versions.aside import told_in
from clipper.library.versions.listing import listed
from clipper.page import Page


def says_news(library: Library, number: int, page: Page, extraction: Extraction) -> bool:
    """Whether ``page``, of which ``extraction`` was made, is worth keeping beside what is kept of the clipping.

    Raises LibraryFailure, clipper.article.record.BadRecord.
    """
    with library.reading() as connection:
        return is_news(connection, number, page, extraction)


def is_news(connection: Connection, number: int, page: Page, extraction: Extraction) -> bool:
    """Whether neither the story that is shown nor what was fetched last is the same. True where there is no story."""
    shown = extractions_of(connection, [number])
    if not shown:
        return True
    row = page_shown(connection, number)
    known = [(None if row is None else row["id"], shown[number])]
    last = listed(connection, shown).get(number, ())[-1:]
    known += [(each.page, told_in(connection, each.row).extraction) for each in last if each.row is not None]
    return not any(
        _is_page(connection, row, page) or same_story(each.article, extraction.article) for row, each in known
    )


def same_story(one: Article, other: Article) -> bool:
    """Whether a reader finds the same in both: words, fields, and as many pictures of the same names.

    Links, and what follows the ``?`` in a picture's address, are others on many pages each time they are fetched.
    """
    return _read(one) == _read(other)


def _read(article: Article) -> object:
    pictures = [figure.picture.split("?")[0] for figure in article.figures]
    return document_of(article).searched, article.published, pictures


def _is_page(connection: Connection, row: int | None, page: Page) -> bool:
    own = (hashlib.sha256(page.content).hexdigest(), page.media_type, page.charset)
    kept = connection.execute(select(pages.c.digest, pages.c.media_type, pages.c.charset).where(pages.c.id == row))
    return kept.one_or_none() == own
