"""A library on a PostgreSQL server, which several people share: the same tables, its blobs in one more."""

from sqlalchemy import URL, Connection, Engine, inspect, text

from clipper.library.blobs.server import ServerBlobs
from clipper.library.blobs.table import blob
from clipper.library.driver_errors import told_as_ours
from clipper.library.elsewhere import ServerElsewhere
from clipper.library.errors import NoLibraryYet, NotALibrary, NotPermitted, UnsupportedLibrary
from clipper.library.hand import Author, author_here
from clipper.library.library import Library
from clipper.library.migrations import HEAD
from clipper.library.opening.creation import create_tables
from clipper.library.opening.place import shown
from clipper.library.opening.revision import revision_of
from clipper.library.opening.server_engine import server_engine, server_reader, server_writer
from clipper.library.opening.versions import bring_up_to_date
from clipper.library.rule_files.table import TableRuleFiles, site_file
from clipper.library.schema import clipping
from clipper.library.search.postgres import PostgresTextIndex
from clipper.library.team.groups import grant_rights, quoted
from clipper.library.team.standing import Standing, may_make, standing_of


def open_server(url: URL, patience: float, author: Author | None = None) -> Library:
    """``open_library`` for the database at ``url``; the library's place does not show its password."""
    place = shown(url.render_as_string(hide_password=False))
    author = author or author_here()
    own = author.session
    engine = _engine(url, place)
    reader, writer = server_reader(engine), server_writer(engine, patience, own)
    try:
        with told_as_ours(place), reader.begin() as connection:
            standing = _standing(connection, place)
        library = Library(
            place,
            reader,
            writer,
            ServerBlobs(engine, place, patience),
            TableRuleFiles(engine, place),
            PostgresTextIndex(),
            lambda _: ServerElsewhere(engine, place, own),
            standing,
            author=author,
        )

        def create(connection: Connection) -> None:
            create_tables(connection, library.text_index)
            blob.create(connection)
            site_file.create(connection)
            grant_rights(connection)

        bring_up_to_date(library, create, lambda: _upgrade(library, writer))
        if not standing.owner:
            with library.reading() as connection:
                library.standing = standing_of(connection) or standing
    except BaseException:
        engine.dispose()
        raise
    return library


def _engine(url: URL, place: str) -> Engine:
    try:
        return server_engine(url)
    except ModuleNotFoundError as error:
        raise UnsupportedLibrary(place, str(error)) from error


def _standing(connection: Connection, place: str) -> Standing:
    """What we may do in the library of this database, or in the one that we are about to make there.

    Raises UnsupportedLibrary, NotALibrary, NotPermitted, NoLibraryYet.
    """
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise UnsupportedLibrary(place, f"server_encoding {encoding}")
    tables = inspect(connection).get_table_names()
    if not tables:
        if not may_make(connection):
            raise NoLibraryYet(place)
        return Standing()
    if clipping.name not in tables:
        raise NotALibrary(place)
    standing = standing_of(connection)
    if standing is None:
        raise NotPermitted(place)
    return standing


def _upgrade(library: Library, writer: Engine) -> None:
    from clipper.library.opening.migrate import migrate

    with told_as_ours(library.place), writer.begin() as connection:
        # Whoever does it for the owner, such as the server's administrator, makes no tables of his or her own.
        connection.exec_driver_sql(f"SET LOCAL ROLE {quoted(connection, library.standing.owner)}")
        if revision_of(connection) != HEAD:
            migrate(connection, HEAD)
            grant_rights(connection)
