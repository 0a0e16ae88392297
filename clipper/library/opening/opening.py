"""Opening a library, and making one where there is none."""

from pathlib import Path

from sqlalchemy import Engine

from clipper.library.blobs import FileBlobs
from clipper.library.driver_errors import told_as_ours
from clipper.library.errors import CannotOpen, NewerLibrary
from clipper.library.library import Library
from clipper.library.migrations import HEAD, REVISIONS
from clipper.library.opening.creation import create_tables
from clipper.library.opening.engine import sqlite_engine, writer_of
from clipper.library.opening.place import FILE_NAME, folder_of
from clipper.library.opening.revision import analyser_version, revision_of, set_analyser_version
from clipper.library.opening.strangers import refuse_strangers
from clipper.library.search.analyser import ANALYSER_VERSION
from clipper.library.search.index import TextIndex
from clipper.library.search.sqlite import SqliteTextIndex

_PATIENCE = 15.0


def open_library(place: str, *, patience: float = _PATIENCE) -> Library:
    """Open the library at ``place``, a folder or a ``sqlite:///`` URL of one; it is made if it is not there.

    A library of an earlier version is brought up to date first, and a copy of it put beside it. ``patience`` is how
    many seconds to wait for another program that is writing. Raises UnsupportedLibrary, NotALibrary, NewerLibrary,
    CannotOpen, and every other LibraryFailure.
    """
    folder = folder_of(place)
    file = folder / FILE_NAME
    with told_as_ours(place):
        _enter(folder, place)
        refuse_strangers(file, place, patience)
        engine = sqlite_engine(file, patience)
        try:
            text_index = SqliteTextIndex()
            _bring_up_to_date(engine, text_index, place, file)
        except BaseException:
            engine.dispose()
            raise
    return Library(place, engine, writer_of(engine), FileBlobs(folder / "blobs", place), text_index)


def _enter(folder: Path, place: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise CannotOpen(place, str(error)) from error


def _bring_up_to_date(engine: Engine, text_index: TextIndex, place: str, file: Path) -> None:
    with engine.connect() as connection:
        revision = revision_of(connection)
    if revision is None:
        with writer_of(engine).begin() as connection:
            create_tables(connection, text_index)
    elif revision not in REVISIONS:
        raise NewerLibrary(place, revision)
    elif revision != HEAD:
        # Alembic takes longer to import than everything else here takes to run.
        from clipper.library.opening.upgrade import upgrade

        upgrade(engine, file)
    _renew_index(engine, text_index, place)


def _renew_index(engine: Engine, text_index: TextIndex, place: str) -> None:
    """Build the text index anew if it was built by an earlier analyser."""
    with engine.connect() as connection:
        version = analyser_version(connection)
    if version > ANALYSER_VERSION:
        raise NewerLibrary(place, f"index {version}")
    if version < ANALYSER_VERSION:
        with writer_of(engine).begin() as connection:
            text_index.rebuild(connection)
            set_analyser_version(connection, ANALYSER_VERSION)
