"""Where somebody is in a window, so that another window over the same library can begin there."""

from dataclasses import dataclass

from clipper.gui.sidebar import Shelf


@dataclass(frozen=True, slots=True)
class Standing:
    """What a change of language keeps."""

    shelf: Shelf | None
    words: str
    """What is searched for."""
    selected: tuple[int, ...]
