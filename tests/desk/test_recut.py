"""Cutting kept pages again: foreseen, done, stopped, taken back; corrections, notes and tags stay."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clipper.article import Article, Cut, Extraction, Paragraph, Retitle, Run, Words
from clipper.desk import (
    Action,
    Outcome,
    Rule,
    Where,
    add_rule,
    cut_again,
    cut_by_another,
    foresee,
    kept_from,
    look_up,
    note,
    open_desk,
    tag,
    take_back,
    to_take_back,
    trash,
)
from clipper.jobs import Cancelled, Progress, Stage, Watch
from clipper.library import add_edits, enroll, keep, open_library
from clipper.page import HTML, Page
from tests.stories import HARBOUR_PARAGRAPHS, story_page

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HOSTS = ("harbour.example", "sport.harbour.example", "island.example", "www.port.example")
OLD = "An older cleaner left this line in."


def address(number):
    return f"https://{HOSTS[number % len(HOSTS)]}/{number}"


def page(number):
    paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
    content = story_page(
        f"The harbour opens again, part {number}", paragraphs, extra='<p class="creed">We like ships.</p>'
    )
    return Page(content.encode(), address(number), address(number), HTML, NOW)


def old_cut(number, cleaner="an older one"):
    paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
    blocks = tuple(Paragraph((Run(text),)) for text in [*paragraphs, OLD])
    return Extraction(Article(f"The harbour opens again, part {number}", blocks), cleaner=cleaner, whole=blocks)


def fill(library, count, extraction=old_cut, page_of=page):
    """Clippings 1 to ``count``, as an earlier cleaner cut them."""
    for number in range(count):
        known = enroll(library, address(number), at=NOW).number
        keep(library, known, page_of(number), extraction(number), {})


@pytest.fixture
def filled(desk):
    fill(desk.library, 8)
    return desk


def test_what_another_cleaner_cut_is_found(filled):
    assert cut_by_another(filled, Watch()) == tuple(range(1, 9))
    assert cut_by_another(filled, Watch(), "harbour.example") == (1, 2, 5, 6)
    assert kept_from(filled, "port.example") == (4, 8)
    list(cut_again(filled, (1, 2), Watch()))
    assert cut_by_another(filled, Watch(), "harbour.example") == (5, 6)
    add_rule(filled, "sport.harbour.example", Rule(Action.CUT, Where(classes=("creed",))), NOW)
    assert cut_by_another(filled, Watch(), "harbour.example") == (2, 5, 6)
    trash(filled, (5,))
    assert cut_by_another(filled, Watch(), "harbour.example") == (2, 6)


def test_a_preview_tells_what_is_lost_and_won_and_changes_nothing(filled):
    before = look_up(filled, 1)
    (change,) = foresee(filled, (1,), Watch())
    assert change.outcome is Outcome.CHANGED
    assert (change.lost, change.won) == ((OLD,), ("We like ships.",))
    assert change.old_length - change.new_length == len(OLD) - len("We like ships.")
    assert {field.name for field in change.fields} >= {"date", "source"}
    assert look_up(filled, 1) == before


def test_a_cut_replaces_the_story_and_keeps_what_is_the_users(filled):
    note(filled, 1, "Ask Ada.")
    tag(filled, (1,), add=("ports",))
    add_edits(filled.library, 1, (Retitle("Ships at last"), Cut(Words(OLD)), Cut(Words("We like ships."))))
    (change,) = cut_again(filled, (1,), Watch())
    clipping = look_up(filled, 1)
    assert change.missed == (Cut(Words(OLD)),)
    assert clipping.article.title == "Ships at last"
    assert "We like ships." not in clipping.article.text
    assert (clipping.note, clipping.tags) == ("Ask Ada.", ("ports",))
    assert clipping.extraction.cleaner != "an older one"


def test_a_cut_can_be_taken_back(filled):
    before = [look_up(filled, number) for number in (1, 2, 3)]
    list(cut_again(filled, (1, 2), Watch()))
    list(cut_again(filled, (3,), Watch()))
    assert to_take_back(filled) == (3,)
    assert to_take_back(filled, "harbour.example") == (1, 2)
    assert to_take_back(filled, numbers=(2, 3, 4)) == (2, 3)
    assert take_back(filled, (1, 2, 3, 4), Watch()) == (1, 2, 3)
    assert [look_up(filled, number) for number in (1, 2, 3)] == before
    assert to_take_back(filled) == ()


def test_what_stays_the_same_needs_no_way_back(filled):
    list(cut_again(filled, (1,), Watch()))
    take_back(filled, (), Watch())
    (change,) = cut_again(filled, (1,), Watch())
    assert change.outcome is Outcome.SAME
    assert to_take_back(filled) == (1,)


def test_a_story_is_never_lost(desk):
    fill(desk.library, 1, lambda n: replace(old_cut(n), article=Article("Long", (Paragraph((Run("word " * 999),)),))))
    nothing = Page(b"<html><body></body></html>", address(1), address(1), HTML, NOW)
    keep(desk.library, enroll(desk.library, address(1), at=NOW).number, nothing, old_cut(1), {})
    before = [look_up(desk, number) for number in (1, 2)]
    assert [change.outcome for change in cut_again(desk, (1, 2), Watch())] == [Outcome.HELD_BACK] * 2
    assert [look_up(desk, number) for number in (1, 2)] == before
    forced = list(cut_again(desk, (1, 2), Watch(), force=True))
    assert [change.outcome for change in forced] == [Outcome.CHANGED, Outcome.HELD_BACK]
    assert HARBOUR_PARAGRAPHS[0] in look_up(desk, 1).article.text
    # That the first story has become the same as this one is told of it; else it is as it was.
    assert replace(look_up(desk, 2), twins=()) == before[1]


def test_another_story_of_the_same_length_is_held_back(desk):
    other = "Nobody has seen the mayor since the parade on Sunday, and the council will meet without her. " * 6
    fill(desk.library, 1, lambda n: replace(old_cut(n), article=Article("Long", (Paragraph((Run(other),)),))))
    (change,) = cut_again(desk, (1,), Watch())
    assert change.outcome is Outcome.HELD_BACK
    assert change.new_length > change.old_length / 2


def test_a_page_that_is_gone_does_not_stop_the_rest(filled, settings):
    blobs = sorted(Path(settings.library, "blobs").rglob("*.zst"))
    blobs[0].unlink()
    changes = list(cut_again(filled, (*range(1, 9), 99), Watch()))
    outcomes = [change.outcome for change in changes]
    assert outcomes.count(Outcome.NO_PAGE) == 2
    assert outcomes.count(Outcome.CHANGED) == 7
    assert all(change.failure.endswith(".") for change in changes if change.outcome is Outcome.NO_PAGE)


def test_it_tells_how_far_it_is_and_stops_when_asked(filled):
    heard = []
    watch = Watch(heard.append)
    changes = cut_again(filled, range(1, 9), watch)
    done = [next(changes).number for _ in range(3)]
    watch.token.cancel()
    with pytest.raises(Cancelled):
        next(changes)
    assert heard[:3] == [Progress(Stage.CLEANING, number, 8) for number in range(3)]
    assert done == [1, 2, 3]
    assert cut_by_another(filled, Watch()) == (4, 5, 6, 7, 8)


_RECUTTER = """
import sys
from clipper.desk import cut_again, cut_by_another, open_desk
from clipper.jobs import Watch
from clipper.places import settings_file
from clipper.settings import load
if __name__ == "__main__":
    with open_desk(load(settings_file()), sys.argv[1], cutting_processes=int(sys.argv[2])) as desk:
        for change in cut_again(desk, cut_by_another(desk, Watch()), Watch()):
            print(change.number, flush=True)
"""


@pytest.mark.slow
def test_one_that_is_killed_in_the_middle_can_be_gone_on_with(settings, tmp_path):
    """Two hundred pages of several hosts; whatever was said to be done is done, and the rest is as it was."""
    with open_library(settings.library) as library:
        fill(library, 200)
    script = tmp_path / "recutter.py"
    script.write_text(_RECUTTER, "utf-8")
    done = []
    for after in (1, 30):
        with subprocess.Popen(
            [sys.executable, str(script), settings.library, "1"], stdout=subprocess.PIPE, text=True
        ) as child:
            done += [int(child.stdout.readline()) for _ in range(after)]
            child.kill()
            done += [int(line) for line in child.stdout]
    with open_desk(settings, cutting_processes=0) as desk:
        left = cut_by_another(desk, Watch())
        assert len(left) + len(done) in (198, 199, 200)
        assert not set(left) & set(done)
        for number in range(1, 201):
            text = look_up(desk, number).article.text
            assert (OLD in text) == (number in left)
        assert {change.outcome for change in cut_again(desk, left, Watch())} == {Outcome.CHANGED}
        assert cut_by_another(desk, Watch()) == ()
        taken = take_back(desk, to_take_back(desk, numbers=range(1, 201)), Watch())
        assert len(taken) == 200
        assert all(OLD in look_up(desk, number).article.text for number in (1, 100, 200))
