"""A document as columns: one number an element or a passage, so that numpy measures a page in a few dozen steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from clipper.markup import Document

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


def as_columns(columns: Mapping[str, npt.ArrayLike]) -> dict[str, Floats]:
    """``columns``, each with one number a passage, as single-precision arrays."""
    return {name: np.asarray(column, np.float32) for name, column in columns.items()}


@dataclass(frozen=True)
class Layout:
    """Where elements and passages of one document lie. The root is its own parent."""

    document: Document

    @cached_property
    def parent(self) -> Whole:
        """The index of each element's parent."""
        return np.array([element.parent.index if element.parent else 0 for element in self.document.elements], np.intp)

    @cached_property
    def depth(self) -> Whole:
        return np.array([element.depth for element in self.document.elements], np.intp)

    @cached_property
    def first(self) -> Whole:
        """The index of the first passage in each element."""
        return np.array([element.first for element in self.document.elements], np.intp)

    @cached_property
    def last(self) -> Whole:
        """One past the index of the last passage in each element."""
        return np.array([element.last for element in self.document.elements], np.intp)

    @cached_property
    def end(self) -> Whole:
        """One past the index of the last descendant of each element."""
        return np.array([element.end for element in self.document.elements], np.intp)

    @cached_property
    def own(self) -> Whole:
        """The index of the element that each passage stands in."""
        return np.array([passage.element.index for passage in self.document.passages], np.intp)

    @cached_property
    def length(self) -> Floats:
        """The characters of each passage, at least 1."""
        return np.array([len(passage.text) for passage in self.document.passages], np.float32)

    @cached_property
    def linked(self) -> Floats:
        """The linked characters of each passage, at most its length."""
        linked = np.array([passage.linked for passage in self.document.passages], np.float32)
        return np.minimum(linked, self.length)

    @cached_property
    def hidden(self) -> Flags:
        """Which passages are kept out of sight."""
        return np.array([passage.element.hidden for passage in self.document.passages], np.bool_)

    def within(self, amounts: Floats | Flags) -> Floats:
        """The sum of ``amounts``, one a passage, over the passages in each element."""
        sums = np.concatenate(([0.0], np.cumsum(amounts, dtype=np.float64)))
        return (sums[self.last] - sums[self.first]).astype(np.float32)

    def inside(self, element: int) -> Flags:
        """Which passages lie in the element with index ``element``."""
        inside = np.zeros(len(self.document.passages), np.bool_)
        inside[self.first[element] : self.last[element]] = True
        return inside

    def apart(self, element: int) -> Whole:
        """How many elements up from that of each passage one meets one that contains the element ``element``."""
        path = [ancestor.index for ancestor in self.document.elements[element].ancestry()]
        around = np.zeros(len(self.own), np.intp)
        for index in path:
            around += (self.own >= index) & (self.own < self.end[index])
        return self.depth[self.own] - (around - 1)
