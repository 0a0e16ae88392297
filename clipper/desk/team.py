"""Let her in as a reader, him as an editor, tell me who may do what, and what I may not."""

from clipper.desk.desk import Desk
from clipper.desk.wording import sentence
from clipper.library import MayOnlyRead, Member, Rights
from clipper.library import grant as grant_in
from clipper.library import members as members_of
from clipper.library import revoke as revoke_in


def refusal(desk: Desk) -> str:
    """Why the user may not change the library, in a sentence or two; empty for who may."""
    try:
        desk.library.require_editor()
    except MayOnlyRead as error:
        return sentence(error)
    return ""


def members(desk: Desk) -> tuple[Member, ...]:
    """The owner, the editors and the readers of the library. Raises NotShared."""
    return members_of(desk.library)


def grant(desk: Desk, name: str, rights: Rights, *, make: bool = False) -> str:
    """Let somebody whom the server knows, or who is made known to it with ``make``, in as a reader or an editor.

    Answers the password of who was made, which is known to nobody else; else an empty text.
    Raises NoSuchRole, MayNotMakeRoles, OnlyTheOwner, NotShared.
    """
    return grant_in(desk.library, name, rights, make=make)


def revoke(desk: Desk, name: str) -> None:
    """Show a reader or an editor out. Raises NoSuchMember, OnlyTheOwner, NotShared."""
    revoke_in(desk.library, name)
