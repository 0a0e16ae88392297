"""Words for a library that lies where it is not safe."""

from clipper.desk.wording.explanation import Explanation
from clipper.languages import say
from clipper.library import Danger, Endangered


def explain_danger(place: str, endangered: Endangered) -> Explanation:
    """What may happen to a library at ``place``, and what to do."""
    if endangered.danger is Danger.UNSECURED:
        return Explanation(
            say(
                "The address of the library %1 does not ask for a secure connection: what you read and write "
                "there can be read on the way to %2.",
                place,
                endangered.name,
            ),
            say("Add sslmode=verify-full behind a “?” or “&” in the address, or set trust_place in the settings."),
        )
    if endangered.danger is Danger.SYNCED:
        what = say(
            "The library %1 lies in a folder that %2 copies; a copy made amid writing is torn.", place, endangered.name
        )
    else:
        what = say(
            "The library %1 lies on another machine (%2), where two programs can tear it.", place, endangered.name
        )
    return Explanation(
        what,
        say("Move it with “clipper library copy” to a folder of this machine, or set trust_place in the settings."),
    )
