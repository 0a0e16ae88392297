"""Note this, tag these: what users add to clippings."""

from collections.abc import Iterable

from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.desk.undo import one_act
from clipper.desk.wording.noting import DIVIDER
from clipper.library import Merged, add_tags, remove_tags, set_note


def tag(desk: Desk, numbers: Iterable[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
    """Put tags on clippings and take others off."""
    numbers, add, remove = tuple(numbers), tuple(add), tuple(remove)
    with one_act(desk):
        if add:
            add_tags(desk.library, numbers, add)
        if remove:
            remove_tags(desk.library, numbers, remove)
    desk.bulletin.tell(Changed(numbers))


def note(desk: Desk, number: int, text: str, *, was: str | None = None) -> Merged:
    """Write the note on a clipping; an empty text takes it away. Answers what it says now. Raises NoSuchClipping.

    ``was`` is what the writer had seen: what somebody else has written since is kept beside it, and ``merged_words``
    tells so. With None the note is replaced whatever it says.
    """
    merged = set_note(desk.library, number, text, was=was, divider=DIVIDER)
    desk.bulletin.tell(Changed((number,)))
    return merged
