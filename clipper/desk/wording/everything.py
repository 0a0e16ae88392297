"""Words for everything going out and coming in."""

from collections.abc import Iterable

from clipper.desk.wording.explanation import Explanation
from clipper.export import Written
from clipper.importers import Fault, ImportFolderError, NewerArchive, Unusable
from clipper.languages import later, say

_MOST_NAMED = 20
_DAMAGED = later(
    "The library is damaged where these clippings are, so they are left out: %1. “clipper library check” tells more."
)
_LACKING = later("The library has lost a page or a picture of these clippings: %1. “clipper library check” tells more.")
_WORDS = {
    Fault.MISSING: later("%1 is not there%2."),
    Fault.UNREADABLE: later("%1 cannot be read%2."),
    Fault.TOO_LARGE: later("%1 is too large%2."),
    Fault.ALTERED: later("%1 is not what its checksum says%2."),
    Fault.MALFORMED: later("%1 is not what should be there%2."),
    Fault.NEWER: later("%1 was written by a newer Clipper%2."),
}


def explain_import(error: ImportFolderError) -> Explanation:
    """The words for a folder that cannot be taken in at all."""
    if isinstance(error, NewerArchive):
        return Explanation(say("%1 was written by a newer Clipper.", error.path), say("Update this one to take it in."))
    return Explanation(
        say("%1 is not a folder that “clipper library export” has written.", error.path),
        say("Choose one with a library.json."),
    )


def unusable_words(unusable: Unusable) -> str:
    """A sentence that names a file and says why it was left out."""
    detail = f" ({unusable.detail})" if unusable.detail else ""
    return say(_WORDS[unusable.fault], unusable.path, detail)


def written_words(written: Written) -> tuple[str, ...]:
    """Sentences about what is not in the folder, since the library has lost it."""
    told = (
        (_DAMAGED, written.unreadable),
        (_LACKING, written.lacking),
    )
    return tuple(say(words, _named(numbers)) for words, numbers in told if numbers)


def import_words(kept_rules: Iterable[str]) -> tuple[str, ...]:
    """A sentence for each rule file that stayed as it is."""
    return tuple(say("The rules in %1 are others in the library; they stay.", name) for name in kept_rules)


def _named(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers[:_MOST_NAMED])) + (", …" if len(numbers) > _MOST_NAMED else "")
