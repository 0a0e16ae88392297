"""Words for what somebody may not do in a library that several people share."""

from clipper.desk.wording.explanation import Explanation
from clipper.languages import say
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
                say("You may read this library but not change it."),
                say("Ask its owner %1 for “clipper library grant %2 editor”.", owner, user),
            )
        case NotPermitted(place=place, reason=reason):
            because = f" ({reason.splitlines()[0]})" if reason else ""
            return Explanation(
                say("The server does not let you do that in the library %1%2.", place, because),
                say("Ask its owner to let you in with “clipper library grant”."),
            )
        case NoLibraryYet(place=place):
            return Explanation(
                say("There is no library in %1 yet, and you may not make one.", place),
                say("Its owner opens it first, once."),
            )
        case OlderLibrary(place=place, owner=owner):
            return Explanation(
                say("The library %1 was made by an earlier Clipper.", place),
                say("Its owner %1 has to open it once with this one.", owner),
            )
        case _:
            return _explain_membership(error)


def _explain_membership(error: TeamFailure) -> Explanation:
    match error:
        case OnlyTheOwner(owner=owner):
            return Explanation(say("Only its owner %1 does that in this library.", owner), say("Ask for it there."))
        case NotShared(place=place):
            return Explanation(
                say("The library %1 is in a folder; whoever may enter that may change it.", place),
                say("“clipper library copy” brings it to a server."),
            )
        case NoSuchRole(name=name):
            return Explanation(
                say("The server knows nobody called %1.", name),
                say("“clipper library grant %1 reader --make” makes such a login, with a password.", name),
            )
        case NoSuchMember(name=name):
            return Explanation(
                say("%1 is neither a reader nor an editor.", name),
                say("“clipper library members” names those there are."),
            )
        case MayNotMakeRoles(name=name):
            return Explanation(
                say("There is no role %1, and the server does not let you make one.", name),
                say("Ask its administrator to make it, and to let you grant it."),
            )
        case _:
            return Explanation(say("The server does not let you do that."), say("Ask the owner of the library."))
