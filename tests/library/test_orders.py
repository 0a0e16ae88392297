"""In which order, and in which groups: by words as people look them up, by days where they were printed."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from clipper.library import Grouping, Order, Query, find, grouped
from tests.library.stories import NOON, kept, story

SEOUL = timezone(timedelta(hours=9))
STORIES = (
    ("“Über alles”", "Zeit", date(2026, 3, 1)),
    ("zebra at large", "abend", datetime(2026, 3, 2, 0, 30, tzinfo=SEOUL)),
    ("Apples", "Zeit", date(2026, 3, 3)),
    ("한국의 봄", "", None),
    ("éclair", "Ábend", date(2026, 3, 2)),
)


@pytest.fixture
def numbers(library):
    """Those of STORIES, by their headlines."""
    made = {}
    for place, (title, source, published) in enumerate(STORIES):
        made[title] = kept(
            library,
            f"https://paper.example/{place}",
            story(title, f"Body {place} of it.", source=source, published=published),
            at=NOON + timedelta(days=place),
        )
    return made


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (Order.TITLE, ("Apples", "éclair", "“Über alles”", "zebra at large", "한국의 봄")),
        (Order.TITLE_BACK, ("한국의 봄", "zebra at large", "“Über alles”", "éclair", "Apples")),
        (Order.SOURCE, ("éclair", "zebra at large", "Apples", "“Über alles”", "한국의 봄")),
        (Order.SOURCE_BACK, ("Apples", "“Über alles”", "éclair", "zebra at large", "한국의 봄")),
        (Order.EARLIEST, tuple(title for title, _, _ in STORIES)),
    ],
)
def test_orders(library, numbers, order, titles):
    wanted = tuple(numbers[title] for title in titles)
    assert find(library, Query(order=order)) == wanted
    assert find(library, Query("body", order=order)) == wanted
    assert find(library, Query(order=order), most=2) == wanted[:2]


def test_a_day_is_that_of_its_own_zone_and_the_order_holds_within(library, numbers):
    groups = grouped(library, Query(order=Order.TITLE_BACK), Grouping.DAY)
    known = [(group.heading, group.numbers) for group in groups if group.heading < date(2026, 3, 4)]
    assert known == [
        (date(2026, 3, 3), (numbers["Apples"],)),
        (date(2026, 3, 2), (numbers["zebra at large"], numbers["éclair"])),
        (date(2026, 3, 1), (numbers["“Über alles”"],)),
    ]
    assert len(groups) == 4, "what has no date stands where it was clipped"
    first = grouped(library, Query(order=Order.EARLIEST), Grouping.DAY)[0]
    assert first.heading == datetime(2026, 3, 2, 12, tzinfo=UTC).astimezone().date()
    assert first.numbers == (numbers["“Über alles”"],)


def test_sources_come_by_name_and_those_without_one_last(library, numbers):
    groups = grouped(library, Query("body", order=Order.NEWEST), Grouping.SOURCE)
    assert sorted(group.heading for group in groups[:2]) == ["abend", "Ábend"]
    assert [group.heading for group in groups[2:]] == ["Zeit", ""]
    assert groups[2].numbers == (numbers["Apples"], numbers["“Über alles”"])
    (everything,) = grouped(library, Query(order=Order.TITLE), Grouping.NONE)
    assert everything.numbers == find(library, Query(order=Order.TITLE))
