"""Light, dark or sepia: the commands with which the user chooses, and what is remembered of it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from clipper.gui.commands import Commands, Menu
from clipper.gui.theme import Appearance, Theme
from clipper.gui.window.memory import Memory


class Appearing(QObject):
    def __init__(self, commands: Commands, theme: Theme, memory: Memory) -> None:
        super().__init__(commands)
        self._theme, self._memory = theme, memory
        theme.choose(memory.appearance)
        commands.divide(Menu.VIEW)
        self._group = QActionGroup(self)
        self._choices: dict[Appearance, QAction] = {}
        self.for_readers = (
            self._offer(commands, self.tr("Colours of the system"), Appearance.SYSTEM),
            self._offer(commands, self.tr("Light colours"), Appearance.LIGHT),
            self._offer(commands, self.tr("Dark colours"), Appearance.DARK),
            self._offer(commands, self.tr("Sepia page"), Appearance.SEPIA),
        )
        """Nobody is refused any."""

    def _offer(self, commands: Commands, words: str, appearance: Appearance) -> QAction:
        action = commands.add(Menu.VIEW, words, partial(self.choose, appearance))
        action.setCheckable(True)
        action.setChecked(appearance is self._theme.appearance)
        self._group.addAction(action)
        self._choices[appearance] = action
        return action

    def choose(self, appearance: Appearance) -> None:
        """Look like that from now on."""
        self._theme.choose(appearance)
        self._memory.keep_appearance(appearance)
        self._choices[appearance].setChecked(True)
