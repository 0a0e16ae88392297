"""The model that ships is the one its record tells of, and asks for what is measured."""

import hashlib
import json

from clipper.extract.body import measure, shipped_model, told
from clipper.extract.body.model import read_model, write_model
from clipper.extract.claims import gather
from clipper.markup import read_page
from clipper.places import resource
from tests.stories import HARBOUR, story_page


def record():
    return json.loads(resource("model", "record.json").read_text("utf-8"))


def measured():
    document = read_page(story_page().encode(), "")
    facts = told(document, gather(document, "https://harbour.example/a"), HARBOUR)
    return measure(document, facts, shipped_model().evidence)


def test_features_are_measured_in_the_order_they_were_learned_in():
    assert list(measured().features) == record()["features"]


def test_trees_ask_for_features_there_are():
    assert int(shipped_model().trees.feature.max()) < len(record()["features"])


def test_the_record_names_the_files_by_digest():
    for name, digest in record()["files"].items():
        assert hashlib.sha256(resource("model", name).read_bytes()).hexdigest() == digest


def test_the_record_tells_pages_folds_parameters_and_figures():
    told_of = record()
    assert sum(told_of["folds"].values()) == len(told_of["pages"])
    assert {fold for _, fold in told_of["pages"].values()} == set(range(len(told_of["folds"])))
    assert told_of["parameters"]["trees"]["objective"] == "cross_entropy"
    assert told_of["figures"]["aeb"]["body"] > 0.9


def test_writing_a_model_gives_the_same_bytes_and_the_same_model(tmp_path):
    write_model(shipped_model(), tmp_path)
    for name in record()["files"]:
        assert (tmp_path / name).read_bytes() == resource("model", name).read_bytes()
    again = read_model(tmp_path)
    assert again.evidence == shipped_model().evidence
    assert again.trees.value.tolist() == shipped_model().trees.value.tolist()
