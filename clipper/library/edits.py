"""Correcting a story, and taking corrections back."""

from collections.abc import Iterable

from sqlalchemy import Connection

from clipper.article import Edit
from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_corrections
from clipper.library.corrections import append_edits, edits_of, remove_edits, remove_last_edit
from clipper.library.filing import file_story
from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.story import extractions_of


def add_edits(library: Library, number: int, edits: Iterable[Edit]) -> None:
    """Add corrections after those that a clipping has; lists and search follow them at once.

    Edits of a clipping that waits are made when its story comes. Raises NoSuchClipping, LibraryFailure.
    """
    with acting(library, ActName.CORRECT, at_corrections(number)) as connection:
        require(connection, number)
        append_edits(connection, number, edits)
        file_corrected(library, connection, number)


def drop_last_edit(library: Library, number: int) -> Edit | None:
    """Take the last correction of a clipping back; lists and search follow at once. Answers it, None if there is none.

    Raises NoSuchClipping, LibraryFailure, clipper.article.record.BadRecord.
    """
    with acting(library, ActName.TAKE_CORRECTION_BACK, at_corrections(number)) as connection:
        require(connection, number)
        edits = edits_of(connection, [number]).get(number)
        if not edits:
            return None
        remove_last_edit(connection, number)
        file_corrected(library, connection, number)
        return edits[-1]


def drop_edits(library: Library, number: int) -> tuple[Edit, ...]:
    """Take all corrections of a clipping back; lists and search follow at once. Answers them, oldest first.

    Raises NoSuchClipping, LibraryFailure, clipper.article.record.BadRecord.
    """
    with acting(library, ActName.AS_FIRST_CUT, at_corrections(number)) as connection:
        require(connection, number)
        edits = edits_of(connection, [number]).get(number, ())
        remove_edits(connection, number)
        file_corrected(library, connection, number)
        return edits


def file_corrected(library: Library, connection: Connection, number: int) -> None:
    """Bring lists and search in step with corrections that were changed, as part of a transaction."""
    extraction = extractions_of(connection, [number]).get(number)
    if extraction is not None:
        file_story(library, connection, number, extraction)
