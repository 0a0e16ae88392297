"""Collections keep the order that was made by hand."""

import pytest
from sqlalchemy import insert

from clipper.library import (
    BadName,
    CollectionExists,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchSection,
    Order,
    Query,
    arrange,
    create_collection,
    delete_collection,
    enroll,
    find,
    outline_of,
    overview,
    put_heading,
    put_in,
    recall,
    rename_collection,
    take_heading_out,
    take_out,
)
from clipper.library.schema import collection_item
from tests.library.stories import NOON


@pytest.fixture
def numbers(library):
    return [enroll(library, f"https://a.example/{i}", at=NOON).number for i in range(5)]


def contents(library, name="Monday"):
    return list(find(library, Query(collection=name, order=Order.MANUAL)))


def test_clippings_are_added_at_the_end_and_once(library, numbers):
    a, b, c, d, _ = numbers
    put_in(library, "Monday", [b, a, b, 99])
    put_in(library, "monday", [c, a, d])
    assert contents(library) == [b, a, c, d]


def test_taking_out_leaves_the_order_and_the_clipping(library, numbers):
    put_in(library, "Monday", numbers)
    take_out(library, "Monday", [numbers[1], 99])
    assert contents(library) == [numbers[0], *numbers[2:]]
    assert recall(library, numbers[1]).number == numbers[1]


def test_an_order_made_by_hand(library, numbers):
    a, b, c, d, e = numbers
    put_in(library, "Monday", numbers)
    arrange(library, "Monday", [e, a])
    assert contents(library) == [e, a, b, c, d]
    arrange(library, "Monday", [d, 99, d, b])
    assert contents(library) == [d, b, e, a, c]
    take_out(library, "Monday", [e])
    put_in(library, "Monday", [e])
    assert contents(library) == [d, b, a, c, e]


def test_headings_stay_at_their_places(library, numbers):
    put_in(library, "Monday", numbers[:2])
    with library.writing() as connection:
        heading = insert(collection_item).values(collection_id=1, position=3, clipping_id=None, heading="World")
        connection.execute(heading)
    put_in(library, "Monday", numbers[2:4])
    arrange(library, "Monday", numbers[3::-1])
    with library.reading() as connection:
        rows = connection.execute(
            collection_item.select().where(collection_item.c.collection_id == 1).order_by(collection_item.c.position)
        )
        assert [row.heading or row.clipping_id for row in rows] == [4, 3, "World", 2, 1]


def test_names(library, numbers):
    create_collection(library, " Press  review ")
    put_in(library, "press review", numbers[:1])
    rename_collection(library, "PRESS REVIEW", "Press Review")
    assert [count.name for count in overview(library).collections] == ["Press Review"]
    rename_collection(library, "press review", "Monday")
    assert contents(library, "Monday") == numbers[:1]
    delete_collection(library, "Monday")
    assert overview(library).collections == ()
    assert len(find(library, Query())) == 5
    create_collection(library, "Monday")
    assert contents(library, "Monday") == []


def test_names_that_will_not_do(library):
    create_collection(library, "Monday")
    create_collection(library, "Tuesday")
    with pytest.raises(CollectionExists):
        create_collection(library, "MONDAY")
    with pytest.raises(CollectionExists):
        rename_collection(library, "Tuesday", "monday")
    for blank in ("", " \n"):
        with pytest.raises(BadName):
            create_collection(library, blank)
        with pytest.raises(BadName):
            rename_collection(library, "Monday", blank)


@pytest.mark.parametrize(
    "verb",
    [
        delete_collection,
        lambda library, name: rename_collection(library, name, "x"),
        lambda library, name: take_out(library, name, [1]),
        lambda library, name: arrange(library, name, [1]),
    ],
)
def test_a_collection_that_is_not_there_is_said_to_be_missing(library, verb):
    with pytest.raises(NoSuchCollection) as caught:
        verb(library, "Friday")
    assert caught.value.name == "Friday"


def test_headings_stand_where_they_are_put_and_are_moved(library, numbers):
    a, b, c, d, e = numbers
    put_in(library, "Monday", [a, b, c])
    put_heading(library, "Monday", " Ports  today", b)
    put_heading(library, "Monday", "Weather")
    put_in(library, "Monday", [d])
    assert outline_of(library, "Monday") == (a, "Ports today", b, c, "Weather", d)
    put_heading(library, "Monday", "PORTS TODAY", a)
    assert outline_of(library, "Monday") == ("PORTS TODAY", a, b, c, "Weather", d)
    assert contents(library) == [a, b, c, d]
    arrange(library, "Monday", [d, a])
    assert outline_of(library, "Monday") == ("PORTS TODAY", d, a, b, "Weather", c)
    take_heading_out(library, "Monday", "ports today")
    assert outline_of(library, "Monday") == (d, a, b, "Weather", c)
    for refused, error in (
        (lambda: take_heading_out(library, "Monday", "Ports"), NoSuchSection),
        (lambda: put_heading(library, "Monday", "X", e), NoSuchClipping),
        (lambda: put_heading(library, "Monday", " "), BadName),
        (lambda: put_heading(library, "Tuesday", "X"), NoSuchCollection),
    ):
        with pytest.raises(error):
            refused()
