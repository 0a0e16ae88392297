"""What stands in the sidebar: places to look in, each with its count and the query that opens it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clipper.clipping import State
from clipper.desk import Order, Overview, Query, SavedSearch


class ShelfKind(StrEnum):
    ALL = "all"
    STARRED = "starred"
    WAITING = "waiting"
    FAILED = "failed"
    TRASH = "trash"
    HEADING = "heading"
    HINT = "hint"
    """What a section is for, in words, while there is nothing in it."""
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
    nests: bool = False
    """Whether others are nested in it."""
    folded: bool = False
    """Whether they are out of sight."""
    colour: str = ""
    """As ``TagColour``; empty where there is none."""

    @property
    def key(self) -> tuple[ShelfKind, str]:
        return self.kind, self.name

    @property
    def label(self) -> str:
        """What is written on the row: the name, without that of the rows it is nested in."""
        return self.name[len(self.nest[-1]) + 1 :] if self.nest else self.name

    @property
    def is_place(self) -> bool:
        """Whether it can be opened."""
        return self.kind not in (ShelfKind.HEADING, ShelfKind.HINT)

    @property
    def query(self) -> Query | None:
        """What it holds; None for a heading or a hint."""
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


def failures(count: int = 0) -> Shelf:
    """The place of the clippings that need the user."""
    return Shelf(ShelfKind.FAILED, _words(QT_TRANSLATE_NOOP("Sidebar", "Failed")), count)


def shelves(overview: Overview, searches: Sequence[tuple[SavedSearch, int]] = ()) -> tuple[Shelf, ...]:
    """All rows of the sidebar, in order; ``searches`` are those that are saved, with what they find.

    While there are no collections or tags it is told what they are for. Other sections without entries have no heading.
    """
    found = tuple(Shelf(ShelfKind.SEARCH, search.name, count, search.words, search.order) for search, count in searches)
    return (
        everything(overview.kept + overview.waiting + overview.failed),
        Shelf(ShelfKind.STARRED, _words(QT_TRANSLATE_NOOP("Sidebar", "Starred")), overview.starred),
        Shelf(ShelfKind.WAITING, _words(QT_TRANSLATE_NOOP("Sidebar", "Waiting")), overview.waiting),
        failures(overview.failed),
        Shelf(ShelfKind.TRASH, _words(QT_TRANSLATE_NOOP("Sidebar", "Trash")), overview.trashed),
        *_section(_words(QT_TRANSLATE_NOOP("Sidebar", "Collections")), ShelfKind.COLLECTION, overview),
        *([Shelf(ShelfKind.HEADING, _words(QT_TRANSLATE_NOOP("Sidebar", "Smart collections")))] if found else []),
        *found,
        *_section(_words(QT_TRANSLATE_NOOP("Sidebar", "Tags")), ShelfKind.TAG, overview),
        *_section(_words(QT_TRANSLATE_NOOP("Sidebar", "Sources")), ShelfKind.SOURCE, overview),
    )


_HINTS = {
    ShelfKind.COLLECTION: QT_TRANSLATE_NOOP(
        "Sidebar", "A collection becomes a press review: select clippings and press Collect."
    ),
    ShelfKind.TAG: QT_TRANSLATE_NOOP(
        "Sidebar", "Tags say what a story is about: select clippings and press Tag. A slash nests: politics/eu."
    ),
}


def _section(heading: str, kind: ShelfKind, overview: Overview) -> Iterator[Shelf]:
    counts = {
        ShelfKind.COLLECTION: overview.collections,
        ShelfKind.TAG: overview.tags,
        ShelfKind.SOURCE: overview.sources,
    }[kind]
    if counts or kind in _HINTS:
        yield Shelf(ShelfKind.HEADING, heading)
    if not counts and kind in _HINTS:
        yield Shelf(ShelfKind.HINT, _words(_HINTS[kind]))
    written: dict[str, str] = {}
    for number, count in enumerate(counts):
        key = count.name.casefold()
        written[key] = count.name
        if kind is ShelfKind.SOURCE:
            yield Shelf(kind, count.name, count.count)
            continue
        # What is nested follows at once: the list is in that order.
        after = counts[number + 1].name if number + 1 < len(counts) else ""
        nests = after.casefold().startswith(f"{key}/")
        colour = overview.colours.of(count.name) if kind is ShelfKind.TAG else None
        nest = _nest(key, written)
        yield Shelf(kind, count.name, count.count, nest=nest, nests=nests, colour=colour or "")


def _nest(key: str, written: Mapping[str, str]) -> tuple[str, ...]:
    """What it is nested in, as it is ``written`` on the rows before."""
    parts = key.split("/")
    above = ("/".join(parts[:depth]) for depth in range(1, len(parts)))
    return tuple(written[each] for each in above if each in written)


def _words(text: object) -> str:
    return QCoreApplication.translate("Sidebar", str(text))
