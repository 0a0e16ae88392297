"""Where somebody is in a window, so that another window over the same library can begin there."""

import json
from dataclasses import dataclass

from clipper.gui.sidebar import Shelf, ShelfKind


@dataclass(frozen=True, slots=True)
class Standing:
    """What a change of language keeps. The next start goes on there too, but for what was searched for."""

    shelf: Shelf | None
    words: str
    """What is searched for."""
    selected: tuple[int, ...]


def standing_record(standing: Standing, library: str) -> str:
    """What is to be remembered of a window over ``library``."""
    shelf = standing.shelf
    place = (shelf.kind.value, shelf.name) if shelf else None
    return json.dumps({"library": library, "place": place, "selected": standing.selected[:1]})


def standing_in(record: str, library: str) -> Standing | None:
    """Where the last window stood, if it was over ``library``; None too if ``record`` says nothing of use."""
    try:
        told = json.loads(record)
        if told["library"] != library:
            return None
        shelf = Shelf(ShelfKind(told["place"][0]), str(told["place"][1])) if told["place"] else None
        return Standing(shelf, "", tuple(int(number) for number in told["selected"]))
    except (ValueError, TypeError, LookupError):
        return None
