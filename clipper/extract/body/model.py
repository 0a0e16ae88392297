"""The learned model as it ships: weights of words, trees over features, and how they are read."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from clipper.extract.body.evidence import Evidence
from clipper.extract.body.trees import Trees
from clipper.places import resource

_TREES = "trees.npz"
_EVIDENCE = "evidence.json.gz"
MODEL_FILES = (_TREES, _EVIDENCE)


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was learned from annotated pages; ``resources/model/record.json`` tells from which, and how."""

    evidence: Evidence
    trees: Trees


@cache
def shipped_model() -> Model:
    """The model that ships with the program, read once."""
    return read_model(resource("model"))


def read_model(folder: Path) -> Model:
    """The model stored in ``folder``."""
    words: Mapping[str, Mapping[str, float]] = json.loads(gzip.decompress((folder / _EVIDENCE).read_bytes()))
    with np.load(folder / _TREES) as arrays:
        trees = Trees(
            arrays["feature"],
            arrays["threshold"],
            arrays["children"],
            arrays["value"],
            arrays["roots"],
            int(arrays["depth"]),
        )
    return Model(Evidence(words["near"], words["far"], words["text"], words["inline"]), trees)


def write_model(model: Model, folder: Path) -> None:
    """Store ``model`` in ``folder``; the same model gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    evidence, trees = model.evidence, model.trees
    words = {"near": evidence.near, "far": evidence.far, "text": evidence.text, "inline": evidence.inline}
    written = json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    (folder / _EVIDENCE).write_bytes(gzip.compress(written, mtime=0))
    np.savez(
        folder / _TREES,
        feature=trees.feature,
        threshold=trees.threshold,
        children=trees.children,
        value=trees.value,
        roots=trees.roots,
        depth=np.int32(trees.depth),
    )
