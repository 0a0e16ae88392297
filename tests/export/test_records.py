"""Records: what is written can be read again, without loss."""

import json
from dataclasses import replace
from datetime import date, datetime

from hypothesis import HealthCheck, given, settings

from clipper.article import Edit, Extraction, Retitle
from clipper.article.record import from_record, tuple_from_record
from clipper.clipping import State, Twin
from tests.article.strategies import extractions
from tests.export.newsroom import ENGLISH, WORLD, clipping, selection, world


def test_the_file_is_one_object_with_all_clippings(text):
    record = json.loads(text(world(), "json", title="Renamed"))
    assert record["clipper"] == 2
    assert record["title"] == "Renamed"
    assert [from_record(Extraction, one["extraction"]) for one in record["clippings"]] == [c.extraction for c in WORLD]


def test_what_the_library_holds_beside_the_story_is_there(text):
    kept = clipping(
        7, ENGLISH, {"u": b"x"}, edits=(Retitle("New"),), tags=("b", "a"), note="A note.", origin="https://a.b/"
    )
    record = json.loads(text(selection("", [kept]), "json"))["clippings"][0]
    assert record["number"] == 7
    assert record["origin"] == "https://a.b/"
    assert State(record["state"]) is State.KEPT
    assert datetime.fromisoformat(record["clipped_at"]) == kept.clipped_at
    assert tuple_from_record(Edit, record["edits"]) == kept.edits
    assert record["tags"] == ["b", "a"]
    assert record["note"] == "A note."
    assert [(shown["address"], shown["sha256"]) for shown in record["pictures"]] == [("u", kept.pictures["u"].digest)]


def test_who_else_has_the_story_is_there(text):
    twin = Twin(3, "Another headline", "Post", "https://p.example/", date(2026, 3, 1), earlier=True)
    record = json.loads(text(selection("", [replace(clipping(7, ENGLISH), twins=(twin,))]), "json"))["clippings"][0]
    assert record["twins"] == [
        {
            "number": 3,
            "title": "Another headline",
            "source": "Post",
            "address": "https://p.example/",
            "published": "2026-03-01",
            "earlier": True,
        }
    ]


def test_letters_are_readable_and_halves_of_letters_kept(text):
    written = text(selection("", [clipping(1, replace(ENGLISH, title="한국 \ud800 \\ud800 \U0001f600"))]), "json")
    assert "한국" in written
    assert json.loads(written)["clippings"][0]["extraction"]["article"]["title"] == "한국 \ud800 \\ud800 \U0001f600"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(extractions)
def test_any_extraction_survives(text, extraction):
    record = json.loads(text(selection("", [clipping(1, ENGLISH, extraction=extraction)]), "json"))
    assert from_record(Extraction, record["clippings"][0]["extraction"]) == extraction
