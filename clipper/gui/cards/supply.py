"""Brings the model the cards that it asks for, and tells it which may be different now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from clipper.clipping import Card
from clipper.desk import LIBRARY_LANE, Advanced, Changed, Elsewhere, News, cards
from clipper.gui.bridge import Bridge
from clipper.gui.cards.model import CardModel


class Supply(QObject):
    def __init__(self, model: CardModel, bridge: Bridge, words: Callable[[], str]) -> None:
        """``words`` tells what is searched for: cards show what stands around it."""
        super().__init__(model)
        self._model, self._bridge, self._words = model, bridge, words
        model.wanted.connect(self._fetch)
        bridge.news.connect(self._hear)

    def _fetch(self, numbers: tuple[int, ...]) -> None:
        words, desk = self._words(), self._bridge.desk
        self._bridge.run(LIBRARY_LANE, lambda _: cards(desk, numbers, words), partial(self._bring, words, numbers))

    def _bring(self, words: str, numbers: tuple[int, ...], found: tuple[Card, ...]) -> None:
        """Unless they show the words of an earlier search."""
        if words == self._words():
            self._model.supply(numbers, found)

    def _hear(self, news: tuple[News, ...]) -> None:
        for item in news:
            match item:
                case Advanced(number, progress):
                    self._model.advance(number, progress)
                case Changed(numbers):
                    self._model.doubt(numbers)
                case Elsewhere():
                    self._model.doubt_all()
                case _:
                    pass
