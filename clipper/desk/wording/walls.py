"""Words for what stands where a story should be."""

from urllib.parse import urlsplit

from clipper.desk.errors import ConsentAsked, LoginAsked, NoSuchPage, PaidStory, ProofAsked, ScriptsNeeded, Walled
from clipper.desk.wording.explanation import Explanation

_SAVED = "Open it in the browser, save it there, and drop the saved file."
_READ = "If you may read it, open it in the browser, save it there, and drop the saved file."


def explain_wall(error: Walled) -> Explanation:
    """The words for a page that was had and holds no story, or only the beginning of one."""
    host = urlsplit(error.address).hostname or error.address
    match error:
        case PaidStory():
            return Explanation(f"{host} shows only the beginning of this story: the rest is for subscribers.", _READ)
        case LoginAsked():
            return Explanation(f"{host} shows this story only to readers with an account.", _READ)
        case ConsentAsked():
            return Explanation(f"{host} asks for consent to cookies before it shows the story.", _SAVED)
        case ProofAsked():
            return Explanation(f"{host} asks for a proof that no machine is reading.", _SAVED)
        case ScriptsNeeded():
            return Explanation("This page shows its story only where its scripts are run.", _SAVED)
        case NoSuchPage():
            return Explanation(f"{host} says that there is no such page.", "Check the address.")
        case _:
            return Explanation(f"{host} does not show the story.", _SAVED)
