"""Words for everything going out and coming in."""

from collections.abc import Iterable

from clipper.desk.wording.explanation import Explanation
from clipper.export import Written
from clipper.importers import Fault, ImportFolderError, NewerArchive, Unusable

_MOST_NAMED = 20
_WORDS = {
    Fault.MISSING: "is not there",
    Fault.UNREADABLE: "cannot be read",
    Fault.TOO_LARGE: "is too large",
    Fault.ALTERED: "is not what its checksum says",
    Fault.MALFORMED: "is not what should be there",
    Fault.NEWER: "was written by a newer Clipper",
}


def explain_import(error: ImportFolderError) -> Explanation:
    """The words for a folder that cannot be taken in at all."""
    if isinstance(error, NewerArchive):
        return Explanation(f"{error.path} was written by a newer Clipper.", "Update this one to take it in.")
    return Explanation(
        f"{error.path} is not a folder that “clipper library export” has written.", "Choose one with a library.json."
    )


def unusable_words(unusable: Unusable) -> str:
    """A sentence that names a file and says why it was left out."""
    detail = f" ({unusable.detail})" if unusable.detail else ""
    return f"{unusable.path} {_WORDS[unusable.fault]}{detail}."


def written_words(written: Written) -> tuple[str, ...]:
    """Sentences about what is not in the folder, since the library has lost it."""
    return tuple(
        f"{what}: {_named(numbers)}. “clipper library check” tells more."
        for what, numbers in (
            ("The library is damaged where these clippings are, so they are left out", written.unreadable),
            ("The library has lost a page or a picture of these clippings", written.lacking),
        )
        if numbers
    )


def import_words(kept_rules: Iterable[str]) -> tuple[str, ...]:
    """A sentence for each rule file that stayed as it is."""
    return tuple(f"The rules in {name} are others in the library; they stay." for name in kept_rules)


def _named(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers[:_MOST_NAMED])) + (", …" if len(numbers) > _MOST_NAMED else "")
