"""Keeps what came in in this session, and has done what the user wants done with it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipper.gui.acting import Acting
from clipper.gui.arrivals.arrived import ArrivedCards
from clipper.gui.arrivals.dialog import ArrivalsDialog
from clipper.gui.arrivals.model import ArrivalsModel
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Supply
from clipper.gui.filing import Discarding
from clipper.gui.taking_in import Queue, TakingIn

_TOPIC = "arrivals"


class Arrivals(QObject):
    opened = Signal(int)
    """The number of a clipping that is to be looked at."""

    def __init__(
        self,
        window: QWidget,
        taking_in: TakingIn,
        queue: Queue,
        discarding: Discarding,
        bridge: Bridge,
        acting: Acting,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._queue, self._discarding, self._acting = queue, discarding, acting
        cards = ArrivedCards()
        cards.setParent(self)
        self._model = ArrivalsModel(cards, self)
        Supply(cards, bridge, str)
        self._dialog: ArrivalsDialog | None = None
        taking_in.took_in.connect(self._model.add)

    def open(self) -> ArrivalsDialog:
        """Show what came in, beside the window."""
        if self._dialog is None:
            self._dialog = dialog = ArrivalsDialog(self._window, self._model)
            dialog.retry_wanted.connect(self._discarding.retry_unkept)
            dialog.stop_wanted.connect(self._queue.stop)
            dialog.undo_wanted.connect(lambda act: self._acting.undo(_TOPIC, act))
            dialog.opened.connect(self.opened)
        self._dialog.show()
        self._dialog.tree.setFocus()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog
