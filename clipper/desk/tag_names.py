"""Call this tag that, make these two one, in that colour; I need that tag no more."""

from collections.abc import Mapping

from clipper.desk.bulletin import Elsewhere, Rearranged
from clipper.desk.desk import Desk
from clipper.library import TagColour
from clipper.library import colour_tag as colour_tag_in
from clipper.library import delete_tag as delete_tag_in
from clipper.library import rename_tag as rename_tag_in


def rename_tag(desk: Desk, old: str, new: str) -> None:
    """Give a tag, and all nested in it, another name; where there is a tag of that name, the two become one.

    Raises NoSuchTag, BadName.
    """
    rename_tag_in(desk.library, old, new)
    # Thousands of cards may show it.
    desk.bulletin.tell(Elsewhere())


def colour_tag(desk: Desk, name: str, colour: TagColour | None) -> None:
    """Show a tag, and those nested in it that have no colour of their own, in this colour; None takes it away.

    Raises NoSuchTag.
    """
    colour_tag_in(desk.library, name, colour)
    desk.bulletin.tell(Rearranged())


def delete_tag(desk: Desk, name: str) -> Mapping[str, tuple[int, ...]]:
    """Take a tag, and all nested in it, off every clipping; answers which had which. Raises NoSuchTag."""
    taken = delete_tag_in(desk.library, name)
    desk.bulletin.tell(Elsewhere())
    return taken
