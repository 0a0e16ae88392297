"""Tell me whether my library is safe where it lies."""

from clipper.desk.desk import Desk
from clipper.desk.wording.danger import explain_danger
from clipper.library import danger_of, shown


def danger(desk: Desk) -> str:
    """What the user should know of the library's place, in sentences; empty where there is nothing, or he knows."""
    found = None if desk.settings.trust_place else danger_of(desk.library)
    if found is None:
        return ""
    explanation = explain_danger(desk.library.place, found)
    return f"{explanation.what} {explanation.remedy}"


def shown_place(place: str) -> str:
    """A place as it may be shown: without a password that may be in the address of a server."""
    return shown(place)
