"""The commands of the Edit menu: taking back, and finding in the story."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.commands import Commands, Menu
from clipper.gui.window.undoing import Undoing
from clipper.gui.window.window import Window


class AboutWords(QObject):
    def __init__(self, commands: Commands, window: Window, bridge: Bridge, acting: Acting) -> None:
        super().__init__(window)
        finding = window.reader.finding
        self.undoing = Undoing(window, commands, bridge, acting)
        commands.divide(Menu.EDIT)
        add = partial(commands.add, Menu.EDIT)
        self.for_readers = (
            add(self.tr("Find in the story"), finding.open, ("Ctrl+Shift+F",)),
            add(self.tr("Find the next"), partial(finding.step, 1), ("F3",)),
            add(self.tr("Find the one before"), partial(finding.step, -1), ("Shift+F3",)),
        )
        """What those may do who may not change the library."""
