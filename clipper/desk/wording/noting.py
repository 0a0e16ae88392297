"""Words for a note that two people have changed at the same time."""

from clipper.languages import later, say
from clipper.library import Meeting, Merged

DIVIDER = "— changed by two people at the same time; this is the other version: —"
"""The line between two versions, in the note itself."""

_WORDS = {
    Meeting.ALONE: "",
    Meeting.MERGED: later("Somebody else has changed this note meanwhile; both changes are in it."),
    Meeting.BOTH: later("Somebody else has changed the same lines of this note; both versions are in it."),
}


def merged_words(merged: Merged) -> str:
    """What the writer should know of a note that was kept; empty if it is as it was written."""
    words = _WORDS[merged.meeting]
    return say(words) if words else ""
