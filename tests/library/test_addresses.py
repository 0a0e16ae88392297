"""One page is one clipping, however its address is written."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, insert, select

from clipper.clipping import State
from clipper.library import Filing, empty_trash, enroll, index_addresses, keep, recall, trash
from clipper.library.schema import address, meta
from tests.library.stories import NOON, kept, page, story

_STORY = "https://paper.example/news/storm"


@pytest.mark.parametrize(
    "again",
    [
        _STORY,
        "http://www.paper.example/news/storm/",
        f"{_STORY}?utm_source=mail",
        "https://m.paper.example/news/storm/amp",
    ],
)
def test_another_spelling_is_the_same_clipping(library, again):
    number = kept(library, _STORY)
    found = enroll(library, again, filing=Filing(tags=("ports",)), at=NOON)
    assert (found.number, found.known) == (number, True)
    assert recall(library, number).tags == ("ports",)
    assert recall(library, number).state is State.KEPT
    assert not enroll(library, f"{_STORY}-2", at=NOON).known


def test_whatever_led_to_a_page_leads_to_its_clipping(library):
    number = enroll(library, "https://short.example/x1", at=NOON).number
    answered = replace(
        page(address="https://short.example/x1"),
        answered="https://paper.example/news/storm?id=7",
        redirects=("https://short.example/x1", "https://paper.example/r/7"),
    )
    keep(library, number, answered, story(address="https://paper.example/news/2026/storm"), {})
    for link in ("https://paper.example/r/7", "https://paper.example/news/storm?id=7", "paper.example/news/2026/storm"):
        assert enroll(library, link if "://" in link else f"https://{link}", at=NOON).number == number


def test_a_dead_link_that_led_to_the_front_page_does_not_stand_for_it(library):
    number = enroll(library, "https://paper.example/gone", at=NOON).number
    front = replace(page(address="https://paper.example/gone"), answered="https://paper.example/")
    keep(library, number, front, story(address="https://paper.example"), {})
    assert enroll(library, "https://paper.example/", at=NOON).number != number


def test_the_first_that_is_known_by_an_address_keeps_it(library):
    first, second = (enroll(library, f"https://paper.example/{i}", at=NOON).number for i in range(2))
    for number in (first, second):
        login = replace(page(address=f"https://paper.example/{number}"), answered="https://paper.example/login")
        keep(library, number, login, story(), {})
    assert enroll(library, "https://paper.example/login", at=NOON).number == first
    assert enroll(library, "https://paper.example/1", at=NOON).number == second


def test_what_is_deleted_is_known_no_more(library):
    number = kept(library, _STORY)
    trash(library, [number], NOON)
    assert enroll(library, f"{_STORY}/", at=NOON).number == number
    assert recall(library, number).trashed_at is None
    trash(library, [number], NOON)
    empty_trash(library)
    assert not enroll(library, f"{_STORY}/", at=NOON).known


def test_clippings_of_an_earlier_version_are_known_a_few_at_a_time(library):
    numbers = [kept(library, f"https://paper.example/{i}") for i in range(5)]
    with library.writing() as connection:
        connection.execute(delete(address))
        connection.execute(insert(meta).values(name="addresses due", value=str(numbers[-1])))
    assert enroll(library, "https://paper.example/0", at=NOON).number == numbers[0]
    assert [index_addresses(library, 2) for _ in range(4)] == [2, 2, 1, 0]
    assert [enroll(library, f"http://www.paper.example/{i}/", at=NOON).number for i in range(5)] == numbers
    with library.reading() as connection:
        assert connection.scalar(select(meta.c.value).where(meta.c.name == "addresses due")) is None
