"""The commands that change what one sees and where the keyboard is, and nothing else."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.gui.commands import Commands, Menu, Palette
from clipper.gui.window.keyboard import go_to
from clipper.gui.window.window import Window


class Viewing(QObject):
    def __init__(self, window: Window, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands
        self._panes = (window.sidebar, window.cards.list, window.reader.page)
        sidebar, cards, story = (partial(go_to, pane) for pane in self._panes)
        enlarge, cuts = window.reader.bar.enlarge_wanted, window.reader.bar.cuts
        add, divide = partial(commands.add, Menu.VIEW), partial(commands.divide, Menu.VIEW)
        find = add(self.tr("Commands…"), self.find_command, ("Ctrl+K",))
        divide()
        go = (
            add(self.tr("Go to the sidebar"), sidebar, ("Ctrl+1",)),
            add(self.tr("Go to the list"), cards, ("Ctrl+2",)),
            add(self.tr("Go to the story"), story, ("Ctrl+3",)),
            add(self.tr("Go to the next pane"), partial(self._go_on, 1), ("F6",)),
            add(self.tr("Go to the previous pane"), partial(self._go_on, -1), ("Shift+F6",)),
        )
        divide()
        look = (
            # Plus is the shifted key of = on many keyboards, and nobody holds down the shift for it.
            add(self.tr("Larger letters"), partial(enlarge.emit, 1), ("Ctrl++", "Ctrl+=")),
            add(self.tr("Smaller letters"), partial(enlarge.emit, -1), ("Ctrl+-",)),
            add(self.tr("Ordinary letters"), partial(enlarge.emit, 0), ("Ctrl+0",)),
            add(self.tr("Show or hide what was cut"), cuts.click, ("Ctrl+Shift+X",)),
        )
        self.for_readers = (find, *go, *look)
        """Nobody is refused any."""

    def find_command(self) -> None:
        """Open the pop-up in which all commands are found."""
        Palette(self._window, self._commands).open()

    def _go_on(self, steps: int) -> None:
        """To the pane after, or before, the one that has the keyboard; to the list where none has."""
        here = next((place for place, pane in enumerate(self._panes) if pane.hasFocus()), None)
        go_to(self._panes[1] if here is None else self._panes[(here + steps) % len(self._panes)])
