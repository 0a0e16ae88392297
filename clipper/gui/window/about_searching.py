"""The commands of the Search menu: the field that finds, and what helps with it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from clipper.gui.commands import Commands, Menu
from clipper.gui.window.keyboard import write_in
from clipper.gui.window.searching import Searching
from clipper.gui.window.window import Window


class AboutSearching(QObject):
    def __init__(self, commands: Commands, window: Window, searching: Searching) -> None:
        super().__init__(window)
        add, divide = partial(commands.add, Menu.SEARCH), partial(commands.divide, Menu.SEARCH)
        find = add(self.tr("Search"), partial(write_in, window.bar.search), QKeySequence.StandardKey.Find)
        form = add(self.tr("Search by form…"), searching.build, ("Ctrl+Alt+F",))
        narrow = add(self.tr("Narrow down…"), searching.narrow, ("Ctrl+Alt+N",))
        divide()
        history = add(self.tr("Earlier searches"), searching.show_history, ("Ctrl+Alt+H",))
        forget = add(self.tr("Forget earlier searches"), searching.history.clear)
        divide()
        add(self.tr("Save as smart collection…"), searching.keep, ("Ctrl+Shift+S",))
        divide()
        explain = add(self.tr("What can be written…"), searching.explain)
        self.for_readers = (find, form, narrow, history, forget, explain)
        """What those may do who may not change the library."""
