"""Names that are meant by what was typed."""

import pytest

from clipper.gui.filing.matching import rank


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [
        ("", "ports", 1),
        ("PORTS", "ports", 0),
        ("po", "ports", 1),
        ("eu", "politics/eu", 2),
        ("bud", "the budget", 2),
        ("it", "politics", 3),
        ("국", "국회", 1),
        ("회", "국회", 3),
        ("ㄱㅎ", "국회", 4),
        ("ㄱㅎ ㅇㅅ", "정기국회/예산", 4),
        ("ㅇㅅ", "국회 예산", 4),
        ("ㄱㅎ", "경제", None),
        ("x", "ports", None),
    ],
)
def test_rank(typed, name, expected):
    assert rank(typed, name) == expected
