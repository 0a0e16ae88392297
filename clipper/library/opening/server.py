"""A library on a PostgreSQL server, which several people share: the same tables, with the blobs in one of their own."""

import secrets

from sqlalchemy import URL, Connection, Engine, inspect, text

from clipper.library.blobs.table import TableBlobs, blob
from clipper.library.driver_errors import told_as_ours
from clipper.library.elsewhere import ServerElsewhere
from clipper.library.errors import NotALibrary, UnsupportedLibrary
from clipper.library.library import Library
from clipper.library.migrations import HEAD
from clipper.library.opening.creation import create_tables
from clipper.library.opening.revision import revision_of
from clipper.library.opening.server_engine import server_engine, server_reader, server_writer
from clipper.library.opening.versions import bring_up_to_date
from clipper.library.rule_files.table import TableRuleFiles, site_file
from clipper.library.schema import clipping
from clipper.library.search.postgres import PostgresTextIndex


def open_server(url: URL, patience: float) -> Library:
    """``open_library`` for the database at ``url``; the library's place does not show its password."""
    place = url.render_as_string(hide_password=True)
    own = secrets.token_hex(8)
    engine = _engine(url, place)
    writer = server_writer(engine, patience, own)
    library = Library(
        place,
        server_reader(engine),
        writer,
        TableBlobs(engine, place),
        TableRuleFiles(engine, place),
        PostgresTextIndex(),
        lambda _: ServerElsewhere(engine, place, own),
    )

    def create(connection: Connection) -> None:
        create_tables(connection, library.text_index)
        blob.create(connection)
        site_file.create(connection)

    try:
        with library.reading() as connection:
            _refuse_strangers(connection, place)
        bring_up_to_date(library, create, lambda: _upgrade(writer, place))
    except BaseException:
        library.close()
        raise
    return library


def _engine(url: URL, place: str) -> Engine:
    try:
        return server_engine(url)
    except ModuleNotFoundError as error:
        raise UnsupportedLibrary(place, str(error)) from error


def _refuse_strangers(connection: Connection, place: str) -> None:
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise UnsupportedLibrary(place, f"server_encoding {encoding}")
    tables = inspect(connection).get_table_names()
    if tables and clipping.name not in tables:
        raise NotALibrary(place)


def _upgrade(writer: Engine, place: str) -> None:
    from clipper.library.opening.migrate import migrate

    with told_as_ours(place), writer.begin() as connection:
        if revision_of(connection) != HEAD:
            migrate(connection, HEAD)
