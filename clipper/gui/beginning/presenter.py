"""Does what an empty library offers to begin with."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from clipper.desk import Desk, take_in_sample
from clipper.gui.acting import Acting
from clipper.gui.beginning.ways import Way
from clipper.gui.cards import ADDRESS, BRING, SAMPLE, EmptyPage
from clipper.jobs import Watch

_TOPIC = "sample"


class Beginning(QObject):
    """Offers in place, without a wizard. The sample is one act, so that one undo takes it away again."""

    sample_taken = Signal(str)
    """The name of the collection that the sample stories are in."""

    def __init__(
        self, empty: EmptyPage, acting: Acting, ways: Sequence[Way], write_address: Callable[[], None]
    ) -> None:
        super().__init__(empty)
        self._empty = empty
        self._acting = acting
        self._ways = ways
        self._write_address = write_address

    def take(self, offer: str) -> None:
        """Do what was offered under this key."""
        match offer:
            case _ if offer == ADDRESS:
                self._write_address()
            case _ if offer == SAMPLE:
                self._show_sample()
            case _ if offer == BRING:
                self._show_ways()

    def _show_sample(self) -> None:
        name = self.tr("Sample")

        def work(desk: Desk) -> str:
            take_in_sample(desk, name, Watch())
            return name

        def say(collection: str) -> str:
            self.sample_taken.emit(collection)
            return self.tr("These stories are a sample. Undo takes them away again.")

        self._acting.tell(_TOPIC, say, work)

    def _show_ways(self) -> None:
        menu = QMenu(self._empty)
        for way in self._ways:
            menu.addAction(way.words).triggered.connect(lambda _checked, start=way.start: start())
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._empty.button(BRING)
        if button is not None:
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))
