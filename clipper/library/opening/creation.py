"""Making the tables of a new library, as they are today; a test holds them against what the migrations make."""

from sqlalchemy import Connection

from clipper.library.migrations import HEAD
from clipper.library.opening.revision import revision_of, set_analyser_version, stamp
from clipper.library.opening.strangers import sign
from clipper.library.schema import metadata
from clipper.library.search.analyser import ANALYSER_VERSION
from clipper.library.search.index import TextIndex


def create_tables(connection: Connection, text_index: TextIndex) -> None:
    """Make everything, unless another program has just done so."""
    if revision_of(connection) is not None:
        return
    metadata.create_all(connection, checkfirst=False)
    text_index.create(connection)
    set_analyser_version(connection, ANALYSER_VERSION)
    stamp(connection, HEAD)
    sign(connection)
