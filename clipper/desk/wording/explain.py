"""From any error to its words. A test asks for every class of error there is."""

from clipper.desk.errors import CutterStopped, NoStory, NothingToChange
from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.exporting import explain_export
from clipper.desk.wording.fetching import explain_fetch
from clipper.desk.wording.keeping import explain_library
from clipper.desk.wording.settings import explain_setting
from clipper.export import ExportError
from clipper.fetch import FetchError
from clipper.library import LibraryError
from clipper.pictures import PictureError
from clipper.settings import BadSetting


def explain(error: BaseException) -> Explanation:
    """The words for ``error``. Anything but a ClipperError is our fault, and the words own up to it."""
    match error:
        case FetchError():
            return explain_fetch(error)
        case LibraryError():
            return explain_library(error)
        case ExportError():
            return explain_export(error)
        case BadSetting():
            return explain_setting(error)
        case PictureError():
            return Explanation("The picture cannot be read.", "Its caption is kept.")
        case NoStory():
            return Explanation(
                "No story was found on this page.", "Open it in the browser, save it there, and drop the saved file."
            )
        case CutterStopped():
            return Explanation("Cutting this page took more than the computer has.", "Try it again, alone.")
        case NothingToChange(missing=missing):
            return Explanation(f"There is no {missing} to correct.", "Wait until the clipping is kept.")
        case _:
            return Explanation(
                f"Something went wrong inside Clipper ({type(error).__name__}).",
                "Please report it; the log file has the details.",
            )


def sentence(error: BaseException) -> str:
    """Both parts of ``explain(error)`` in a line."""
    explanation = explain(error)
    return f"{explanation.what} {explanation.remedy}".strip()
