"""Why a picture or a further page could not be had, in a sentence. To try again is offered beside it."""

from urllib.parse import urlsplit

from clipper.desk.wording.explain import explain
from clipper.errors import ClipperError
from clipper.fetch import BadAddress, BadStatus, NoSuchFile
from clipper.languages import say
from clipper.pictures import EmptyPicture, NotAPicture, TooManyPixels

_MISSING = frozenset({404, 410})
_REFUSED = frozenset({401, 402, 403, 451})


def lacking_words(error: ClipperError) -> str:
    """The sentence for an error of fetching, or of looking into a picture."""
    match error:
        case BadStatus(status=status) if status in _MISSING:
            return say("%1 does not have it (%2).", _host(error.address), status)
        case BadStatus(status=status) if status in _REFUSED:
            return say("%1 does not give it out (%2).", _host(error.address), status)
        case BadAddress():
            return say("Its address cannot be read.")
        case NoSuchFile(path=path):
            return say("There is no file %1 beside the page.", path.name)
        case NotAPicture(is_drawing=True):
            return say("It is a drawing (SVG), which can hold programs; Clipper shows none. The page has it.")
        case NotAPicture():
            return say("What stands at its address is no picture of a kind that Clipper shows.")
        case TooManyPixels():
            return say("It has more pixels than a picture of a story can have.")
        case EmptyPicture():
            return say("Only an empty picture stands at its address.")
        case _:
            return explain(error).what


def _host(address: str) -> str:
    return urlsplit(address).hostname or address
