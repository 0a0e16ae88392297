"""The work at one desk: a window from its opening to its closing, and the one after it in another language."""

import gc
from concurrent.futures import wait
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clipper.desk import UPKEEP_LANE, Desk, keep_up
from clipper.gui.ending import Ending
from clipper.gui.faults import Faults
from clipper.gui.reception import Reception
from clipper.gui.theme import Theme
from clipper.gui.translator import Interpreter
from clipper.gui.window import Assembly, Memory, Standing
from clipper.places import settings_file

_ONCE_SETTLED = 1_000
"""Milliseconds after which the clerk may come: the first paint needs both processors."""
_PATIENCE = 1.0
"""Seconds that work is waited for which was asked to stop."""
_UPKEEP_EVERY = 3_600_000
"""Milliseconds; a window may stay open for weeks."""


@dataclass(slots=True)
class _Left:
    """What follows on a window; nothing if the user closed it for good."""

    code: int = 0
    following: Desk | None = None
    """The desk over another library, which the user has opened."""
    language: str | None = None
    """The language in which the window is to be made again, empty for that of the system,"""
    standing: Standing | None = None
    """and where the user was."""


class Session:
    """Everything that the windows over one desk share."""

    def __init__(
        self, application: QApplication, desk: Desk, theme: Theme, faults: Faults, interpreter: Interpreter
    ) -> None:
        self._application = application
        self._desk = desk
        self._theme = theme
        self._faults = faults
        self._interpreter = interpreter

    def work(self, words: tuple[str, ...]) -> tuple[int, Desk | None]:
        """Show a window until it is closed, and take in what ``words`` name.

        Answers the exit code, and the desk over another library if the user has opened one.
        """
        left = self._show_window(words, None)
        while left.language is not None:
            self._interpreter.speak(left.language)
            left = self._show_window((), left.standing)
        return left.code, left.following

    def _show_window(self, words: tuple[str, ...], standing: Standing | None) -> _Left:
        assembly = Assembly(self._desk, self._theme, Memory(settings_file().with_name("window.ini")))
        if standing:
            assembly.navigating.stand(standing)
        self._faults.met.connect(assembly.notices.problem)
        ending = Ending(self._application)
        ending.asked.connect(assembly.window.close)
        ending.watch()
        assembly.window.show()
        assembly.welcome(words)
        reception = Reception(self._desk.library.place, assembly)
        reception.came.connect(assembly.welcome)
        upkeep = QTimer(interval=_UPKEEP_EVERY)
        upkeep.timeout.connect(self._keep_up)
        upkeep.start()
        QTimer.singleShot(0, self._keep_up)
        if self._desk.clerk:
            QTimer.singleShot(_ONCE_SETTLED, self._desk.clerk.begin)
        stay_alert()
        left = _Left()

        def go_on_with(other: Desk) -> None:
            left.following = other
            assembly.window.close()

        def go_on_in(language: str) -> None:
            left.language, left.standing = language, assembly.navigating.standing
            under_way = assembly.queue.withdraw()
            assembly.window.close()
            # The next window goes on with them, and nothing is worked on twice at once.
            wait(under_way, _PATIENCE)

        assembly.libraries.opened.connect(go_on_with)
        assembly.language_wanted.connect(go_on_in)
        left.code = self._application.exec()
        upkeep.stop()
        reception.close()
        ending.close()
        assembly.window.close()
        assembly.window.deleteLater()
        return left

    def _keep_up(self) -> None:
        """Do what the library needs once a day, beside everything else."""
        self._desk.runner.submit(UPKEEP_LANE, lambda watch: keep_up(self._desk, watch))


def stay_alert() -> None:
    """Let nobody look for garbage again in what has been loaded by now: it would stall the window by 100 ms a time."""
    gc.unfreeze()  # what an earlier window has left
    gc.collect()
    gc.freeze()
