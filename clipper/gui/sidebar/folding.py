"""Which rows of the sidebar are in sight: those of which nothing that they are nested in is folded."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from clipper.gui.sidebar.shelf import Shelf, ShelfKind

Key = tuple[ShelfKind, str]


def in_sight(shelves: Iterable[Shelf], folded: Collection[Key]) -> tuple[Shelf, ...]:
    """``shelves`` without those within a folded one, each told whether it is folded itself."""
    return tuple(
        replace(shelf, folded=True) if shelf.nests and shelf.key in folded else shelf
        for shelf in shelves
        if not any((shelf.kind, above) in folded for above in shelf.nest)
    )


def folds_as_text(folded: Iterable[Key]) -> list[str]:
    """To be remembered."""
    return sorted(f"{kind}:{name}" for kind, name in folded)


def folds_from_text(told: Iterable[str]) -> frozenset[Key]:
    """What ``folds_as_text`` has written; what is none of it is passed over."""
    parts = (each.partition(":") for each in told)
    return frozenset((ShelfKind(kind), name) for kind, _, name in parts if kind in set(ShelfKind))
