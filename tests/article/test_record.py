"""Stories become JSON records and come back as they were; what is no record is refused."""

import json
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.article import Article, Edit, Extraction, Figure, Paragraph, Removal, Retitle, Run
from clipper.article.record import BadRecord, from_record, to_record, tuple_from_record
from tests.article.strategies import edits, extractions

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


@given(extractions)
def test_an_extraction_survives_json(extraction):
    assert from_record(Extraction, json.loads(json.dumps(to_record(extraction)))) == extraction


@given(st.lists(edits).map(tuple))
def test_edits_survive_json(made):
    assert tuple_from_record(Edit, json.loads(json.dumps(to_record(made)))) == made


def test_a_record_says_only_what_is_not_the_default():
    article = Article("Storm", (Paragraph((Run("Wind", strong=True),)), Figure("https://a.test/1.jpg", caption="Quay")))
    assert to_record(article) == {
        "title": "Storm",
        "blocks": [
            {"type": "Paragraph", "runs": [{"text": "Wind", "strong": True}]},
            {"type": "Figure", "picture": "https://a.test/1.jpg", "caption": "Quay"},
        ],
    }


@pytest.mark.parametrize("published", [date(2024, 7, 9), datetime(2024, 7, 9, 6, 30, tzinfo=UTC)])
def test_a_day_stays_a_day_and_a_time_a_time(published):
    again = from_record(Article, to_record(Article("Storm", published=published))).published
    assert (type(again), again) == (type(published), published)


def test_fields_of_a_later_version_are_passed_over():
    assert from_record(Article, {"title": "Storm", "mood": "grim"}) == Article("Storm")


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {},
        {"title": 3},
        {"title": "Storm", "blocks": {"type": "Paragraph"}},
        {"title": "Storm", "blocks": [{"type": "Script", "text": "alert(1)"}]},
        {"title": "Storm", "blocks": [{"runs": []}]},
        {"title": "Storm", "published": "yesterday"},
        {"title": "Storm", "published": 20240709},
        {"title": "Storm", "published": "2024-13-41"},
        {"title": "Storm", "authors": "Ada Quay"},
    ],
)
def test_what_describes_no_article_is_refused(record):
    with pytest.raises(BadRecord):
        from_record(Article, record)


REMOVAL = {"text": "x", "kind": "comments", "rule": "r", "reason": "", "confidence": 1, "place": {"block": 0}}


def test_a_whole_number_will_do_for_how_sure_a_removal_is():
    assert from_record(Removal, REMOVAL).confidence == 1.0


@pytest.mark.parametrize(
    "damage",
    [
        {"kind": "weather"},
        {"kind": None},
        {"kind": []},
        {"confidence": "very"},
        {"confidence": 10**400},
        {"place": 0},
        {"place": {"block": 0, "offset": "here"}},
    ],
)
def test_a_damaged_removal_is_refused(damage):
    with pytest.raises(BadRecord):
        from_record(Removal, REMOVAL | damage)


def test_a_refusal_says_what_was_expected_and_what_came():
    with pytest.raises(BadRecord) as refusal:
        tuple_from_record(Edit, [{"type": "Retitle", "title": "Storm"}, {"type": "Delete"}])
    assert refusal.value.expected.split(" or ") == [edit.__name__ for edit in get_args(Edit)]
    assert refusal.value.got == {"type": "Delete"}


@given(anything)
def test_nothing_but_a_record_is_read_and_nothing_else_is_raised(record):
    for expected in (Article, Extraction, Retitle):
        try:
            value = from_record(expected, record)
        except BadRecord:
            continue
        assert isinstance(value, expected)


@given(extractions, st.data())
def test_a_damaged_record_is_refused_or_read(extraction, data):
    record = to_record(extraction)
    place, key = data.draw(st.sampled_from(_places(record)))
    place[key] = data.draw(anything)
    try:
        value = from_record(Extraction, record)
    except BadRecord:
        return
    assert isinstance(value, Extraction)


def _places(record):
    """Every place in a record where something can be put in for what is there."""
    inner = record.items() if isinstance(record, dict) else enumerate(record) if isinstance(record, list) else ()
    found = []
    for key, value in inner:
        found += [(record, key), *_places(value)]
    return found
