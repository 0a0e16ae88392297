"""Lists in the order of words: headlines and sources as people look them up, which no database of ours can sort."""

from collections.abc import Iterable
from functools import lru_cache

from clipper.library.query import Order
from clipper.library.search.analyser import fold

BY_TITLE = frozenset({Order.TITLE, Order.TITLE_BACK})
BY_WORDS = BY_TITLE | {Order.SOURCE, Order.SOURCE_BACK}
_BACK = frozenset({Order.TITLE_BACK, Order.SOURCE_BACK})


def in_order(order: Order, listed: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    """The numbers of what is ``listed`` with headline or source; the nameless last, those alike as they are."""
    keyed = [(_place(words), number) for number, words in listed]
    named = sorted((entry for entry in keyed if entry[0]), key=_key, reverse=order in _BACK)
    return tuple(number for _, number in (*named, *(entry for entry in keyed if not entry[0])))


def _key(entry: tuple[str, int]) -> str:
    return entry[0]


@lru_cache(maxsize=4096)
def _place(words: str) -> str:
    """``words`` as they are compared: without case, accents, and the quotes that a headline may begin with."""
    folded = fold(words)
    start = next((place for place, letter in enumerate(folded) if letter.isalnum()), 0)
    return folded[start:]
