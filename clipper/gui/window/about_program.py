"""The commands about the program itself: its settings, and what it is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from clipper.gui.about import About
from clipper.gui.commands import Commands, Menu
from clipper.gui.settling import Settling
from clipper.gui.window.window import Window


class AboutProgram(QObject):
    def __init__(self, commands: Commands, window: Window, settling: Settling, about: About) -> None:
        super().__init__(window)
        commands.divide(Menu.EDIT)
        # Where keyboards or desktops have no standard key for it, this one is what most programs use.
        settings = commands.add(Menu.EDIT, self.tr("Settings…"), settling.open, ("Ctrl+,",))
        told = commands.add(Menu.HELP, self.tr("About Clipper"), about.open)
        # On a Mac both belong into the menu that every program has there.
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        told.setMenuRole(QAction.MenuRole.AboutRole)
        self.for_readers = (settings, told)
        """What those may do who may not change the library."""
