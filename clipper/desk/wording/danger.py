"""Words for a library that lies where it is not safe."""

from clipper.desk.wording.explanation import Explanation
from clipper.library import Danger, Endangered


def explain_danger(place: str, endangered: Endangered) -> Explanation:
    """What may happen to a library at ``place``, and what to do."""
    if endangered.danger is Danger.UNSECURED:
        return Explanation(
            f"The address of the library {place} does not ask for a secure connection: what you read and write "
            f"there can be read on the way to {endangered.name}.",
            "Add sslmode=verify-full behind a “?” or “&” in the address, or set trust_place in the settings.",
        )
    if endangered.danger is Danger.SYNCED:
        what = f"The library {place} lies in a folder that {endangered.name} copies; a copy made amid writing is torn."
    else:
        what = f"The library {place} lies on another machine ({endangered.name}), where two programs can tear it."
    return Explanation(
        what, "Move it with “clipper library copy” to a folder of this machine, or set trust_place in the settings."
    )
