"""What did it say before? And: let it say that again."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from clipper.clipping import Clipping, Version
from clipper.desk.bulletin import Changed
from clipper.desk.changes import Change, Outcome, change_to
from clipper.desk.desk import Desk
from clipper.library import recall, recall_version, take_version, twins

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|(?:[^\W{_IDEOGRAPH}]|(?<=\w)['’-](?=\w))+")
"""Of scripts that have no spaces each character counts, as word processors have it."""


@dataclass(frozen=True, slots=True)
class CountedVersion:
    version: Version
    words: int
    """In the body, as the user has corrected it."""


def versions(desk: Desk, number: int) -> tuple[CountedVersion, ...]:
    """What the page of a clipping has said at one time after another, what is shown among them.

    None where it was never fetched again, or has said nothing new since. Raises NoSuchClipping.
    """
    return tuple(
        CountedVersion(each, len(_WORD.findall(recall_version(desk.library, number, each.number).article.text)))
        for each in recall(desk.library, number).versions
    )


def look_up_version(desk: Desk, number: int, version: int) -> Clipping:
    """The clipping as it would be with that version of its story. Raises NoSuchClipping, NoSuchVersion."""
    return recall_version(desk.library, number, version)


def compare_version(desk: Desk, number: int, version: int) -> Change:
    """What changed between that version and the one that is shown, from the earlier to the later of them.

    Of the one that is shown itself: what changed since the one before. Raises NoSuchClipping, NoSuchVersion.
    """
    other = recall_version(desk.library, number, version)
    shown = next(each.number for each in other.versions if each.shown)
    earlier, later = sorted((version, shown)) if version != shown else (max(1, shown - 1), shown)
    before, after = (recall_version(desk.library, number, each) for each in (earlier, later))
    assert after.extraction is not None  # noqa: S101 - it has versions
    change = change_to(before, after.extraction)
    return replace(change, outcome=Outcome.CHANGED) if change.outcome is Outcome.HELD_BACK else change


def take(desk: Desk, number: int, version: int) -> None:
    """Show that version of a story; what was shown becomes a version, and can be taken back the same way.

    Edits, notes and tags stay. Raises NoSuchClipping, NoSuchVersion.
    """
    before = twins(desk.library, number)
    if take_version(desk.library, number, version, datetime.now(UTC)):
        desk.bulletin.tell(Changed(tuple(dict.fromkeys((*before, *twins(desk.library, number))))))
