"""Which version of the tables and of the text index a library has; it is written in it."""

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
    update,
)

from clipper.library.schema import meta

# As Alembic makes it, which reads and writes it too.
_alembic_version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
_ANALYSER = "analyser_version"


def revision_of(connection: Connection) -> str | None:
    """The revision of the tables, or None when there are none yet."""
    if not inspect(connection).has_table(_alembic_version.name):
        return None
    revision: str | None = connection.scalar(select(_alembic_version.c.version_num))
    return revision


def stamp(connection: Connection, revision: str) -> None:
    """Write the revision of tables that have just been made."""
    _alembic_version.create(connection)
    connection.execute(insert(_alembic_version).values(version_num=revision))


def index_version(connection: Connection) -> int:
    """The version of the analyser that the text index was built with; 0 when it is yet to be built."""
    return int(connection.scalar(select(meta.c.value).where(meta.c.name == _ANALYSER)) or 0)


def set_index_version(connection: Connection, version: int) -> None:
    changed = connection.execute(update(meta).where(meta.c.name == _ANALYSER).values(value=str(version)))
    if changed.rowcount == 0:
        connection.execute(insert(meta).values(name=_ANALYSER, value=str(version)))
