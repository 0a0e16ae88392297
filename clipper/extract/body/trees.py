"""Gradient-boosted decision trees as flat arrays, evaluated for many rows at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from clipper.extract.body.layout import Floats


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees one after another. A leaf leads back to itself."""

    feature: npt.NDArray[np.int16]
    """Which feature a node asks for."""
    threshold: npt.NDArray[np.float32]
    """At most this goes left."""
    children: npt.NDArray[np.int32]
    """Left and right of node ``n`` are at ``2 n`` and ``2 n + 1``."""
    value: npt.NDArray[np.float32]
    """Log odds that a leaf adds."""
    roots: npt.NDArray[np.int32]
    depth: int
    """Steps from a root to its furthest leaf."""

    def probabilities(self, table: Floats) -> Floats:
        """The probability of each row of ``table`` (rows by features), 0 to 1."""
        rows, features = table.shape
        flat = table.ravel()
        offsets = (np.arange(rows, dtype=np.int32) * features)[:, None]
        node = np.broadcast_to(self.roots, (rows, len(self.roots)))
        for _ in range(self.depth):
            right = flat.take(self.feature.take(node) + offsets) > self.threshold.take(node)
            node = self.children.take(2 * node + right)
        odds = self.value.take(node).sum(axis=1)
        return np.asarray(1 / (1 + np.exp(-odds)), np.float32)
