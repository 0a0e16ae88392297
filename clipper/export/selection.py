"""What is to be exported."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from clipper.article import Article, ReadingOptions, as_read, find_highlights, marked
from clipper.clipping import Clipping


@dataclass(frozen=True, slots=True)
class Selection:
    """Clippings in the order they are printed in, and the way to their pictures."""

    title: str
    """The name of the collection, or whatever else the clippings are called together; may be empty."""
    clippings: tuple[Clipping, ...]
    picture: Callable[[str], bytes]
    """Gives the bytes of the picture with this digest; raises a ClipperError if it cannot be had."""

    reading: ReadingOptions = field(default_factory=ReadingOptions)
    """What of the stories is printed beside their text."""

    def article(self, clipping: Clipping) -> Article:
        """The story of ``clipping`` as it is to be printed."""
        return as_read(clipping.article, self.reading)

    def marked(self, clipping: Clipping, *, remarks: bool) -> Article:
        """``article`` with what the user marked in it; their highlights have their remarks if those are wanted."""
        article = self.article(clipping)
        highlights = clipping.highlights
        if not remarks:
            highlights = tuple(replace(highlight, remark="") for highlight in highlights)
        return marked(article, find_highlights(article, highlights))

    @property
    def newest(self) -> datetime:
        """When the last of the clippings was taken in; there must be at least one."""
        return max(clipping.clipped_at for clipping in self.clippings)

    @property
    def sources(self) -> int:
        """How many papers or sites the clippings come from; one without a source counts by itself."""
        named = {source.casefold() for clipping in self.clippings if (source := clipping.article.source)}
        return len(named) + sum(not clipping.article.source for clipping in self.clippings)
