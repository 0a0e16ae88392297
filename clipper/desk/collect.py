"""Collect these: ordered sets of clippings, which become press reviews."""

from collections.abc import Iterable

from clipper.desk.bulletin import Changed, Rearranged
from clipper.desk.desk import Desk
from clipper.library import (
    Part,
    arrange_outline,
    create_collection,
    delete_collection,
    outline_of,
    parts_of,
    put_heading,
    put_in,
    rename_collection,
    rename_heading,
    take_heading_out,
    take_out,
)
from clipper.library import arrange as arrange_in


def create(desk: Desk, name: str) -> None:
    """Make an empty collection. Raises CollectionExists."""
    create_collection(desk.library, name)
    desk.bulletin.tell(Rearranged())


def rename(desk: Desk, old: str, new: str) -> None:
    """Raises NoSuchCollection, CollectionExists."""
    rename_collection(desk.library, old, new)
    desk.bulletin.tell(Rearranged())


def delete(desk: Desk, name: str) -> None:
    """Delete a collection; its clippings stay in the library. Raises NoSuchCollection."""
    delete_collection(desk.library, name)
    desk.bulletin.tell(Rearranged())


def collect(desk: Desk, name: str, numbers: Iterable[int]) -> None:
    """Put clippings at the end of a collection, which is made if there is none of that name."""
    numbers = tuple(numbers)
    put_in(desk.library, name, numbers)
    desk.bulletin.tell(Rearranged())
    desk.bulletin.tell(Changed(numbers))


def uncollect(desk: Desk, name: str, numbers: Iterable[int]) -> None:
    """Take clippings out of a collection. Raises NoSuchCollection."""
    numbers = tuple(numbers)
    take_out(desk.library, name, numbers)
    desk.bulletin.tell(Rearranged())
    desk.bulletin.tell(Changed(numbers))


def head(desk: Desk, name: str, heading: str, before: int | None = None) -> None:
    """Put a heading before a clipping of a collection, or at its end; one of the same words is moved there.

    Raises NoSuchCollection, NoSuchClipping, BadName.
    """
    put_heading(desk.library, name, heading, before)
    desk.bulletin.tell(Rearranged())


def rehead(desk: Desk, name: str, heading: str, words: str) -> None:
    """Give a heading of a collection other words.

    Raises NoSuchCollection, NoSuchSection, SectionExists, BadName.
    """
    rename_heading(desk.library, name, heading, words)
    desk.bulletin.tell(Rearranged())


def unhead(desk: Desk, name: str, heading: str) -> None:
    """Take a heading out of a collection. Raises NoSuchCollection, NoSuchSection."""
    take_heading_out(desk.library, name, heading)
    desk.bulletin.tell(Rearranged())


def outline(desk: Desk, name: str) -> tuple[int | str, ...]:
    """The clippings and headings of a collection, in its order. Raises NoSuchCollection."""
    return outline_of(desk.library, name)


def parts(desk: Desk, name: str) -> tuple[Part, ...]:
    """The same by collections: what this one holds itself, then those nested in it. Raises NoSuchCollection."""
    return parts_of(desk.library, name)


def arrange(desk: Desk, name: str, numbers: Iterable[int], *, was: Iterable[int] | None = None) -> None:
    """Put a collection in this order; members not named follow in the order they had. Raises NoSuchCollection.

    With ``was``, the order that the user had seen, only what was moved is moved.
    """
    arrange_in(desk.library, name, tuple(numbers), was=was)
    desk.bulletin.tell(Rearranged())


def reorder(desk: Desk, name: str, items: Iterable[int | str], *, was: Iterable[int | str] | None = None) -> None:
    """Likewise for clippings and headings together. Raises NoSuchCollection, FillsItself."""
    arrange_outline(desk.library, name, tuple(items), was=was)
    desk.bulletin.tell(Rearranged())
