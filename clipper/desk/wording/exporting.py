"""Words for what can go wrong while clippings become a file."""

from clipper.desk.wording.explanation import Explanation
from clipper.export import CannotWrite, ExportError, FolderInUse, NoSuchFormat, NothingToExport
from clipper.languages import say


def explain_export(error: ExportError) -> Explanation:
    """The words for an error of exporting."""
    match error:
        case NothingToExport():
            return Explanation(say("There is no kept clipping among these."), say("Choose some that are kept."))
        case NoSuchFormat(key=key):
            return Explanation(
                say("There is no format “%1”.", key), say("“clipper export --help” names those there are.")
            )
        case CannotWrite(path=path, reason=reason):
            return Explanation(say("%1 cannot be written (%2).", path, reason), say("Choose another place."))
        case FolderInUse(path=path):
            return Explanation(
                say("There is something in %1 already.", path), say("Choose a folder that is new or empty.")
            )
        case _:
            return Explanation(
                say("The pages could not be set."), say("Please report it; the log file has the details.")
            )
