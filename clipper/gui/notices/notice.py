"""One sentence to the user, what can be done about it, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    words: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    topic: str
    """What it is about, such as ``export``. A later notice on the same topic takes its place."""
    text: str
    actions: tuple[Action, ...] = ()
    problem: bool = False
    progress: float | None = None
    """0 to 1 for a line of progress, below 0 for one that only says that it goes on; None for no line."""
    passing: bool = False
    """Whether it goes by itself after a while: what it offers can be had elsewhere too."""
    lasting: bool = False
    """Whether it has no cross to close it: what goes on closes itself."""
