"""Asks for the rows of the list; what was asked before and is not answered yet is wanted no more."""

from collections.abc import Callable, Sequence

from clipper.desk import LIBRARY_LANE
from clipper.gui.bridge import Bridge
from clipper.gui.cards.listed import Wanted, first_listed, listed
from clipper.gui.cards.model import Row
from clipper.gui.latest import Latest

Refused = Callable[[Exception], None]


class Finding:
    def __init__(self, bridge: Bridge) -> None:
        self._desk, self._latest = bridge.desk, Latest(bridge, LIBRARY_LANE)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._latest.waiting

    def first(self, wanted: Wanted, then: Callable[[Sequence[Row], bool], None], otherwise: Refused) -> None:
        """The first rows of what comes in parts, and whether these are all."""
        self._latest.ask(lambda watch: first_listed(self._desk, wanted, watch), lambda found: then(*found), otherwise)

    def all(self, wanted: Wanted, then: Callable[[Sequence[Row]], None], otherwise: Refused) -> None:
        self._latest.ask(lambda watch: listed(self._desk, wanted, watch), then, otherwise)
