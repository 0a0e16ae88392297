"""The commands for what comes in and what goes out, and for the library as a whole."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from clipper.gui.arrivals import Arrivals
from clipper.gui.beginning import Way
from clipper.gui.commands import Commands, Menu
from clipper.gui.exporting import Exporting, ExportingEverything
from clipper.gui.libraries import Libraries
from clipper.gui.taking_in import Queue, TakingIn
from clipper.gui.window.keyboard import write_in
from clipper.gui.window.memory import Memory
from clipper.gui.window.window import Window


class AboutFiles(QObject):
    def __init__(
        self,
        commands: Commands,
        window: Window,
        memory: Memory,
        *,
        taking_in: TakingIn,
        queue: Queue,
        arrivals: Arrivals,
        ways: Sequence[Way],
        libraries: Libraries,
        exporting: Exporting,
        exporting_everything: ExportingEverything,
    ) -> None:
        super().__init__(window)
        keys = QKeySequence.StandardKey
        add, divide = partial(commands.add, Menu.FILE), partial(commands.divide, Menu.FILE)
        add(self.tr("Write an address"), partial(write_in, window.bar.address), ("Ctrl+L",))
        add(self.tr("Paste and clip"), taking_in.paste, keys.Paste)
        self._memory, self._clipboard = memory, taking_in.clipboard
        self.watch = add(self.tr("Offer what is copied elsewhere"), self._watch_clipboard)
        self.watch.setCheckable(True)
        self.watch.setChecked(memory.clipboard_watched)
        taking_in.clipboard.turn(on=memory.clipboard_watched)
        for way in ways:
            add(way.words, way.start, way.keys)
        arrived = add(self.tr("What came in…"), arrivals.open, ("Ctrl+J",))
        window.foot.work.clicked.connect(arrived.trigger)
        add(self.tr("Stop fetching everything"), queue.stop, ("Ctrl+.",))
        divide()
        self.library = add(self.tr("Open library…"), libraries.choose, keys.Open)
        self.export = add(self.tr("Export review…"), exporting.start, ("Ctrl+E",))
        whole = add(self.tr("Export everything…"), exporting_everything.start, ("Ctrl+Shift+E",))
        window.sidebar.addAction(whole)
        window.bar.library.clicked.connect(libraries.choose)
        window.bar.export.clicked.connect(exporting.start)
        divide()
        leave = add(self.tr("Quit"), window.close, ("Ctrl+Q",))
        self.for_readers = (self.library, self.export, whole, leave)
        """What those may do who may not change the library."""

    def _watch_clipboard(self) -> None:
        on = self.watch.isChecked()
        self._memory.keep_clipboard_watched(watched=on)
        self._clipboard.turn(on=on)
