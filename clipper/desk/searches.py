"""Keep this search, ask it again: searches under a name."""

from clipper.desk.bulletin import Rearranged
from clipper.desk.desk import Desk
from clipper.library import SavedSearch
from clipper.library import forget_search as forget_search_in
from clipper.library import save_search as save_search_in
from clipper.library import saved_searches as saved_searches_in
from clipper.library import search_named as search_named_in


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


def forget_search(desk: Desk, name: str) -> None:
    """Keep a search no longer. Raises NoSuchSearch."""
    forget_search_in(desk.library, name)
    desk.bulletin.tell(Rearranged())
