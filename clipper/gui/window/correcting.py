"""Cut this, bring that back: what the user corrects in the reader."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.article import Words
from clipper.desk import bring_back, cut_out
from clipper.gui.acting import Acting
from clipper.gui.reader import Reader

_TOPIC = "correction"


class Correcting(QObject):
    """Corrects the story that is read. Nothing asks whether one is sure: everything here can be undone."""

    def __init__(self, reader: Reader, acting: Acting) -> None:
        super().__init__(reader)
        self._acting = acting
        reader.asking.cut_wanted.connect(self._cut)
        reader.asking.bring_back_wanted.connect(self._bring_back)

    def _cut(self, number: int, words: Words) -> None:
        self._acting.tell(_TOPIC, self.tr("Cut."), partial(cut_out, number=number, words=words))

    def _bring_back(self, number: int, cut: int) -> None:
        self._acting.tell(_TOPIC, self.tr("Brought back."), partial(bring_back, number=number, cuts=(cut,)))
