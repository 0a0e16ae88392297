"""What the rules cost grows with the text and not with its square, however it is made."""

import pytest

from clipper.extract.noise import RULES, Line, Setting, judge
from clipper.markup import paragraphs_document
from tests.cost import cost

LINES = {
    "headings of comments": "Comments (3)",
    "times of comments": "3 hours ago",
    "fields": "Name *",
    "invitations": "Leave a comment",
    "labels": "Read more: The bridge",
    "arrows": "→ The bridge opens again",
    "foreign words": "the bridge 추천 and the boat that lies below it for the winter, as every year, in the rain",
    "capitals": f"the bridge 추천{'A' * 40}a and 추천{'★' * 40}a boat",
    "brackets": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "hashtags": "#a#b#c #ab#cd#ef ##",
    "addresses": "ann.lee@daily.example",
}
FEW, TIMES = 800, 5


def seconds_for(lines):
    document = paragraphs_document(lines)
    setting = Setting([Line(passage.index, passage, 0, 0, taken=True) for passage in document.passages], plain=True)
    with cost() as spent:
        judge(setting, RULES)
    return spent.seconds


@pytest.mark.parametrize("kind", LINES)
def test_many_lines(kind):
    few = min(seconds_for((LINES[kind],) * FEW) for _ in range(2))
    many = seconds_for((LINES[kind],) * FEW * TIMES)
    assert many < max(0.2, few) * TIMES * 2.5


@pytest.mark.parametrize("kind", LINES)
def test_one_long_line(kind):
    few = min(seconds_for((f"{LINES[kind]} " * 3_000,)) for _ in range(2))
    many = seconds_for((f"{LINES[kind]} " * 3_000 * TIMES,))
    assert many < max(0.2, few) * TIMES * 2.5
