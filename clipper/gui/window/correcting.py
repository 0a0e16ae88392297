"""Cut this, bring that back, undo: what the user corrects in the reader."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from clipper.article import Words
from clipper.desk import LIBRARY_LANE, Desk, bring_back, cut_out, undo
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.gui.reader import Reader

_TOPIC = "correction"


class Correcting(QObject):
    """Corrects the story that is read. Nothing asks whether one is sure: everything here can be undone."""

    def __init__(self, reader: Reader, bridge: Bridge, notices: Notices) -> None:
        super().__init__(reader)
        self._reader = reader
        self._bridge = bridge
        self._notices = notices
        reader.cut_wanted.connect(self._cut)
        reader.bring_back_wanted.connect(self._bring_back)

    def undo(self) -> None:
        """Take the last correction of the story back."""
        number = self._reader.number
        if number is not None:
            self._undo(number)

    def _undo(self, number: int) -> None:
        self._notices.done_with(_TOPIC)
        self._bridge.run(LIBRARY_LANE, lambda _: undo(self._bridge.desk, number))

    def _cut(self, number: int, words: Words) -> None:
        self._correct(number, self.tr("Cut."), partial(cut_out, number=number, words=words))

    def _bring_back(self, number: int, cut: int) -> None:
        self._correct(number, self.tr("Brought back."), partial(bring_back, number=number, cuts=(cut,)))

    def _correct(self, number: int, told: str, do: Callable[[Desk], None]) -> None:
        back = Action(self.tr("Undo"), partial(self._undo, number))
        self._bridge.run(
            LIBRARY_LANE, lambda _: do(self._bridge.desk), lambda _: self._notices.mention(_TOPIC, told, back)
        )
