"""What stands in the sidebar: places to look in, each with its count and the query that opens it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clipper.clipping import State
from clipper.desk import Count, Order, Overview, Query, SavedSearch


class ShelfKind(StrEnum):
    ALL = "all"
    STARRED = "starred"
    WAITING = "waiting"
    FAILED = "failed"
    TRASH = "trash"
    HEADING = "heading"
    COLLECTION = "collection"
    SEARCH = "search"
    TAG = "tag"
    SOURCE = "source"


NAMED_BY_USER = frozenset({ShelfKind.COLLECTION, ShelfKind.SEARCH, ShelfKind.TAG})
"""What can be renamed and deleted in the sidebar."""


STANDING = {
    ShelfKind.ALL: Query(),
    ShelfKind.STARRED: Query(within="is:starred"),
    ShelfKind.WAITING: Query(state=State.WAITING),
    ShelfKind.FAILED: Query(state=State.FAILED),
    ShelfKind.TRASH: Query(trashed=True),
}
"""The places that are always there."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One row. Two rows are the same place when kind and name are."""

    kind: ShelfKind
    name: str
    """The name of the collection, search, tag or source; for the others, the words on the row."""
    count: int = 0
    words: str = ""
    """The query of a saved search."""
    order: Order | None = None
    """In which a saved search was saved."""
    nest: tuple[str, ...] = ()
    """The names of the rows that it is nested in, the outermost first."""

    @property
    def key(self) -> tuple[ShelfKind, str]:
        return self.kind, self.name

    @property
    def label(self) -> str:
        """What is written on the row: the name, without that of the rows it is nested in."""
        return self.name[len(self.nest[-1]) + 1 :] if self.nest else self.name

    @property
    def query(self) -> Query | None:
        """What it holds; None for a heading."""
        match self.kind:
            case ShelfKind.COLLECTION:
                return Query(collection=self.name)
            case ShelfKind.SEARCH:
                return Query(within=self.words)
            case ShelfKind.TAG:
                return Query(tag=self.name)
            case ShelfKind.SOURCE:
                return Query(source=self.name)
            case _:
                return STANDING.get(self.kind)


def everything(count: int = 0) -> Shelf:
    """The place where all clippings are but those in the trash."""
    return Shelf(ShelfKind.ALL, _words(QT_TRANSLATE_NOOP("Sidebar", "All clippings")), count)


def shelves(overview: Overview, searches: Sequence[tuple[SavedSearch, int]] = ()) -> tuple[Shelf, ...]:
    """All rows of the sidebar, in order; ``searches`` are those that are saved, with what they find.

    A section without entries has no heading.
    """
    found = tuple(Shelf(ShelfKind.SEARCH, search.name, count, search.words, search.order) for search, count in searches)
    return (
        everything(overview.kept + overview.waiting + overview.failed),
        Shelf(ShelfKind.STARRED, _words(QT_TRANSLATE_NOOP("Sidebar", "Starred")), overview.starred),
        Shelf(ShelfKind.WAITING, _words(QT_TRANSLATE_NOOP("Sidebar", "Waiting")), overview.waiting),
        Shelf(ShelfKind.FAILED, _words(QT_TRANSLATE_NOOP("Sidebar", "Failed")), overview.failed),
        Shelf(ShelfKind.TRASH, _words(QT_TRANSLATE_NOOP("Sidebar", "Trash")), overview.trashed),
        *_section(_words(QT_TRANSLATE_NOOP("Sidebar", "Collections")), ShelfKind.COLLECTION, overview.collections),
        *([Shelf(ShelfKind.HEADING, _words(QT_TRANSLATE_NOOP("Sidebar", "Searches")))] if found else []),
        *found,
        *_section(_words(QT_TRANSLATE_NOOP("Sidebar", "Tags")), ShelfKind.TAG, overview.tags),
        *_section(_words(QT_TRANSLATE_NOOP("Sidebar", "Sources")), ShelfKind.SOURCE, overview.sources),
    )


def _section(heading: str, kind: ShelfKind, counts: tuple[Count, ...]) -> Iterator[Shelf]:
    if counts:
        yield Shelf(ShelfKind.HEADING, heading)
        listed: set[str] = set()
        for count in counts:
            listed.add(count.name.casefold())
            nest = _nest(count.name, listed) if kind is not ShelfKind.SOURCE else ()
            yield Shelf(kind, count.name, count.count, nest=nest)


def _nest(name: str, listed: Collection[str]) -> tuple[str, ...]:
    parts = name.split("/")
    above = ("/".join(parts[:depth]) for depth in range(1, len(parts)))
    return tuple(each for each in above if each.casefold() in listed)


def _words(text: object) -> str:
    return QCoreApplication.translate("Sidebar", str(text))
