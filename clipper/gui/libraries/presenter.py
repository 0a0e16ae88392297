"""Opens another library, while the one that is shown stays as long as that has not succeeded."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipper.desk import LIBRARY_LANE, Desk, absolute_place, open_desk_with_clerk, sentence, use_library
from clipper.gui.bridge import Bridge
from clipper.gui.libraries.dialog import LibraryDialog


class Libraries(QObject):
    """Speaks for the dialog."""

    opened = Signal(object)
    """The ``Desk`` over the library that was chosen; whoever takes it closes it."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        recent: Callable[[], Sequence[str]],
        remember: Callable[[str], None],
        cutting_processes: int,
    ) -> None:
        """``recent`` tells which were opened last, and ``remember`` is told of another."""
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._recent = recent
        self._remember = remember
        self._cutting_processes = cutting_processes

    def choose(self) -> LibraryDialog:
        """Ask which library is to be opened."""
        dialog = LibraryDialog(self._window, self._recent())
        dialog.finished.connect(dialog.deleteLater)
        dialog.wanted.connect(partial(self._open, dialog))
        dialog.open()
        return dialog

    def _open(self, dialog: LibraryDialog, typed: str) -> None:
        place = absolute_place(typed)
        settings = self._bridge.desk.settings

        def enter() -> tuple[Desk, str]:
            desk = open_desk_with_clerk(settings, place, cutting_processes=self._cutting_processes)
            try:
                return desk, use_library(place)
            except BaseException:
                desk.close()
                raise

        def hand_over(entered: tuple[Desk, str]) -> None:
            desk, stored = entered
            self._remember(stored)
            dialog.accept()
            self.opened.emit(desk)

        self._bridge.run(
            LIBRARY_LANE, lambda _: enter(), hand_over, otherwise=lambda error: dialog.say(sentence(error))
        )
