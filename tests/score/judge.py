"""Scores the whole cleaner on annotated pages, each cut by a model that has not seen its site or publishing system."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from clipper.extract.body import Model
from clipper.extract.body.model import read_model
from clipper.extract.from_page import cut_page
from tests.score import bench

FIGURES: Mapping[str, tuple[str, ...]] = {
    "aeb": ("body", "exact"),
    "wcxb": ("body", "with", "clean"),
    "fundus": ("body", "title", "date", "authors", "tags", "captions"),
    "segments": ("body", "acc"),
}
"""What is reported of each set."""
PROCESSES = 2

FOLDS = Path(__file__).parent / "folds"
"""Where the models of the folds are, and ``pages.json``, which names the fold of each page."""

Rows = dict[str, dict[str, dict[str, Any]]]
Figures = dict[str, dict[str, float]]


def fold_models() -> tuple[list[Model], dict[str, int]]:
    """The model of each fold, learned from all others, and the fold of each page as ``set/name``."""
    fold_of: dict[str, int] = json.loads((FOLDS / "pages.json").read_text("utf-8"))
    return [read_model(FOLDS / str(fold)) for fold in range(max(fold_of.values()) + 1)], fold_of


def judge(place: Path, models: Sequence[Model], fold_of: Mapping[str, int]) -> tuple[Figures, Rows]:
    """The figures of each set, and what they are made of: by set, by page.

    ``models[fold_of["set/name"]]`` cuts a page; pages that are not in ``fold_of`` are left out.
    """
    chunks: dict[int, list[str]] = defaultdict(list)
    for number, (case, fold) in enumerate(sorted(fold_of.items())):
        chunks[PROCESSES * fold + number % PROCESSES].append(case)
    rows: Rows = defaultdict(dict)
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        jobs = [pool.submit(_cut, place, chunk, models[number // PROCESSES]) for number, chunk in chunks.items()]
        for job in jobs:
            for case, row in job.result().items():
                name, page = case.split("/", 1)
                rows[name][page] = row
    scorer = bench.scorer(place)
    figures: Figures = {}
    for name, wanted in FIGURES.items():
        if rows[name]:
            summary = scorer.summarise(name, [rows[name][page] for page in sorted(rows[name])])
            figures[name] = {key: round(summary[key], 4) for key in wanted}
    return figures, rows


def _cut(place: Path, names: Sequence[str], model: Model) -> dict[str, dict[str, Any]]:
    scorer = bench.scorer(place)
    rows = {}
    wanted = set(names)
    for case in bench.cases(place):
        name = f"{case.set}/{case.name}"
        if name in wanted:
            rows[name] = scorer.SCORERS[case.set](case.truth, cut_page(case.page, case.url, model))
    return rows
