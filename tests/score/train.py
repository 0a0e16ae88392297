"""Learns the model anew from the annotated pages: ``python -m tests.score.train``.

It writes the model and its record to ``resources/model``, and the models of the folds, by which the cleaner is judged
on pages that they have not seen, to ``tests/score/folds``. Same pages and same versions of the libraries give the same
bytes. The folds hold whole sites and publishing systems; what single words tell is learned anew for every pair of
folds, so that no row the trees learn from, or are judged on, was weighed by words learned from its own fold.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np
import numpy.typing as npt

from clipper.extract.body.evidence import Evidence
from clipper.extract.body.features import Measured, measure
from clipper.extract.body.model import MODEL_FILES, Model, write_model
from clipper.places import resource
from tests.score import bench
from tests.score.align import UNKNOWN
from tests.score.boosting import PARAMETERS, ROUNDS, learn_trees
from tests.score.dataset import FOLDS, Sample, samples
from tests.score.judge import FOLDS as FOLDER
from tests.score.judge import Figures, fold_models, judge
from tests.score.wording import LEARNING, Vocabulary, words_of

_SET_WEIGHTS = {"aeb": 3.0, "fundus": 2.5, "segments": 1.5, "wcxb": 1.0}
_LEAST_WEIGHT, _MOST_WEIGHT = 0.15, 4.0
_BODY_OF_PHRASES = 1_500
"""Characters that a story is taken to have of which only phrases are known."""

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Rows:
    """All passages of all pages, one after another."""

    pages: Sequence[Sample]
    fold: npt.NDArray[np.intp]
    labels: Vector
    weights: Vector
    starts: npt.NDArray[np.intp]
    """Where the rows of each page begin; one more at the end."""


def rows_of(pages: Sequence[Sample], folds: Sequence[int]) -> Rows:
    """The rows of ``pages``, each page in its fold."""
    counts = [len(page.labels) for page in pages]
    return Rows(
        pages,
        np.repeat(folds, counts),
        np.concatenate([page.labels for page in pages]),
        np.concatenate([_weights(page) for page in pages]),
        np.cumsum([0, *counts]),
    )


def _weights(page: Sample) -> Vector:
    """Passages count by their share of the story, so that every page counts alike; sets by what they are worth."""
    length = np.array([len(passage.text) for passage in page.document.passages], np.float32)
    body = float((length * (page.labels > 0.5)).sum()) or 2 * _BODY_OF_PHRASES
    if page.case.set == "segments":
        body = _BODY_OF_PHRASES
    return np.clip(100 * length / body, _LEAST_WEIGHT, _MOST_WEIGHT) * np.float32(_SET_WEIGHTS[page.case.set])


def table_of(rows: Rows, evidence: Evidence, folds: Sequence[int]) -> Iterator[tuple[int, Measured]]:
    """Each page of ``folds`` by its number, measured by ``evidence``."""
    for number, page in enumerate(rows.pages):
        if len(page.labels) and rows.fold[rows.starts[number]] in folds:
            yield number, measure(page.document, page.told, evidence)


class Trainer:
    """Learns models of all folds but some."""

    def __init__(self, rows: Rows, vocabulary: Vocabulary) -> None:
        self.rows = rows
        self._vocabulary = vocabulary
        self._words: dict[tuple[int, ...], Evidence] = {}
        self.names: list[str] = []

    def words(self, *held: int) -> Evidence:
        """What words tell, learned from all folds but those ``held`` back."""
        key = tuple(sorted(set(held)))
        if key not in self._words:
            rows = self.rows
            known = (rows.labels != UNKNOWN) & ~np.isin(rows.fold, key)
            self._words[key] = self._vocabulary.learn(known, np.clip(rows.labels, 0, 1), rows.weights)
        return self._words[key]

    def model(self, *held: int) -> Model:
        """A model learned from all folds but those ``held`` back."""
        tables, labels, weights = [], [], []
        rows = self.rows
        for fold in range(FOLDS):
            if fold in held:
                continue
            for number, measured in table_of(rows, self.words(fold, *held), [fold]):
                own = slice(rows.starts[number], rows.starts[number + 1])
                asked = np.flatnonzero((rows.labels[own] != UNKNOWN) & ~measured.hopeless)
                tables.append(measured.table(asked))
                labels.append(rows.labels[own][asked])
                weights.append(rows.weights[own][asked])
                self.names = list(measured.features)
        trees = learn_trees(np.concatenate(tables), np.concatenate(labels), np.concatenate(weights))
        return Model(self.words(*held), trees)


def main(words: list[str]) -> int:
    """Train, judge and write; ``--judge-only`` judges the models of the folds that are there."""
    place = bench.folder()
    if place is None:
        print("There are no annotated pages here: set CLIPPER_BENCH to their folder.", file=sys.stderr)
        return 1
    if "--judge-only" in words:
        _print(judge(place, *fold_models())[0])
        return 0
    pages, folds, groups = samples(place)
    rows = rows_of(pages, folds)
    print(f"{len(pages)} pages, {len(set(groups))} groups, {len(rows.labels)} passages", flush=True)
    trainer = Trainer(rows, Vocabulary([words_of(page.document) for page in pages], groups))
    models = [trainer.model(fold) for fold in range(FOLDS)]
    fold_of = {f"{page.case.set}/{page.case.name}": fold for page, fold in zip(pages, folds, strict=True)}
    for fold, model in enumerate(models):
        write_model(model, FOLDER / str(fold))
    (FOLDER / "pages.json").write_text(json.dumps(fold_of, indent=0, sort_keys=True) + "\n", "utf-8")
    figures, _ = judge(place, models, fold_of)
    _print(figures)
    write_model(trainer.model(), resource("model"))
    record: dict[str, Any] = {
        "figures": figures,
        "features": trainer.names,
        "files": {name: hashlib.sha256(resource("model", name).read_bytes()).hexdigest() for name in MODEL_FILES},
        "parameters": {"trees": {**PARAMETERS, "rounds": ROUNDS}, "words": LEARNING, "sets": _SET_WEIGHTS},
        "libraries": {name: version(name) for name in ("lightgbm", "numpy", "scipy", "selectolax")},
        "folds": {str(fold): folds.count(fold) for fold in range(FOLDS)},
        "pages": {
            f"{page.case.set}/{page.case.name}": [hashlib.sha256(page.case.page).hexdigest(), fold]
            for page, fold in zip(pages, folds, strict=True)
        },
    }
    written = json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False)
    resource("model", "record.json").write_text(written + "\n", "utf-8")
    return 0


def _print(figures: Figures) -> None:
    for name, figure in figures.items():
        print(name, figure, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
