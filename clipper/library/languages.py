"""In which languages the stories of a library are."""

from sqlalchemy import select

from clipper.library.library import Library
from clipper.library.schema import clipping


def languages(library: Library) -> tuple[str, ...]:
    """The tags of all languages, such as ``ko``, in alphabetical order. Raises LibraryFailure."""
    with library.reading() as connection:
        spoken = select(clipping.c.language).where(clipping.c.language != "").distinct()
        return tuple(sorted(connection.scalars(spoken)))
