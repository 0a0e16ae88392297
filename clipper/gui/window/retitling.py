"""Another headline for the story that is read: one of the page's others, or the user's own words."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.clipping import Clipping
from clipper.desk import LIBRARY_LANE, look_up, retitle, undo
from clipper.gui.bridge import Bridge
from clipper.gui.filing.chooser import Choice, Chooser
from clipper.gui.notices import Action, Notices
from clipper.gui.reader import Reader
from clipper.gui.theme import Theme

_TOPIC = "correction"
_WIDTH = 520
"""Pixels: most headlines fit into a line."""


class Retitling(QObject):
    """Offers what a story could be called; what is picked or typed is a correction that can be undone."""

    def __init__(self, reader: Reader, bridge: Bridge, notices: Notices, theme: Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._bridge = bridge
        self._notices = notices
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
        desk = self._bridge.desk

        def back() -> None:
            self._notices.done_with(_TOPIC)
            self._bridge.run(LIBRARY_LANE, lambda _: undo(desk, number))

        def tell(_: None) -> None:
            self._notices.mention(_TOPIC, self.tr("Another headline."), Action(self.tr("Undo"), back))

        self._bridge.run(LIBRARY_LANE, lambda _: retitle(desk, number, title), tell)
