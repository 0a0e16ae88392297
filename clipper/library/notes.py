"""The user's note on a clipping."""

from sqlalchemy import Connection, select, update

from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.schema import clipping_doc


def set_note(library: Library, number: int, text: str) -> None:
    """Replace the note; an empty ``text`` takes it away. Raises NoSuchClipping, LibraryFailure."""
    with library.writing() as connection:
        require(connection, number)
        write_note(library, connection, number, text)


def add_to_note(library: Library, connection: Connection, number: int, text: str) -> None:
    """Put ``text`` below what the note says already, unless it says just that, as part of a transaction."""
    present = connection.scalar(select(clipping_doc.c.note).where(clipping_doc.c.clipping_id == number)) or ""
    if text not in present:
        write_note(library, connection, number, f"{present}\n\n{text}" if present else text)


def write_note(library: Library, connection: Connection, number: int, text: str) -> None:
    """``set_note`` as part of a transaction, for a clipping that is there."""
    connection.execute(update(clipping_doc).where(clipping_doc.c.clipping_id == number).values(note=text))
    library.text_index.refresh(connection, [number])
