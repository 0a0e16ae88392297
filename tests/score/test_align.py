"""Labels find each piece of the truth once, in order."""

from tests.score.align import UNKNOWN, labels

FIRST = "The ferry left the harbour at nine with forty people on board."
SECOND = "Nobody had expected fog so late in the year, the captain said."
THIRD = "By noon all of them were back on the quay, cold but unharmed."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_what_the_truth_holds_is_labelled_and_the_rest_is_not():
    texts = ["Home News Sport", FIRST, "Subscribe to our letter today and miss nothing of it", SECOND, THIRD]
    assert labels(texts, STORY) == [0.0, 1.0, 0.0, 1.0, 1.0]


def test_a_passage_printed_twice_counts_once():
    assert labels([FIRST, SECOND, THIRD, SECOND], STORY) == [1.0, 1.0, 1.0, 0.0]


def test_short_lines_are_looked_for_between_their_neighbours():
    texts = ["Fog", FIRST, "Fog", SECOND, THIRD, "Fog"]
    assert labels(texts, f"{FIRST}\n\nFog\n\n{SECOND}\n\n{THIRD}") == [0.0, 1.0, 1.0, 1.0, 1.0, 0.0]


def test_half_of_a_passage_in_the_truth_is_a_share():
    (share,) = labels([f"{FIRST} {SECOND}"], FIRST)
    assert 0.3 < share < 0.7


def test_a_passage_without_a_word_is_unknown():
    assert labels(["* * *", FIRST], FIRST) == [UNKNOWN, 1.0]


def test_chinese_is_told_by_letters():
    story = "渡轮上午九点离开港口，船上有四十人，没有人料到这么晚还会起雾。"
    assert labels(["首页 新闻", story], story) == [0.0, 1.0]
