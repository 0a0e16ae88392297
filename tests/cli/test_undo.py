"""``clipper undo``, ``clipper undo --list`` and ``clipper redo``."""

import pytest

from clipper.library import open_library
from tests.library.stories import kept


@pytest.fixture
def two(tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        assert [kept(library, f"https://{name}.example") for name in "ab"] == [1, 2]


def test_what_was_done_last_is_taken_back_and_done_again(clipper, two):
    clipper("collection", "add", "Monday", "1", "2")
    clipper("mark", "1", "2", "--star", "--read")
    assert clipper("undo").out == "Undone: change 2 clippings in several ways.\n"
    assert clipper("undo").out == "Undone: put 2 clippings in “Monday”.\n"
    assert clipper("collection", "list").out == ""
    assert clipper("redo").out == "Done again: put 2 clippings in “Monday”.\n"
    listed = clipper("undo", "--list").out.splitlines()
    assert "change 2 clippings in several ways" in listed[0]
    assert listed[0].endswith("· undone")
    assert "put 2 clippings in “Monday”" in listed[1]


def test_an_act_is_named_by_its_number_and_what_is_left_of_it_is_told(clipper, two):
    clipper("edit", "1", "--note", "ask Ada")
    (number, *_) = [act["id"] for act in clipper("undo", "--list", "--json").json]
    clipper("edit", "1", "--note", "ask Bob")
    answer = clipper("undo", str(number))
    assert answer.out.splitlines() == [
        "Nothing is left to undo of: write the note of clipping 1.",
        "The note of clipping 1 has been changed since and stays as it is.",
    ]
    assert clipper("show", "1", "--json").json["note"] == "ask Bob"
    assert "is undone already" in clipper("undo", str(number)).err
    assert "There is no act 99." in clipper("undo", "99").err


def test_clippings_that_are_gone_are_counted(clipper, two):
    clipper("mark", "1", "2", "--star")
    clipper("trash", "1")
    clipper("trash", "--empty")
    (starred,) = [act["id"] for act in clipper("undo", "--list", "--json").json if act["act"] == "star"]
    assert "Clipping 1 has been deleted since." in clipper("undo", str(starred)).out
