"""What an archive has more of a clipping that the library has too. Nothing here is taken away or overruled by it."""

from sqlalchemy import Connection, insert, select, update

from clipper.archive import ClippingRecord, PageServed
from clipper.article import Extraction
from clipper.clipping import Picture, State
from clipper.library.archive.new_rows import add_facts, page_row
from clipper.library.corrections import append_edits, edits_of
from clipper.library.filing import file_story
from clipper.library.highlights import highlight_row, index_remarks
from clipper.library.library import Library
from clipper.library.notes import add_to_note
from clipper.library.pictures import show_pictures
from clipper.library.provenance import write_provenance
from clipper.library.schema import clipping, highlight
from clipper.library.schema import page as pages
from clipper.library.story import extractions_of, put_extraction
from clipper.library.tags import tag_clippings


def enrich(library: Library, connection: Connection, number: int, record: ClippingRecord) -> None:
    """Add tags, note, star, highlights; the story where there is none, corrections where there are none.

    Part of a transaction. Of a story that is kept here, pages and versions are those that are here.
    """
    tag_clippings(library, connection, [number], record.tags)
    if record.note:
        add_to_note(library, connection, number, record.note)
    for column, moment in ((clipping.c.starred_at, record.starred_at), (clipping.c.read_at, record.read_at)):
        if moment is not None:
            unmarked = (clipping.c.id == number) & column.is_(None)
            connection.execute(update(clipping).where(unmarked).values({column: moment}))
    _add_highlights(library, connection, number, record)
    _add_story(library, connection, number, record)


def _add_highlights(library: Library, connection: Connection, number: int, record: ClippingRecord) -> None:
    here = set(connection.scalars(select(highlight.c.record).where(highlight.c.clipping_id == number)))
    rows = [highlight_row(number, marked) for marked in record.highlights]
    new = [row for row in rows if row["record"] not in here]
    if new:
        connection.execute(insert(highlight), new)
        index_remarks(library, connection, number)


def _add_story(library: Library, connection: Connection, number: int, record: ClippingRecord) -> None:
    extraction = extractions_of(connection, [number]).get(number)
    edits = () if edits_of(connection, [number]).get(number) else record.edits
    append_edits(connection, number, edits)
    if extraction is None:
        for served in record.pages:
            _add_page(connection, number, served)
        if record.extraction is None:
            return
        _put_story(connection, number, record, record.extraction)
        file_story(library, connection, number, record.extraction)
    elif edits:
        file_story(library, connection, number, extraction)


def _put_story(connection: Connection, number: int, record: ClippingRecord, extraction: Extraction) -> None:
    put_extraction(connection, number, extraction)
    add_facts(connection, record.pictures)
    shown = {each.address: Picture(each.sha256, each.media_type, each.width, each.height) for each in record.pictures}
    show_pictures(connection, number, shown)
    write_provenance(connection, number, record.host, extraction.cleaner)
    connection.execute(update(clipping).where(clipping.c.id == number).values(state=State.KEPT, failure=""))


def _add_page(connection: Connection, number: int, served: PageServed) -> None:
    row = page_row(number, served)
    same = (pages.c[name] == value for name, value in row.items())
    if connection.scalar(select(pages.c.id).where(*same)) is None:
        connection.execute(insert(pages), row)
