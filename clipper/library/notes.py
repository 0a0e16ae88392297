"""The user's note on a clipping."""

from sqlalchemy import Connection, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_notes
from clipper.library.library import Library
from clipper.library.merging import Meeting, Merged, merge_texts
from clipper.library.numbers import require
from clipper.library.schema import clipping_doc


def set_note(library: Library, number: int, text: str, *, was: str | None = None, divider: str = "") -> Merged:
    """Replace the note; an empty ``text`` takes it away. Answers what the note is now.

    ``was`` is what the writer had seen: what somebody else has changed since is brought together with ``text``, line by
    line, with ``divider`` between two versions of the same lines. With None the note is replaced whatever it says.
    Raises NoSuchClipping, LibraryFailure.
    """
    with acting(library, ActName.NOTE, at_notes([number])) as connection:
        require(connection, number)
        merged = Merged(text, Meeting.ALONE)
        if was is not None:
            merged = merge_texts(was, _note(connection, number), text, divider)
        write_note(library, connection, number, merged.text)
    return merged


def add_to_note(library: Library, connection: Connection, number: int, text: str) -> None:
    """Put ``text`` below what the note says already, unless it says just that, as part of a transaction."""
    present = _note(connection, number)
    if text not in present:
        write_note(library, connection, number, f"{present}\n\n{text}" if present else text)


def write_note(library: Library, connection: Connection, number: int, text: str) -> None:
    """``set_note`` as part of a transaction, for a clipping that is there."""
    connection.execute(update(clipping_doc).where(clipping_doc.c.clipping_id == number).values(note=text))
    library.text_index.refresh(connection, [number])


def _note(connection: Connection, number: int) -> str:
    return connection.scalar(select(clipping_doc.c.note).where(clipping_doc.c.clipping_id == number)) or ""
