"""The language of queries: what is understood, what is refused and where, and dates as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.library import BadQuery, Problem
from clipper.library.search.language import All, Dated, parse
from clipper.library.search.language.periods import period

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("a b", "a  b "),
        ("a b", "(a b)"),
        ("a OR b", "(a) OR (b)"),
        ("a b OR c", "(a b) OR c"),
        ("title:(a OR b)", "title:a OR title:b"),
        ("TITLE:a", "title:a"),
        ('"a b"', "“a b”"),
        ('"a b', '"a b"'),
        ("제목 OR 東京", "(제목) OR (東京)"),
        ("title：東京", "title:東京"),
        ("（a OR b）", "(a OR b)"),
        ("a ★ b", "a b"),
        ("--a", "-(-a)"),
        ("on:2024-07", 'on:"2024/7"'),
        ("has:pictures", "has:picture"),
    ],
)
def test_these_say_the_same(query, same):
    assert parse(query, TODAY) == parse(same, TODAY)


@pytest.mark.parametrize(
    ("query", "problem", "position", "found"),
    [
        ("harbour titel:x", Problem.UNKNOWN_FIELD, 8, "titel"),
        ("title: x", Problem.NO_VALUE, 0, "title"),
        ("x is:", Problem.NO_VALUE, 2, "is"),
        ("on:yestreday", Problem.NOT_A_DATE, 3, "yestreday"),
        ("after:2024-13", Problem.NOT_A_DATE, 6, "2024-13"),
        ("on:2023-02-29", Problem.NOT_A_DATE, 3, "2023-02-29"),
        ("is:red", Problem.NOT_A_QUALITY, 3, "red"),
        ("has:wings", Problem.NOT_INSIDE, 4, "wings"),
        ("a (b", Problem.NOT_CLOSED, 2, "("),
        ("a) b", Problem.NOT_OPENED, 1, ")"),
        ("a ()", Problem.EMPTY_GROUP, 2, "()"),
        ("a OR", Problem.NOTHING_BESIDE_OR, 2, "OR"),
        ("OR a", Problem.NOTHING_BESIDE_OR, 0, "OR"),
        ("a OR OR b", Problem.NOTHING_BESIDE_OR, 2, "OR"),
        ("(" * 60 + "a" + ")" * 60, Problem.TOO_DEEP, 50, "("),
    ],
)
def test_what_is_wrong_is_told_with_its_place(query, problem, position, found):
    with pytest.raises(BadQuery) as caught:
        parse(query, TODAY)
    assert (caught.value.problem, caught.value.position, caught.value.found) == (problem, position, found)


@pytest.mark.parametrize("query", ["10:30", "https://a.example/b?c=d", "re: the harbour", "a or b", "ORANGE", "f - g"])
def test_what_only_looks_like_the_language_is_words(query):
    parse(query, TODAY)


def refusal(query):
    """The error for ``query``, None for one that is understood."""
    try:
        parse(query, TODAY)
    except BadQuery as error:
        return error
    return None


@given(st.text(max_size=40) | st.text(alphabet='"*()-:ORab titleonishas20247 ', max_size=30))
def test_whatever_is_typed_is_understood_or_refused_at_a_place_in_it(query):
    assert refusal(query) is None or (0 <= refusal(query).position < len(query) and refusal(query).found)


@pytest.mark.parametrize(
    ("written", "first", "end"),
    [
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1)),
        ("2024/7/9", date(2024, 7, 9), date(2024, 7, 10)),
        ("today", TODAY, date(2026, 11, 25)),
        ("Yesterday", date(2026, 11, 23), TODAY),
        ("this week", date(2026, 11, 23), date(2026, 11, 30)),
        ("last week", date(2026, 11, 16), date(2026, 11, 23)),
        ("last-month", date(2026, 10, 1), date(2026, 11, 1)),
        ("this year", date(2026, 1, 1), date(2027, 1, 1)),
        ("last year", date(2025, 1, 1), date(2026, 1, 1)),
        ("1 day", TODAY, date(2026, 11, 25)),
        ("7d", date(2026, 11, 18), date(2026, 11, 25)),
        ("2 weeks", date(2026, 11, 11), date(2026, 11, 25)),
        ("1 month", date(2026, 10, 25), date(2026, 11, 25)),
    ],
)
def test_periods(written, first, end):
    assert period(written, TODAY) == (first, end)


@pytest.mark.parametrize("written", ["", "soon", "2024-00", "0000", "9999", "24-7-9", "9999 years", "last decade"])
def test_what_is_no_period(written):
    assert period(written, TODAY) is None


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)), st.sampled_from(["d", "w", "m", "y"]))
def test_a_period_begins_before_it_ends(today, unit):
    for written in (f"3{unit}", "this month", "last month", "last week"):
        first, end = period(written, today)
        assert first < end


def test_after_and_before_do_not_overlap():
    after, before = parse("after:2024-07 before:2024-07", TODAY).parts
    assert (after, before) == (Dated(date(2024, 7, 1), None), Dated(None, date(2024, 7, 1)))


def test_nothing_is_no_condition():
    assert parse(" ", TODAY) == All(())
