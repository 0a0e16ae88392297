"""What a list shows, as one value."""

from dataclasses import dataclass
from enum import StrEnum

from clipper.clipping import State


class Order(StrEnum):
    NEWEST = "newest"
    """By date of publication (of clipping, where that is unknown)."""
    OLDEST = "oldest"
    RELEVANCE = "relevance"
    """The best hits first; as NEWEST when no words are searched for."""
    MANUAL = "manual"
    """As the collection is arranged; as NEWEST outside a collection."""
    EARLIEST = "earliest"
    """What was taken in first comes first."""
    TITLE = "title"
    """By headline, as people look words up: without case and accents."""
    TITLE_BACK = "title-back"
    """From the end of the alphabet."""
    SOURCE = "source"
    """By the name of the source, the newest of each first."""
    SOURCE_BACK = "source-back"
    CLIPPED = "clipped"
    """What was taken in last comes first, whatever its date: what has just come in stays where it was listed."""


@dataclass(frozen=True, slots=True)
class Query:
    """All conditions hold at once; an empty one is none."""

    words: str = ""
    """What the user typed, in the language of queries. Case and accents do not matter."""
    tag: str = ""
    """Those nested in it count too, as for ``collection``."""
    collection: str = ""
    source: str = ""
    state: State | None = None
    trashed: bool = False
    """Whether to look in the trash, and only there."""
    order: Order = Order.NEWEST
    within: str = ""
    """Another query in the same language, such as a saved one, that must hold too."""

    @property
    def all_words(self) -> str:
        """``words`` and ``within`` as one query."""
        return f"({self.within}) {self.words}".strip() if self.within else self.words
