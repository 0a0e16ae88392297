"""A library in a folder: one SQLite file, and its blobs beside it."""

import threading
from pathlib import Path

from sqlalchemy import Connection, Engine

from clipper.library.blobs import FileBlobs
from clipper.library.driver_errors import told_as_ours
from clipper.library.durable import make_folder
from clipper.library.elsewhere import FileElsewhere
from clipper.library.errors import CannotOpen
from clipper.library.hand import Author
from clipper.library.library import Library
from clipper.library.opening.creation import create_tables
from clipper.library.opening.engine import sqlite_engine, writer_of
from clipper.library.opening.place import FILE_NAME
from clipper.library.opening.strangers import refuse_strangers, sign
from clipper.library.opening.versions import bring_up_to_date
from clipper.library.rule_files import FolderRuleFiles
from clipper.library.search.sqlite import SqliteTextIndex


def open_folder(folder: Path, place: str, patience: float, author: Author | None = None) -> Library:
    """``open_library`` for a folder; ``place`` is what the user calls it."""
    file = folder / FILE_NAME
    with told_as_ours(place):
        _enter(folder, place)
        refuse_strangers(file, place, patience)
        make_folder(folder / "blobs")
        file.touch()
        engine = sqlite_engine(file, place, patience)
        library = Library(
            place,
            engine,
            writer_of(engine),
            FileBlobs(folder / "blobs", place),
            FolderRuleFiles(folder / "sites", place),
            SqliteTextIndex(),
            lambda library: FileElsewhere(file, place, lambda: library.commits),
            # The file's own lock is asked for again and again, by whoever wakes up first: of many threads one may never
            # have it, and nobody does in between.
            turn=threading.RLock(),
            author=author,
        )

        def create(connection: Connection) -> None:
            create_tables(connection, library.text_index)
            sign(connection)

        try:
            bring_up_to_date(library, create, lambda: _upgrade(engine, file))
        except BaseException:
            library.close()
            raise
    return library


def _enter(folder: Path, place: str) -> None:
    try:
        make_folder(folder)
    except (FileExistsError, NotADirectoryError) as error:
        raise CannotOpen(place, str(error)) from error


def _upgrade(engine: Engine, file: Path) -> None:
    # Alembic takes longer to import than everything else here takes to run.
    from clipper.library.opening.file_upgrade import upgrade_file

    upgrade_file(engine, file)
