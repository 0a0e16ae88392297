"""Why a picture or a further page could not be had, in a sentence. To try again is offered beside it."""

from urllib.parse import urlsplit

from clipper.desk.wording.explain import explain
from clipper.errors import ClipperError
from clipper.fetch import BadAddress, BadStatus, NoSuchFile
from clipper.pictures import EmptyPicture, NotAPicture, TooManyPixels

_MISSING = frozenset({404, 410})
_REFUSED = frozenset({401, 402, 403, 451})


def lacking_words(error: ClipperError) -> str:
    """The sentence for an error of fetching, or of looking into a picture."""
    match error:
        case BadStatus(status=status) if status in _MISSING:
            return f"{_host(error.address)} does not have it ({status})."
        case BadStatus(status=status) if status in _REFUSED:
            return f"{_host(error.address)} does not give it out ({status})."
        case BadAddress():
            return "Its address cannot be read."
        case NoSuchFile(path=path):
            return f"There is no file {path.name} beside the page."
        case NotAPicture(is_drawing=True):
            return "It is a drawing (SVG), which can hold programs; Clipper shows none. The page has it."
        case NotAPicture():
            return "What stands at its address is no picture of a kind that Clipper shows."
        case TooManyPixels():
            return "It has more pixels than a picture of a story can have."
        case EmptyPicture():
            return "Only an empty picture stands at its address."
        case _:
            return explain(error).what


def _host(address: str) -> str:
    return urlsplit(address).hostname or address
