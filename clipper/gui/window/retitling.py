"""Another headline for the story that is read: one of the page's others, or the user's own words."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.clipping import Clipping
from clipper.desk import LIBRARY_LANE, look_up, retitle
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.filing.chooser import Choice, Chooser
from clipper.gui.reader import Reader
from clipper.gui.theme import Theme

_WIDTH = 520
"""Pixels: most headlines fit into a line."""


class Retitling(QObject):
    """Offers what a story could be called; what is picked or typed is a correction that can be undone."""

    def __init__(self, reader: Reader, bridge: Bridge, acting: Acting, theme: Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._bridge = bridge
        self._acting = acting
        self._theme = theme

    def choose(self) -> None:
        """Let the user pick or type another headline for the story in the reader, if there is one."""
        number = self._reader.number
        if number is not None:
            self._bridge.run(LIBRARY_LANE, lambda _: look_up(self._bridge.desk, number), self._offer)

    def _offer(self, clipping: Clipping) -> None:
        if clipping.extraction is None or clipping.number != self._reader.number:
            return
        title, prompt = self.tr("Headline"), self.tr("Another headline")
        chooser = Chooser(self._reader, self._theme, title=title, prompt=prompt, ticks=False, width=_WIDTH)
        chooser.offer([Choice(title) for title in clipping.other_titles])
        chooser.picked.connect(partial(self._retitle, clipping.number))
        chooser.open_under(self._reader, inside=True)

    def _retitle(self, number: int, title: str) -> None:
        self._acting.tell("correction", self.tr("Another headline."), lambda desk: retitle(desk, number, title))
