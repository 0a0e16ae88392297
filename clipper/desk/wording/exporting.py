"""Words for what can go wrong while clippings become a file."""

from clipper.desk.wording.explanation import Explanation
from clipper.export import CannotWrite, ExportError, FolderInUse, NoSuchFormat, NothingToExport


def explain_export(error: ExportError) -> Explanation:
    """The words for an error of exporting."""
    match error:
        case NothingToExport():
            return Explanation("There is no kept clipping among these.", "Choose some that are kept.")
        case NoSuchFormat(key=key):
            return Explanation(f"There is no format “{key}”.", "“clipper export --help” names those there are.")
        case CannotWrite(path=path, reason=reason):
            return Explanation(f"{path} cannot be written ({reason}).", "Choose another place.")
        case FolderInUse(path=path):
            return Explanation(f"There is something in {path} already.", "Choose a folder that is new or empty.")
        case _:
            return Explanation("The pages could not be set.", "Please report it; the log file has the details.")
