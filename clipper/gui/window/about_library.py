"""The commands of the Library menu: what is done with the library as a whole."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.gui.bridge import Bridge
from clipper.gui.commands import Commands, Menu
from clipper.gui.libraries import BackingUp, Checking, Emptying, Facts
from clipper.gui.notices import Notices
from clipper.gui.window.window import Window


class AboutLibrary(QObject):
    def __init__(self, commands: Commands, window: Window, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self.backing_up = BackingUp(window, bridge, notices)
        self.checking = Checking(window, bridge)
        self.emptying = Emptying(window, bridge, notices)
        self.facts = Facts(window, bridge)
        add = partial(commands.add, Menu.LIBRARY)
        facts = add(self.tr("About this library…"), self.facts.open)
        commands.divide(Menu.LIBRARY)
        add(self.tr("Backups…"), self.backing_up.open)
        add(self.tr("Check the library…"), self.checking.open)
        commands.divide(Menu.LIBRARY)
        add(self.tr("Empty the trash…"), self.emptying.start)
        self.for_readers = (facts,)
        """What those may do who may not change the library."""
