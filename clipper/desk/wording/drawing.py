"""Words for what can go wrong while the scripts of a page are run."""

from urllib.parse import urlsplit

from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say
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

_BY_HAND = later("Or open it in the browser, save it there, and drop the saved file.")
_PACKAGES = later("The README names the packages of the system that it needs.")


def explain_drawing(error: RenderError) -> Explanation:
    """The words for a page that is empty until its scripts are run, and for which that could not be done."""
    host = urlsplit(error.address).hostname or error.address
    only_run = say("%1 shows this story only where the scripts of its page are run.", host)
    match error:
        case NotInstalled():
            return _or_by_hand(
                only_run, say("pip install “clipper[render]” brings a browser (175 MB) that runs them; then try again.")
            )
        case NotAllowed():
            return _or_by_hand(
                only_run, say("Write “allowed = true” below [render] in the settings file and try again.")
            )
        case NoSandbox():
            return _or_by_hand(
                say("%1 shows this story only by scripts, and nothing would confine them on this system.", host),
                say(
                    "Start Clipper as an ordinary user, not as root; if there is no sandbox for those either, "
                    "“sandbox = false” below [render] in the settings file does without."
                ),
            )
        case LibraryLacking(library=""):
            return _or_by_hand(
                say("%1 shows this story only by scripts, and the browser that runs them lacks a library.", host),
                say(_PACKAGES),
            )
        case LibraryLacking(library=library):
            return _or_by_hand(
                say("%1 shows this story only by scripts, and the browser that runs them lacks %2.", host, library),
                say(_PACKAGES),
            )
        case TookTooLong(seconds=seconds):
            return _or_by_hand(
                say(
                    "%1 shows this story only by scripts, which were not done within %2 seconds.", host, round(seconds)
                ),
                say("Try again."),
            )
        case BrowserStopped():
            return _or_by_hand(
                say("%1 shows this story only by scripts, which took more memory than they may, or failed.", host),
                say("Try again."),
            )
        case NotDrawn():
            return _or_by_hand(
                say("%1 shows this story only by scripts, and they showed nothing.", host), say("Try again later.")
            )
        case _:
            return Explanation(only_run, say(_BY_HAND))


def _or_by_hand(what: str, remedy: str) -> Explanation:
    return Explanation(what, f"{remedy} {say(_BY_HAND)}")
