"""Does what the user wants as one act, says so, and offers to undo it."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from clipper.desk import LIBRARY_LANE, Desk, Settled, one_act, redo, redone_words, undo, undone_words
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.jobs import Watch

T = TypeVar("T")

_TOPIC = "undo"


class Acting(QObject):
    """What every part of the window acts by."""

    settled = Signal(tuple)
    """These clippings are different now that something was undone, or done again."""

    def __init__(self, bridge: Bridge, notices: Notices) -> None:
        super().__init__(notices)
        self._bridge = bridge
        self._notices = notices

    def tell(self, topic: str, text: str | Callable[[T], str], do: Callable[[Desk], T]) -> None:
        """Do it, then say ``text`` with a button that undoes it; where it changed nothing, nothing is said.

        ``text`` may depend on what ``do`` answers.
        """

        def work(_: Watch) -> tuple[int | None, T]:
            with one_act(self._bridge.desk) as act:
                answer = do(self._bridge.desk)
            return act.number, answer

        def say(done: tuple[int | None, T]) -> None:
            act, answer = done
            if act is not None:
                words = text if isinstance(text, str) else text(answer)
                self._notices.mention(topic, words, Action(self.tr("Undo"), partial(self.undo, topic, act)))

        self._bridge.run(LIBRARY_LANE, work, say)

    def undo_last(self) -> None:
        """Take back what was done last in this window."""
        self._bridge.run(LIBRARY_LANE, lambda _: undo(self._bridge.desk), self._say_undone)

    def redo_last(self) -> None:
        """Do again what was taken back last."""
        self._bridge.run(LIBRARY_LANE, lambda _: redo(self._bridge.desk), self._say_redone)

    def undo(self, topic: str, act: int) -> None:
        """Take back the act of this number, and the notice of ``topic`` with it."""
        self._notices.done_with(topic)
        self._bridge.run(LIBRARY_LANE, lambda _: undo(self._bridge.desk, act), self._say_undone)

    def _say_undone(self, settled: Settled) -> None:
        self._notices.mention(_TOPIC, " ".join(undone_words(settled)), Action(self.tr("Redo"), self.redo_last))
        self.settled.emit(settled.clippings)

    def _say_redone(self, settled: Settled) -> None:
        self._notices.mention(_TOPIC, " ".join(redone_words(settled)))
        self.settled.emit(settled.clippings)
