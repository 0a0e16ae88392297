"""Learns the trees with LightGBM and lays them out flat, as clipper evaluates them."""

from collections.abc import Mapping
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt

from clipper.extract.body.trees import Trees

PARAMETERS: Mapping[str, Any] = {
    "objective": "cross_entropy",  # labels are shares: half a passage may be in the truth
    "learning_rate": 0.07,
    "num_leaves": 31,
    "max_depth": 7,  # each level costs a step through all trees for every page
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 127,
    "use_missing": False,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,  # threads of LightGBM wait for one another in busy loops
    "verbose": -1,
}
ROUNDS = 200


def learn_trees(
    table: npt.NDArray[np.float32],
    labels: npt.NDArray[np.float32],
    weights: npt.NDArray[np.float32],
) -> Trees:
    """Trees that tell ``labels`` (0 to 1) of the rows of ``table`` (rows by features)."""
    data = lightgbm.Dataset(table, np.clip(labels, 0, 1), weight=weights, free_raw_data=True)
    return flat(lightgbm.train(dict(PARAMETERS), data, ROUNDS).dump_model())


def flat(dump: Mapping[str, Any]) -> Trees:
    """The trees of a dumped LightGBM model."""
    feature: list[int] = []
    threshold: list[float] = []
    children: list[int] = []
    value: list[float] = []
    roots: list[int] = []
    deepest = 0

    def add(node: Mapping[str, Any], depth: int) -> int:
        nonlocal deepest
        deepest = max(deepest, depth)
        own = len(feature)
        inner = "split_feature" in node
        feature.append(node["split_feature"] if inner else 0)
        threshold.append(_below(node["threshold"]) if inner else np.inf)
        value.append(0.0 if inner else node["leaf_value"])
        children.extend((own, own))
        if inner:
            children[2 * own] = add(node["left_child"], depth + 1)
            children[2 * own + 1] = add(node["right_child"], depth + 1)
        return own

    roots.extend([add(tree["tree_structure"], 0) for tree in dump["tree_info"]])
    return Trees(
        np.array(feature, np.int16),
        np.array(threshold, np.float32),
        np.array(children, np.int32),
        np.array(value, np.float32),
        np.array(roots, np.int32),
        deepest,
    )


def _below(threshold: float) -> np.float32:
    """The largest single-precision number that is not above ``threshold``: so features compare as in training."""
    single = np.float32(threshold)
    return np.nextafter(single, np.float32(-np.inf)) if single > threshold else single
