"""The two groups of a library on a server, and the rights that each has in its tables.

Groups are roles that nobody logs in as. Roles belong to a whole server, so that their names begin with that of the
database.
"""

from sqlalchemy import Connection, text

from clipper.library.team.standing import Rights

_LONGEST = 63
"""Bytes of a name that the server does not shorten."""
_BOOKKEEPING = ("alembic_version", "meta")
"""The tables that only who brings the library up to date writes."""


def group_of(connection: Connection, rights: Rights) -> str:
    """The name of the group that has these rights in the library of the database."""
    database: str = connection.scalar(text("SELECT current_database()")) or ""
    ending = f"_{rights}"
    room = _LONGEST - len(ending)
    return database.encode()[:room].decode(errors="ignore") + ending


def groups(connection: Connection) -> dict[Rights, str]:
    """Those of both groups that there are."""
    named = {rights: group_of(connection, rights) for rights in (Rights.READER, Rights.EDITOR)}
    return {rights: name for rights, name in named.items() if role_exists(connection, name)}


def role_exists(connection: Connection, name: str) -> bool:
    return connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name}) is not None


def grant_rights(connection: Connection) -> None:
    """Give the groups that there are exactly their rights in the tables as they are now, in a transaction.

    The rights in the database itself and its schema are given where ours to give: usually everybody has them.
    """
    for rights, name in groups(connection).items():
        group = quoted(connection, name)
        schema = quoted(connection, connection.scalar(text("SELECT current_schema()")) or "public")
        _give_entrance(connection, group, schema)
        for kind in ("TABLES", "SEQUENCES"):
            connection.exec_driver_sql(f"REVOKE ALL ON ALL {kind} IN SCHEMA {schema} FROM {group}")
        connection.exec_driver_sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {group}")
        if rights is Rights.EDITOR:
            connection.exec_driver_sql(f"GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {group}")
            for table in _BOOKKEEPING:
                connection.exec_driver_sql(f"REVOKE INSERT, UPDATE, DELETE ON {schema}.{table} FROM {group}")
            # To count up, and to count on from what a copy has brought.
            connection.exec_driver_sql(f"GRANT USAGE, UPDATE ON ALL SEQUENCES IN SCHEMA {schema} TO {group}")


def quoted(connection: Connection, name: str) -> str:
    """``name`` as it stands in a statement."""
    return connection.dialect.identifier_preparer.quote_identifier(name)


def _give_entrance(connection: Connection, group: str, schema: str) -> None:
    database: str = connection.scalar(text("SELECT current_database()")) or ""
    if connection.scalar(text("SELECT has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')")):
        connection.exec_driver_sql(f"GRANT CONNECT ON DATABASE {quoted(connection, database)} TO {group}")
    if connection.scalar(text("SELECT has_schema_privilege(current_schema(), 'USAGE WITH GRANT OPTION')")):
        connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA {schema} TO {group}")
