"""Words for what can go wrong while the scripts of a page are run."""

from urllib.parse import urlsplit

from clipper.desk.wording.explanation import Explanation
from clipper.render import (
    BrowserStopped,
    LibraryLacking,
    NoSandbox,
    NotAllowed,
    NotDrawn,
    NotInstalled,
    RenderError,
    TookTooLong,
)

_BY_HAND = "Or open it in the browser, save it there, and drop the saved file."


def explain_drawing(error: RenderError) -> Explanation:
    """The words for a page that is empty until its scripts are run, and for which that could not be done."""
    host = urlsplit(error.address).hostname or error.address
    empty = f"{host} shows this story only where the scripts of its page are run"
    match error:
        case NotInstalled():
            return Explanation(
                f"{empty}.",
                f"pip install “clipper[render]” brings a browser (175 MB) that runs them; then try again. {_BY_HAND}",
            )
        case NotAllowed():
            return Explanation(
                f"{empty}.",
                f"Write “allowed = true” below [render] in the settings file and try again. {_BY_HAND}",
            )
        case NoSandbox():
            return Explanation(
                f"{empty}, and nothing would confine them on this system.",
                f"Start Clipper as an ordinary user, not as root; if there is no sandbox for those either, “sandbox = "
                f"false” below [render] in the settings file does without. {_BY_HAND}",
            )
        case LibraryLacking(library=library):
            return Explanation(
                f"{empty}, and the browser for that does not start: {library or 'a library'} is missing.",
                f"The README names the packages of the system that it needs. {_BY_HAND}",
            )
        case TookTooLong(seconds=seconds):
            return Explanation(
                f"{empty}, and they were not done within {seconds:.0f} seconds.", f"Try again. {_BY_HAND}"
            )
        case BrowserStopped():
            return Explanation(
                f"{empty}, and they took more memory than they may, or failed.", f"Try again. {_BY_HAND}"
            )
        case NotDrawn():
            return Explanation(f"{empty}, and then it showed nothing.", f"Try again later. {_BY_HAND}")
        case _:
            return Explanation(f"{empty}.", _BY_HAND)
