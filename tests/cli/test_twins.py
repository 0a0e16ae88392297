"""``clipper twins``, and what list, search and show say of the same story elsewhere."""

import pytest

from tests.stories import HARBOUR_PARAGRAPHS


@pytest.fixture
def pair(clipper, tmp_path):
    """The numbers of a story and of a copy of it under another headline."""
    numbers = []
    for title in ("The harbour reopens", "Nine days of storm are over"):
        file = tmp_path / f"{title}.txt"
        file.write_text("\n\n".join((title, *HARBOUR_PARAGRAPHS)), "utf-8")
        (card,) = clipper("add", str(file), "--json").json
        numbers.append(str(card["id"]))
    return numbers


def test_the_others_are_listed_counted_and_named(clipper, pair):
    first, second = pair
    answer = clipper("twins", first)
    assert (answer.code, answer.out.count("1 more")) == (0, 2)
    assert [str(card["id"]) for card in clipper("twins", second, "--json").json] == pair
    assert [card["twins"] for card in clipper("search", "freighter", "--json").json] == [1, 1]
    assert clipper("list").out.count("· 1 more") == 2
    assert f"Also in:   The harbour reopens ({first}), which had it first" in clipper("show", second).out
    assert f"Also in:   Nine days of storm are over ({second})\n" in clipper("show", first).out
    assert [twin["earlier"] for twin in clipper("show", second, "--json").json["twins"]] == [True]


def test_splitting_and_joining(clipper, pair):
    first, second = pair
    assert clipper("twins", first, "--split").out.count("\n") == 1
    assert "Also in" not in clipper("show", second).out
    assert clipper("twins", second, "--join", first).out.count("\n") == 2
    assert "Also in" in clipper("show", second).out


def test_comparing_what_is_left(clipper, pair):
    assert clipper("twins", "--compare").out == "0 stories compared.\n"


def test_what_there_is_not(clipper, pair):
    answer = clipper("twins", "99", "--split")
    assert answer.code != 0
    assert "99" in answer.err
    assert clipper("twins").code == 2
    assert clipper("twins", pair[0], "--compare").code == 2
