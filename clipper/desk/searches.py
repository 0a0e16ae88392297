"""Keep this search, ask it again: searches under a name."""

from clipper.desk.bulletin import Rearranged
from clipper.desk.desk import Desk
from clipper.library import BadQuery, Query, SavedSearch, count
from clipper.library import forget_search as forget_search_in
from clipper.library import rename_search as rename_search_in
from clipper.library import save_search as save_search_in
from clipper.library import saved_searches as saved_searches_in
from clipper.library import search_named as search_named_in

_MOST = 1_000_000
"""Clippings: all that there are."""


def save_search(desk: Desk, search: SavedSearch) -> None:
    """Keep a search under its name, in place of one of that name. Raises BadName, BadQuery."""
    save_search_in(desk.library, search)
    desk.bulletin.tell(Rearranged())


def saved_searches(desk: Desk) -> tuple[SavedSearch, ...]:
    """All searches that are kept, in alphabetical order."""
    return saved_searches_in(desk.library)


def search_named(desk: Desk, name: str) -> SavedSearch:
    """The search that is kept under ``name``. Raises NoSuchSearch."""
    return search_named_in(desk.library, name)


def rename_search(desk: Desk, old: str, new: str) -> None:
    """Give a saved search another name. Raises NoSuchSearch, SearchExists, BadName."""
    rename_search_in(desk.library, old, new)
    desk.bulletin.tell(Rearranged())


def counted_searches(desk: Desk) -> tuple[tuple[SavedSearch, int], ...]:
    """All searches that are kept, and how many clippings each finds today; those that cannot be read find none."""
    return tuple((search, _count(desk, search)) for search in saved_searches(desk))


def _count(desk: Desk, search: SavedSearch) -> int:
    try:
        return count(desk.library, Query(search.words), most=_MOST).count
    except BadQuery:
        return 0


def forget_search(desk: Desk, name: str) -> None:
    """Keep a search no longer. Raises NoSuchSearch."""
    forget_search_in(desk.library, name)
    desk.bulletin.tell(Rearranged())
