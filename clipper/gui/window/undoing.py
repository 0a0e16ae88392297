"""Undo and redo in the Edit menu, with the words of what they would do."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from clipper.desk import LIBRARY_LANE, Act, Advanced, News, act_words, undoable
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.commands import Commands, Menu
from clipper.gui.latest import Latest
from clipper.gui.window.window import Window
from clipper.languages import placed


class Undoing(QObject):
    """Keeps both actions true. A field in which something was typed has its own undo, and the keys until then."""

    def __init__(self, window: Window, commands: Commands, bridge: Bridge, acting: Acting) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._commands = commands
        self._asking = Latest(bridge, LIBRARY_LANE)
        self.undo = commands.add(Menu.EDIT, self.tr("Undo"), acting.undo_last, QKeySequence.StandardKey.Undo)
        self.redo = commands.add(Menu.EDIT, self.tr("Redo"), acting.redo_last, QKeySequence.StandardKey.Redo)
        bridge.news.connect(self._hear)
        for field in window.findChildren(QLineEdit):
            field.installEventFilter(self)
        self._show((None, None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys through where a field would keep them though it has nothing to undo."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(watched, QLineEdit):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        spare = event.matches(undo) and not watched.isUndoAvailable()
        spare = spare or (event.matches(redo) and not watched.isRedoAvailable())
        if spare:
            event.ignore()
        return spare

    def _hear(self, news: tuple[News, ...]) -> None:
        if any(not isinstance(item, Advanced) for item in news):
            self._asking.ask(lambda _: undoable(self._bridge.desk), self._show)

    def _show(self, acts: tuple[Act | None, Act | None]) -> None:
        done, undone = acts
        self._name(self.undo, self.tr("Undo"), done)
        self._name(self.redo, self.tr("Redo"), undone)

    def _name(self, action: QAction, verb: str, act: Act | None) -> None:
        words = placed(self.tr("%1: %2"), verb, act_words(act)) if act else verb
        action.setText(words.replace("&", "&&"))
        self._commands.give_work(action, some=act is not None)
