"""The transaction of an act: what it changes of what it looks at is written into the journal with it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from clipper.library.acts.act import ActName
from clipper.library.acts.changes import difference
from clipper.library.acts.journal import write_act
from clipper.library.acts.sight import Sight, together
from clipper.library.library import Library
from clipper.library.names import tidy


@contextmanager
def acting(library: Library, name: ActName, *sights: Sight, about: Iterable[str] = ()) -> Iterator[Connection]:
    """``Library.writing`` for an act that can be undone; it changes nothing but what ``sights`` look at.

    ``about`` are the names of the tags, collections or searches that it is about. Raises LibraryFailure.
    """
    look = together(*sights)
    with library.writing() as connection:
        before = look(connection)
        yield connection
        write_act(connection, library.hand, name, map(tidy, about), difference(before, look(connection)))
