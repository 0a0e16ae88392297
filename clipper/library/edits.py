"""Correcting a story."""

from collections.abc import Iterable

from clipper.article import Edit
from clipper.library.corrections import append_edits
from clipper.library.filing import file_story
from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.story import extractions_of


def add_edits(library: Library, number: int, edits: Iterable[Edit]) -> None:
    """Add corrections after those that a clipping has; lists and search follow them at once.

    Edits of a clipping that waits are made when its story comes. Raises NoSuchClipping, LibraryFailure.
    """
    with library.writing() as connection:
        require(connection, number)
        append_edits(connection, number, edits)
        extraction = extractions_of(connection, [number]).get(number)
        if extraction is not None:
            file_story(library, connection, number, extraction)
