"""Letting people into a library on a server, as readers or editors, and showing them out."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, text

from clipper.library.errors import MayNotMakeRoles, NoSuchMember, NoSuchRole, NotShared, OnlyTheOwner
from clipper.library.library import Library
from clipper.library.opening.place import server_of
from clipper.library.team.groups import grant_rights, group_of, groups, quoted, role_exists
from clipper.library.team.standing import Rights

_GROUPS = (Rights.READER, Rights.EDITOR)

# Who makes a group belongs to it in a way that gives no rights; the owner has them all anyhow.
_MEMBERS = text(
    """
    SELECT DISTINCT member.rolname
    FROM pg_auth_members JOIN pg_roles AS member ON member.oid = pg_auth_members.member
        JOIN pg_roles AS party ON party.oid = pg_auth_members.roleid
    WHERE party.rolname = :group AND NOT pg_has_role(member.oid, :owner, 'MEMBER')
    ORDER BY member.rolname
    """
)


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    """As the server knows the user."""
    rights: Rights


def members(library: Library) -> tuple[Member, ...]:
    """The owner, the editors and the readers, each in alphabetical order. Raises NotShared, LibraryFailure."""
    _require_server(library)
    owner = library.standing.owner
    with library.reading() as connection:
        found = {
            rights: connection.scalars(_MEMBERS, {"group": name, "owner": owner}).all()
            for rights, name in groups(connection).items()
        }
    editors = found.get(Rights.EDITOR, ())
    readers = [name for name in found.get(Rights.READER, ()) if name not in editors]
    return (
        Member(owner, Rights.OWNER),
        *(Member(name, Rights.EDITOR) for name in editors),
        *(Member(name, Rights.READER) for name in readers),
    )


def grant(library: Library, name: str, rights: Rights, *, make: bool = False) -> str:
    """Let a role of the server in as a reader or an editor, and no longer as the other.

    The groups are made if they are not there. With ``make`` the role is made too, if it is not there; answers its
    password then, which nobody else knows and no log of the server shows, and else an empty text.
    Raises NoSuchRole, MayNotMakeRoles, OnlyTheOwner, NotShared, LibraryFailure.
    """
    _require_owner(library)
    password = ""
    with library.writing() as connection:
        _make_groups(library, connection)
        grant_rights(connection)
        if not role_exists(connection, name):
            if not make:
                raise NoSuchRole(library.place, name)
            password = _make_login(library, connection, name)
        for each in _GROUPS:
            verb, to = ("GRANT", "TO") if each is rights else ("REVOKE", "FROM")
            group = quoted(connection, group_of(connection, each))
            connection.exec_driver_sql(f"{verb} {group} {to} {quoted(connection, name)}")
    return password


def revoke(library: Library, name: str) -> None:
    """Show a member out; what was done stays. Raises NoSuchMember, OnlyTheOwner, NotShared, LibraryFailure."""
    _require_owner(library)
    if name not in {member.name for member in members(library) if member.rights in _GROUPS}:
        raise NoSuchMember(library.place, name)
    with library.writing() as connection:
        for group in groups(connection).values():
            connection.exec_driver_sql(f"REVOKE {quoted(connection, group)} FROM {quoted(connection, name)}")


def _require_server(library: Library) -> None:
    if server_of(library.place) is None:
        raise NotShared(library.place)


def _require_owner(library: Library) -> None:
    _require_server(library)
    if library.standing.rights is not Rights.OWNER:
        raise OnlyTheOwner(library.place, library.standing.owner)


def _make_groups(library: Library, connection: Connection) -> None:
    for rights in _GROUPS:
        name = group_of(connection, rights)
        if not role_exists(connection, name):
            _require_role_maker(library, connection, name)
            connection.exec_driver_sql(f"CREATE ROLE {quoted(connection, name)} NOLOGIN")


def _make_login(library: Library, connection: Connection, name: str) -> str:
    _require_role_maker(library, connection, name)
    password = secrets.token_urlsafe(15)
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - it is connected
    # What goes to the server, and perhaps into its log, is what it would keep: the password cannot be had from it.
    kept = driver.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode()
    connection.exec_driver_sql(f"CREATE ROLE {quoted(connection, name)} LOGIN PASSWORD '{kept}'")
    return password


def _require_role_maker(library: Library, connection: Connection, name: str) -> None:
    may = text("SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")
    if not connection.scalar(may):
        raise MayNotMakeRoles(library.place, name)
