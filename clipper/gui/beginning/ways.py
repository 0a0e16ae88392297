"""The ways in which what one has elsewhere is brought in. Another program's file is another line here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clipper.gui.beginning.everything import ImportingEverything
from clipper.gui.beginning.folder import choose_folder
from clipper.gui.taking_in import TakingIn


@dataclass(frozen=True, slots=True)
class Way:
    words: str
    start: Callable[[], None]
    keys: tuple[str, ...] = ()


def ways_in(window: QWidget, taking_in: TakingIn, everything: ImportingEverything) -> tuple[Way, ...]:
    """All of them, in their order."""

    def take_folder() -> None:
        title = _tr("A folder of saved pages")
        choose_folder(window, title, lambda folder: taking_in.take_words((folder.absolute().as_uri(),)))

    return (
        Way(_tr("Clip files…"), taking_in.choose_files, ("Ctrl+Shift+O",)),
        Way(_tr("Clip a folder of saved pages…"), take_folder),
        Way(_tr("Import what Clipper has exported…"), everything.start),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Ways", words)
