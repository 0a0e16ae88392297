"""What was decided about the passages of a region."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clipper.extract.blocks import Span
from clipper.extract.figures import FoundFigure
from clipper.extract.noise import Cut
from clipper.extract.region import Region
from clipper.markup import Document, Passage

PartCuts = Mapping[int, tuple[tuple[Span, Cut], ...]]


@dataclass(frozen=True, slots=True)
class Selection:
    """What was decided about a region: by index of passage, what goes whole and in part; all else stays."""

    document: Document
    region: Region
    whole: Mapping[int, Cut]
    parts: PartCuts
    figures: Sequence[FoundFigure]
    base: str
    """The address that links are relative to."""
    described: Sequence[str] = ()
    """What the page says the story is about."""

    def kept(self) -> Iterator[Passage]:
        """The passages that stay, in order."""
        for passage in self.document.passages[self.region.first : self.region.last]:
            if passage.index not in self.whole:
                yield passage

    def spans(self, passage: Passage) -> tuple[Span, ...]:
        """What goes of a passage that stays."""
        return tuple(span for span, _ in self.parts.get(passage.index, ()))

    def without_all(self, cut: Cut) -> "Selection":
        """The same region with nothing kept: what stayed goes for the reason of ``cut``."""
        all_cut = {passage.index: cut for passage in self.kept()}
        return replace(self, whole={**all_cut, **self.whole}, parts={}, figures=())
