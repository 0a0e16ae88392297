"""What somebody may do in a library."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, text


class Rights(StrEnum):
    """Each may what those before it may."""

    READER = "reader"
    """Open, search, read and export it, and see what others do."""
    EDITOR = "editor"
    """Change everything that is kept in it."""
    OWNER = "owner"
    """Bring it up to date, and let others in."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The rights of the one who has a library open. In a folder everybody is the owner."""

    rights: Rights = Rights.OWNER
    user: str = ""
    """As the server knows the user; empty in a folder."""
    owner: str = ""
    """The role that the tables belong to; empty in a folder, and where there are none yet."""


_STANDING = text(
    """
    SELECT current_user, pg_get_userbyid(relowner), pg_has_role(relowner, 'USAGE'),
        has_table_privilege(oid, 'INSERT'), has_table_privilege(oid, 'SELECT')
    FROM pg_class WHERE oid = to_regclass('clipping')
    """
)


def standing_of(connection: Connection) -> Standing | None:
    """What the user of ``connection`` may do in the library of its database; None for nothing at all."""
    row = connection.execute(_STANDING).one_or_none()
    if row is None:
        return None
    user, owner, owns, may_insert, may_select = row
    if owns:
        return Standing(Rights.OWNER, user, owner)
    if may_select:
        return Standing(Rights.EDITOR if may_insert else Rights.READER, user, owner)
    return None


def may_make(connection: Connection) -> bool:
    """Whether the user of ``connection`` may make tables in its database."""
    return bool(connection.scalar(text("SELECT has_schema_privilege(current_schema(), 'CREATE')")))
