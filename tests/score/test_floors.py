"""Cross-validated figures of the cleaner do not fall below what is pinned."""

import json
import tomllib
from pathlib import Path

import pytest

from clipper.places import resource
from tests.score import bench
from tests.score.judge import FIGURES, fold_models, judge

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf-8"))
RECORD = json.loads(resource("model", "record.json").read_text("utf-8"))


def test_every_figure_has_a_floor():
    assert {name: set(floors) for name, floors in FLOORS.items()} == {name: set(keys) for name, keys in FIGURES.items()}


@pytest.mark.parametrize("name", FIGURES)
def test_the_record_is_not_below_the_floors(name):
    below = {
        key: RECORD["figures"][name][key] for key, floor in FLOORS[name].items() if RECORD["figures"][name][key] < floor
    }
    assert not below


@pytest.mark.skipif(bench.folder() is None, reason="the annotated pages are not here: CLIPPER_BENCH names their folder")
def test_the_cleaner_is_not_below_the_floors_on_pages_its_models_have_not_seen():
    place = bench.folder()
    assert place is not None
    models, fold_of = fold_models()
    figures, _ = judge(place, models, fold_of)
    below = {
        f"{name} {key}": figures[name][key]
        for name in FLOORS
        for key, floor in FLOORS[name].items()
        if figures[name][key] < floor
    }
    assert not below, figures
