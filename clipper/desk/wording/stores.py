"""Words for what can go wrong with the place of pictures and pages."""

from clipper.desk.wording.explanation import Explanation
from clipper.library.store_errors import (
    NoDriver,
    SecretInAddress,
    StoreBeside,
    StoreFailure,
    StoreMissing,
    StoreRefuses,
    StoreTaken,
    StoreUnreachable,
    UnsupportedStore,
)

_INSTALL = "pip install “clipper[objectstore]” brings what S3 needs; others need the package that is named."


def explain_store(error: StoreFailure) -> Explanation:
    """What happened there, and what to do."""
    because = f" ({error.reason})" if error.reason else ""
    match error:
        case StoreBeside(place=place):
            return Explanation(
                f"The pictures and pages of {place} lie beside it, as those of every library in a folder do.",
                "“clipper library copy” moves the library to a server.",
            )
        case StoreTaken(place=place):
            return Explanation(
                f"{place} holds the pictures and pages of another library.",
                "Choose another place, or add --take-over if that library has become this one.",
            )
        case StoreMissing(place=place):
            return Explanation(
                f"There is no {place}, where pictures and pages are to be{because}.",
                "Connect the drive, or check the address.",
            )
        case StoreUnreachable(place=place):
            return Explanation(
                f"{place}, the place of pictures and pages, cannot be reached{because}.", "Check network and address."
            )
        case StoreRefuses(place=place):
            return Explanation(
                f"{place}, the place of pictures and pages, lets this user not in{because}.",
                "Check the credentials on this machine, and their rights.",
            )
        case NoDriver(place=place):
            return Explanation(f"What {place} needs is not installed{because}.", _INSTALL)
        case UnsupportedStore(place=place):
            return Explanation(
                f"Pictures and pages cannot be kept at {place}.",
                "Give a folder, or an address such as s3://bucket/name.",
            )
        case SecretInAddress(place=place):
            return Explanation(
                f"The address of {place} tells how to get in, and the library would show it to everybody.",
                "Leave it out; each machine keeps it in its own settings for that service.",
            )
        case _:
            return Explanation(f"The place of pictures and pages, {error.place}, answers with an error{because}.")
