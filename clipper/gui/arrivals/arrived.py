"""The cards of all that came in, fetched in pages when they come into sight."""

from collections.abc import Iterable, Sequence

from clipper.clipping import Card
from clipper.gui.cards import CardModel, CardRole
from clipper.jobs import Progress


class ArrivedCards(CardModel):
    """Unlike a list, it keeps the numbers of which there is no card any more, and does not ask for them again."""

    def __init__(self) -> None:
        super().__init__()
        self._gone: set[int] = set()

    def supply(self, asked: Iterable[int], cards: Sequence[Card]) -> None:
        asked = tuple(asked)
        self._gone.update(asked)
        self._gone.difference_update(card.number for card in cards)
        super().supply(asked, cards)

    def is_gone(self, number: int) -> bool:
        return number in self._gone

    def add(self, numbers: Iterable[int]) -> None:
        """These came in, some of them perhaps again."""
        self.go_on_with(tuple(dict.fromkeys((*self.numbers, *numbers))))

    def look_at(self, number: int) -> tuple[Card | None, Progress | None]:
        """The card if it is here, and how far the work on it is; one that is not here is asked for."""
        index = self.index(self.row_of(number) or 0)
        return index.data(CardRole.CARD), index.data(CardRole.PROGRESS)
