"""Trees as flat arrays answer what walking them node by node answers."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from clipper.extract.body.trees import Trees

# One tree asks twice, one once: feature 0 at most 1.5? then feature 1 at most 0? else 2.0; feature 1 at most 3?
STUMPS = Trees(
    feature=np.array([0, 1, 0, 0, 0, 1, 0, 0], np.int16),
    threshold=np.array([1.5, 0.0, np.inf, np.inf, np.inf, 3.0, np.inf, np.inf], np.float32),
    children=np.array([1, 2, 3, 4, 2, 2, 3, 3, 4, 4, 6, 7, 6, 6, 7, 7], np.int32),
    value=np.array([0, 0, 2.0, -1.0, 0.5, 0, 0.25, -0.25], np.float32),
    roots=np.array([0, 5], np.int32),
    depth=2,
)


def by_hand(first, second):
    odds = (-1.0 if second <= 0 else 0.5) if first <= 1.5 else 2.0
    return 1 / (1 + math.exp(-(odds + (0.25 if second <= 3 else -0.25))))


@given(st.lists(st.tuples(st.floats(-5, 5, width=32), st.floats(-5, 5, width=32)), max_size=2_000))
def test_rows_are_answered_one_by_one_as_all_at_once(rows):
    table = np.array(rows, np.float32).reshape(len(rows), 2)
    assert np.allclose(STUMPS.probabilities(table), [by_hand(*row) for row in rows], atol=1e-6)
