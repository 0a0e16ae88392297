"""Find that: which clippings, in what order, and what lists and readers show of them."""

from collections.abc import Sequence
from dataclasses import replace

from clipper.clipping import Card, Clipping
from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library import Group, Grouping, Overview, Query, Snippet, Tally, Total, overview, picture_content, recall
from clipper.library import cards as cards_in
from clipper.library import count as count_in
from clipper.library import find as find_in
from clipper.library import grouped as grouped_in
from clipper.library import languages as languages_in
from clipper.library import served_page as served_page_in
from clipper.library import snippets as snippets_in
from clipper.library import tally as tally_in
from clipper.page import Page
from clipper.pictures import for_print
from clipper.pictures import thumbnail as thumbnail_of


def find(desk: Desk, query: Query, *, most: int | None = None, watch: Watch | None = None) -> tuple[int, ...]:
    """The numbers of all clippings that ``query`` asks for, in its order, or of the first ``most``. Raises BadQuery.

    It ends as soon as ``watch`` is told that nobody waits any more, whatever the database is at.
    """
    return find_in(desk.library, query, most=most, token=watch.token if watch else None)


def grouped(desk: Desk, query: Query, grouping: Grouping, *, watch: Watch | None = None) -> tuple[Group, ...]:
    """All of them likewise, in groups with a heading each: by day, by source, or ungrouped as one. Raises BadQuery."""
    return grouped_in(desk.library, query, grouping, token=watch.token if watch else None)


def count(desk: Desk, query: Query) -> Total:
    """How many clippings ``query`` asks for. Raises BadQuery."""
    return count_in(desk.library, query)


def tally(desk: Desk, query: Query) -> Tally:
    """How many clippings of each source, tag and month ``query`` asks for. Raises BadQuery."""
    return tally_in(desk.library, query)


def snippets(desk: Desk, words: str, numbers: Sequence[int]) -> dict[int, Snippet]:
    """The lines of each of ``numbers`` around the ``words`` of a query, which are marked. Raises BadQuery."""
    return snippets_in(desk.library, words, numbers)


def cards(desk: Desk, numbers: Sequence[int], words: str = "") -> tuple[Card, ...]:
    """The index cards of ``numbers`` in that order; those that are gone are left out.

    Where the ``words`` of a query stand in a story, its card shows what is around them, and marks them in the headline.
    Raises BadQuery.
    """
    found = cards_in(desk.library, numbers)
    around = snippets_in(desk.library, words, numbers) if words else {}
    return tuple(_with_snippet(card, around.get(card.number)) for card in found)


def _with_snippet(card: Card, snippet: Snippet | None) -> Card:
    if snippet is None:
        return card
    marked = replace(card, title_marks=snippet.title)
    return replace(marked, excerpt=snippet.text, marks=snippet.marks) if snippet.text else marked


def look_up(desk: Desk, number: int) -> Clipping:
    """One clipping, whole. Raises NoSuchClipping."""
    return recall(desk.library, number)


def picture(desk: Desk, digest: str) -> bytes:
    """The bytes of a kept picture. Raises NoSuchPicture."""
    return picture_content(desk.library, digest)


def drawn_picture(desk: Desk, digest: str, longest: int) -> bytes:
    """A copy of a kept picture as a JPEG, for what cannot show every kind; ``longest`` pixels long at most.

    Raises NoSuchPicture, PictureError.
    """
    return for_print(picture_content(desk.library, digest), longest)


def thumbnail(desk: Desk, digest: str, width: int, height: int) -> bytes:
    """A copy of a kept picture that fills ``width`` by ``height`` pixels. Raises NoSuchPicture, NotAPicture."""
    return thumbnail_of(picture_content(desk.library, digest), width, height)


def served_page(desk: Desk, number: int) -> Page | None:
    """The page as it was served, None while it is not there yet. Raises NoSuchClipping."""
    return served_page_in(desk.library, number)


def survey(desk: Desk) -> Overview:
    """How many clippings there are in each state, collection, tag and source."""
    return overview(desk.library)


def languages(desk: Desk) -> tuple[str, ...]:
    """The languages of the stories, as ``ko``, in alphabetical order."""
    return languages_in(desk.library)
