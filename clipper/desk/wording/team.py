"""Words for what somebody may not do in a library that several people share."""

from clipper.desk.wording.explanation import Explanation
from clipper.library import (
    MayNotMakeRoles,
    MayOnlyRead,
    NoLibraryYet,
    NoSuchMember,
    NoSuchRole,
    NotPermitted,
    NotShared,
    OlderLibrary,
    OnlyTheOwner,
    TeamFailure,
)


def explain_team(error: TeamFailure) -> Explanation:
    """The words for what the server, or the owner, does not let us do."""
    match error:
        case MayOnlyRead(user=user, owner=owner):
            return Explanation(
                "You may read this library but not change it.",
                f"Ask its owner {owner} for “clipper library grant {user} editor”.",
            )
        case NotPermitted(place=place, reason=reason):
            because = f" ({reason.splitlines()[0]})" if reason else ""
            return Explanation(
                f"The server does not let you do that in the library {place}{because}.",
                "Ask its owner to let you in with “clipper library grant”.",
            )
        case NoLibraryYet(place=place):
            return Explanation(
                f"There is no library in {place} yet, and you may not make one.", "Its owner opens it first, once."
            )
        case OlderLibrary(place=place, owner=owner):
            return Explanation(
                f"The library {place} was made by an earlier Clipper.",
                f"Its owner {owner} has to open it once with this one.",
            )
        case _:
            return _explain_membership(error)


def _explain_membership(error: TeamFailure) -> Explanation:
    match error:
        case OnlyTheOwner(owner=owner):
            return Explanation(f"Only its owner {owner} does that in this library.", "Ask for it there.")
        case NotShared(place=place):
            return Explanation(
                f"The library {place} is in a folder; whoever may enter that may change it.",
                "“clipper library copy” brings it to a server.",
            )
        case NoSuchRole(name=name):
            return Explanation(
                f"The server knows nobody called {name}.",
                f"“clipper library grant {name} reader --make” makes such a login, with a password.",
            )
        case NoSuchMember(name=name):
            return Explanation(
                f"{name} is neither a reader nor an editor.", "“clipper library members” names those there are."
            )
        case MayNotMakeRoles(name=name):
            return Explanation(
                f"There is no role {name}, and the server does not let you make one.",
                "Ask its administrator to make it, and to let you grant it.",
            )
        case _:
            return Explanation("The server does not let you do that.", "Ask the owner of the library.")
