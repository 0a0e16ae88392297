"""Note this, tag these: what users add to clippings."""

from collections.abc import Iterable

from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.library import add_tags, remove_tags, set_note


def tag(desk: Desk, numbers: Iterable[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
    """Put tags on clippings and take others off."""
    numbers, add, remove = tuple(numbers), tuple(add), tuple(remove)
    if add:
        add_tags(desk.library, numbers, add)
    if remove:
        remove_tags(desk.library, numbers, remove)
    desk.bulletin.tell(Changed(numbers))


def note(desk: Desk, number: int, text: str) -> None:
    """Write the note on a clipping; an empty text takes it away. Raises NoSuchClipping."""
    set_note(desk.library, number, text)
    desk.bulletin.tell(Changed((number,)))
