"""Words for what stands where a story should be."""

from urllib.parse import urlsplit

from clipper.desk.errors import ConsentAsked, LoginAsked, NoSuchPage, PaidStory, ProofAsked, ScriptsNeeded, Walled
from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say

_SAVED = later("Open it in the browser, save it there, and drop the saved file.")
_READ = later("If you may read it, open it in the browser, save it there, and drop the saved file.")


def explain_wall(error: Walled) -> Explanation:
    """The words for a page that was had and holds no story, or only the beginning of one."""
    host = urlsplit(error.address).hostname or error.address
    match error:
        case PaidStory():
            return Explanation(
                say("%1 shows only the beginning of this story: the rest is for subscribers.", host), say(_READ)
            )
        case LoginAsked():
            return Explanation(say("%1 shows this story only to readers with an account.", host), say(_READ))
        case ConsentAsked():
            return Explanation(say("%1 asks for consent to cookies before it shows the story.", host), say(_SAVED))
        case ProofAsked():
            return Explanation(say("%1 asks for a proof that no machine is reading.", host), say(_SAVED))
        case ScriptsNeeded():
            return Explanation(say("This page shows its story only where its scripts are run."), say(_SAVED))
        case NoSuchPage():
            return Explanation(say("%1 says that there is no such page.", host), say("Check the address."))
        case _:
            return Explanation(say("%1 does not show the story.", host), say(_SAVED))
