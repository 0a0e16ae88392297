"""Words for what can go wrong with the place of pictures and pages."""

from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say
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

_INSTALL = later("pip install “clipper[objectstore]” brings what S3 needs; others need the package that is named.")


def explain_store(error: StoreFailure) -> Explanation:
    """What happened there, and what to do."""
    because = f" ({error.reason})" if error.reason else ""
    match error:
        case StoreBeside(place=place):
            return Explanation(
                say("The pictures and pages of %1 lie beside it, as those of every library in a folder do.", place),
                say("“clipper library copy” moves the library to a server."),
            )
        case StoreTaken(place=place):
            return Explanation(
                say("%1 holds the pictures and pages of another library.", place),
                say("Choose another place, or add --take-over if that library has become this one."),
            )
        case StoreMissing(place=place):
            return Explanation(
                say("There is no %1, where pictures and pages are to be%2.", place, because),
                say("Connect the drive, or check the address."),
            )
        case StoreUnreachable(place=place):
            return Explanation(
                say("%1, the place of pictures and pages, cannot be reached%2.", place, because),
                say("Check network and address."),
            )
        case StoreRefuses(place=place):
            return Explanation(
                say("%1, the place of pictures and pages, lets this user not in%2.", place, because),
                say("Check the credentials on this machine, and their rights."),
            )
        case NoDriver(place=place):
            return Explanation(say("What %1 needs is not installed%2.", place, because), say(_INSTALL))
        case UnsupportedStore(place=place):
            return Explanation(
                say("Pictures and pages cannot be kept at %1.", place),
                say("Give a folder, or an address such as s3://bucket/name."),
            )
        case SecretInAddress(place=place):
            return Explanation(
                say("The address of %1 tells how to get in, and the library would show it to everybody.", place),
                say("Leave it out; each machine keeps it in its own settings for that service."),
            )
        case _:
            return Explanation(
                say("The place of pictures and pages, %1, answers with an error%2.", error.place, because)
            )
