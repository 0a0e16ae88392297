"""Rows one below the other, and where each stands: all are equally high but the headings between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stack:
    """Nothing in it grows with the number of rows: a row is found by its place and a place by its row at once."""

    count: int
    """How many rows there are, headings among them."""
    row_height: int
    heading_height: int
    headings: Sequence[int] = ()
    """Which rows are headings, from the top."""

    @property
    def height(self) -> int:
        return self.top(self.count)

    def top(self, row: int) -> int:
        """Where ``row`` begins, in pixels below the top of the first; of ``count`` it is the end of the last."""
        return row * self.row_height - bisect_left(self.headings, row) * self._saved

    def height_of(self, row: int) -> int:
        return self.top(row + 1) - self.top(row)

    def row_at(self, y: int) -> int | None:
        """The row that covers ``y``; None above the first and below the last."""
        if not 0 <= y < self.height:
            return None
        # Among the headings that begin above ``y``, the last one tells how much all of them save.
        above = bisect_right(self.headings, y, key=self.top)
        if above and y < self.top(self.headings[above - 1]) + self.heading_height:
            return self.headings[above - 1]
        return (y + above * self._saved) // self.row_height

    def between(self, top: int, bottom: int) -> range:
        """The rows of which something lies from ``top`` to before ``bottom``."""
        first = self.row_at(max(top, 0))
        if first is None or bottom <= 0:
            return range(0)
        last = self.row_at(min(bottom, self.height) - 1)
        return range(first, first if last is None else last + 1)

    def gap_at(self, y: int) -> int:
        """The row before which something let go at ``y`` would come; ``count`` for the end."""
        row = self.row_at(max(y, 0))
        if row is None:
            return self.count
        return row if 2 * (y - self.top(row)) < self.height_of(row) else row + 1

    @property
    def _saved(self) -> int:
        """By how much a heading is lower than another row."""
        return self.row_height - self.heading_height
