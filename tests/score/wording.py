"""Learns what single words tell: a logistic regression over the words of names and texts, for clipper's Evidence."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from clipper.extract.body.evidence import Evidence, element_words, inline_words, text_words
from clipper.markup import Document

LEARNING = {
    "fewest groups": 6,  # a word that fewer groups of pages have may be one publisher's
    "penalty": 3.0,
    "steps": 60,
    "least weight": 0.05,
}
_NEAR = 3

Words = list[list[str]]


def words_of(document: Document) -> Words:
    """Everything that is weighed of each passage, marked by where it stands."""
    near: list[list[str]] = []
    far: list[list[str]] = []
    for element in document.elements:
        words = list(element_words(element.tag, element.names)) if element.parent else []
        near.append(words)
        far.append([*far[element.parent.index], *(f"far {word}" for word in words)] if element.parent else [])
    found = []
    for passage in document.passages:
        words = [f"text {word}" for word in text_words(passage.text)]
        words += [f"inline {name}" for name in inline_words(passage)]
        element = passage.element
        for _ in range(_NEAR):
            words += [f"near {word}" for word in near[element.index]]
            if element.parent is None:
                break
            element = element.parent
        else:
            words += far[element.index]
        found.append(words)
    return found


class Vocabulary:
    """The words that enough groups of pages have, and each page as rows of a sparse table over them."""

    def __init__(self, pages: Sequence[Words], group: Sequence[int]) -> None:
        holders: dict[str, set[int]] = defaultdict(set)
        for words, number in zip(pages, group, strict=True):
            for word in {word for row in words for word in row}:
                holders[word].add(number)
        self.names = sorted(word for word, groups in holders.items() if len(groups) >= LEARNING["fewest groups"])
        number_of = {word: number for number, word in enumerate(self.names)}
        rows = [row for words in pages for row in words]
        counted = [Counter(number_of[word] for word in row if word in number_of) for row in rows]
        starts = np.cumsum([0, *map(len, counted)])
        columns = np.array([number for row in counted for number in sorted(row)], np.int32)
        data = np.array([row[number] for row in counted for number in sorted(row)], np.float32)
        self.table = csr_matrix((data, columns, starts), shape=(len(rows), len(self.names)))

    def learn(
        self, rows: npt.NDArray[np.bool_], labels: npt.NDArray[np.float32], weights: npt.NDArray[np.float32]
    ) -> Evidence:
        """The weights that tell ``labels`` (0 to 1) of the chosen ``rows`` best, each row counted by its weight."""
        table = self.table[rows].astype(np.float64)
        wanted, importance = labels[rows].astype(np.float64), weights[rows].astype(np.float64)
        transposed = table.T.tocsr()

        def loss(point: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
            odds = table @ point[:-1] + point[-1]
            value = importance @ (np.logaddexp(0, odds) - wanted * odds) + 0.5 * LEARNING["penalty"] * (
                point[:-1] @ point[:-1]
            )
            error = importance * (1 / (1 + np.exp(-odds)) - wanted)
            return float(value), np.append(transposed @ error + LEARNING["penalty"] * point[:-1], error.sum())

        start = np.zeros(len(self.names) + 1)
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": LEARNING["steps"]}).x
        places: dict[str, dict[str, float]] = {"near": {}, "far": {}, "text": {}, "inline": {}}
        for name, weight in zip(self.names, np.round(found[:-1], 2).tolist(), strict=True):
            place, word = name.split(" ", 1)
            if abs(weight) >= LEARNING["least weight"]:
                places[place][word] = weight
        return Evidence(**places)
