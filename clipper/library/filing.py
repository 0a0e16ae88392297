"""Bringing what lists and search read of a clipping in step with its story, its edits and its pictures."""

from sqlalchemy import Connection, bindparam, select, update

from clipper.article import Article, Extraction, replay
from clipper.library.corrections import edits_of
from clipper.library.document import document_of
from clipper.library.library import Library
from clipper.library.pictures import pictures_of
from clipper.library.schema import clipping, clipping_doc
from clipper.library.sort_key import free_sort_key
from clipper.library.twins.compare import compare

_LIST = update(clipping).where(clipping.c.id == bindparam("number"))
_INDEX = update(clipping_doc).where(clipping_doc.c.clipping_id == bindparam("number"))
_DATED = select(clipping.c.sort_key, clipping.c.clipped_at).where(clipping.c.id == bindparam("number"))


def file_story(library: Library, connection: Connection, number: int, extraction: Extraction) -> None:
    """Write what is looked for of ``extraction``, as the user has corrected it: title, date, texts, lead picture."""
    article = replay(extraction, edits_of(connection, [number]).get(number, ())).article
    document = document_of(article)
    place = {"number": number, "sort_key": _sort_key(connection, number, article)}
    connection.execute(_LIST, place | document.listed | {"picture": _lead_picture(connection, number, article)})
    connection.execute(_INDEX, place | document.searched)
    library.text_index.refresh(connection, [number])
    compare(connection, number, article)


def _sort_key(connection: Connection, number: int, article: Article) -> int:
    current, clipped_at = connection.execute(_DATED, {"number": number}).one()
    return free_sort_key(connection, article.published, clipped_at, current)


def _lead_picture(connection: Connection, number: int, article: Article) -> str:
    """The digest of the first picture of the story that the library holds, or empty."""
    held = pictures_of(connection, [number]).get(number, {})
    return next((held[figure.picture].digest for figure in article.figures if figure.picture in held), "")
