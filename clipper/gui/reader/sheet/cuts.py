"""Where the cut pieces stood: between which blocks, and between which letters of a block."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clipper.article import Removal


@dataclass(frozen=True, slots=True)
class Cut:
    """A removal and its place among the others."""

    index: int
    """Into ``Replayed.removals``."""
    removal: Removal


class InlineCuts:
    """The pieces that stood inside one block, given out as the writing of the block comes by."""

    def __init__(self, cuts: Sequence[Cut] = ()) -> None:
        self._waiting = sorted(cuts, key=lambda cut: cut.removal.place.offset or 0)
        self._waiting.reverse()

    def split(self, text: str, start: int) -> Iterator[str | Cut]:
        """``text``, which begins at ``start`` of the block's text, with the pieces before and inside it."""
        done = 0
        while self._waiting and self._offset() < start + len(text):
            cut = self._waiting.pop()
            until = max(done, (cut.removal.place.offset or 0) - start)
            if until > done:
                yield text[done:until]
                done = until
            yield cut
        if done < len(text):
            yield text[done:]

    def up_to(self, position: int) -> Iterator[Cut]:
        """The pieces that stood at or before ``position`` and are not out yet."""
        while self._waiting and self._offset() <= position:
            yield self._waiting.pop()

    def rest(self) -> Iterator[Cut]:
        """Those whose place the block does not have."""
        while self._waiting:
            yield self._waiting.pop()

    def _offset(self) -> int:
        return self._waiting[-1].removal.place.offset or 0


class Cuts:
    """All pieces of a story by their places. Places outside the story are moved to its nearest end."""

    def __init__(self, removals: Sequence[Removal], blocks: int) -> None:
        """``blocks`` is the number of blocks of the story."""
        self._before: dict[int, list[Cut]] = defaultdict(list)
        self._inside: dict[int, list[Cut]] = defaultdict(list)
        for index, removal in enumerate(removals):
            block = min(max(removal.place.block, 0), blocks)
            inside = removal.place.offset is not None and block < blocks
            (self._inside if inside else self._before)[block].append(Cut(index, removal))

    def before(self, block: int) -> Sequence[Cut]:
        """The pieces between the block before ``block`` and this one; for the number of blocks, those at the end."""
        return self._before.get(block, ())

    def inside(self, block: int) -> InlineCuts:
        """The pieces inside ``block``."""
        return InlineCuts(self._inside.get(block, ()))
