"""From any error to its words. A test asks for every class of error there is."""

from clipper.desk.errors import (
    AmbiguousWords,
    BadFolder,
    CutterStopped,
    NoLead,
    NoSite,
    NoStory,
    NothingToChange,
    NothingToFetch,
    NotInStory,
    NotKept,
    Walled,
    WhichWords,
)
from clipper.desk.wording.acts import explain_undoing
from clipper.desk.wording.correcting import explain_correction
from clipper.desk.wording.drawing import explain_drawing
from clipper.desk.wording.everything import explain_import
from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.exporting import explain_export
from clipper.desk.wording.fetching import explain_fetch
from clipper.desk.wording.keeping import explain_library
from clipper.desk.wording.settings import explain_setting
from clipper.desk.wording.sites import explain_site_rule
from clipper.desk.wording.team import explain_team
from clipper.desk.wording.walls import explain_wall
from clipper.export import ExportError
from clipper.feeds import FeedError
from clipper.fetch import FetchError
from clipper.importers import ImportFolderError
from clipper.jobs import ClerkGone
from clipper.languages import say
from clipper.library import LibraryError, TeamFailure
from clipper.library.act_errors import ActError
from clipper.pictures import PictureError
from clipper.render import RenderError
from clipper.settings import BadSetting
from clipper.sites import SiteRuleError


def explain(error: BaseException) -> Explanation:
    """The words for ``error``. Anything but a ClipperError is our fault, and the words own up to it."""
    match error:
        case FetchError() | FeedError():
            return explain_fetch(error)
        case TeamFailure():
            return explain_team(error)
        case ActError():
            return explain_undoing(error)
        case LibraryError():
            return explain_library(error)
        case ExportError():
            return explain_export(error)
        case ImportFolderError():
            return explain_import(error)
        case BadSetting():
            return explain_setting(error)
        case SiteRuleError():
            return explain_site_rule(error)
        case PictureError():
            return Explanation(say("The picture cannot be read."), say("Its caption is kept."))
        case _:
            return explain_wall(error) if isinstance(error, Walled) else _explain_desk(error)


def _explain_desk(error: BaseException) -> Explanation:
    """The words for what goes wrong between the stages, and for bugs."""
    match error:
        case RenderError():
            return explain_drawing(error)
        case NoStory():
            return Explanation(
                say("No story was found on this page."),
                say("Open it in the browser, save it there, and drop the saved file."),
            )
        case CutterStopped() | ClerkGone():
            return Explanation(say("Cutting this page took more than the computer has."), say("Try it again, alone."))
        case NothingToChange() | NotInStory() | AmbiguousWords() | WhichWords():
            return explain_correction(error)
        case NothingToFetch():
            return Explanation(say("This clipping was pasted: there is no page to fetch again."))
        case NotKept(number=number):
            return Explanation(say("There is no story yet."), say("“clipper retry %1” tries again.", number))
        case NoLead(text=text):
            return Explanation(
                say("Nothing tells how to find “%1” on other pages of the site.", text[:60]),
                say("“clipper site cut” makes a rule by a class or a text that you name."),
            )
        case NoSite():
            return Explanation(
                say("This clipping is from no site."), say("Rules are for pages that were fetched from the web.")
            )
        case BadFolder(path=path, reason=reason):
            return Explanation(say("%1 cannot be used (%2).", path, reason), say("Check its name and permissions."))
        case _:
            return Explanation(
                say("Something went wrong inside Clipper (%1).", type(error).__name__),
                say("Please report it; the log file has the details."),
            )


def sentence(error: BaseException) -> str:
    """Both parts of ``explain(error)`` in a line."""
    explanation = explain(error)
    return f"{explanation.what} {explanation.remedy}".strip()
