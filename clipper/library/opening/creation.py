"""Making the tables of a new library, as they are today; a test holds them against what the migrations make."""

from sqlalchemy import Connection

from clipper.library.migrations import HEAD
from clipper.library.opening.revision import set_index_version, stamp
from clipper.library.schema import metadata
from clipper.library.search.index import TextIndex


def create_tables(connection: Connection, text_index: TextIndex) -> None:
    metadata.create_all(connection, checkfirst=False)
    text_index.create(connection)
    set_index_version(connection, text_index.version)
    stamp(connection, HEAD)
