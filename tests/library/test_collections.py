"""Collections keep the order that was made by hand."""

import pytest
from sqlalchemy import insert

from clipper.library import (
    BadName,
    CollectionExists,
    FillsItself,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchSection,
    Order,
    Part,
    Query,
    SavedSearch,
    SectionExists,
    arrange,
    arrange_outline,
    count,
    create_collection,
    delete_collection,
    enroll,
    find,
    outline_of,
    overview,
    parts_of,
    put_heading,
    put_in,
    recall,
    rename_collection,
    rename_heading,
    rename_search,
    save_search,
    saved_searches,
    take_heading_out,
    take_out,
    tally,
    trash,
)
from clipper.library.schema import collection_item
from tests.library.stories import NOON, hits, kept, story

_TITLES = ("A storm", "A calm", "A port")


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


def test_a_slash_nests_one_in_another(library, numbers):
    a, b, c, d, _ = numbers
    put_in(library, "Review/Ports", [c, a])
    put_in(library, "review/economy", [b])
    put_in(library, "Review", [d, a])
    put_in(library, "Reviewed", numbers)
    put_heading(library, "Review/Ports", "Abroad", before=a)
    assert contents(library, "Review") == [d, a, b, c]
    assert contents(library, "REVIEW/ports") == [c, a]
    assert set(hits(library, "in:review")) == {a, b, c, d}
    assert outline_of(library, "Review") == (d, a, "economy", b, "Ports", c, "Abroad")
    assert [(each.name, each.count) for each in overview(library).collections] == [
        ("Review", 4),
        ("review/economy", 1),
        ("Review/Ports", 2),
        ("Reviewed", 5),
    ]


def test_a_collection_need_not_be_there_to_nest_others(library, numbers):
    a, b, *_ = numbers
    put_in(library, "2026/March/Ports", [a])
    put_in(library, "2026/April", [b])
    assert contents(library, "2026") == [b, a]
    assert [(each.name, each.count) for each in overview(library).collections] == [
        ("2026", 2),
        ("2026/April", 1),
        ("2026/March", 1),
        ("2026/March/Ports", 1),
    ]


def test_what_is_nested_goes_along(library, numbers):
    a, b, *_ = numbers
    put_in(library, "Review", [a])
    put_in(library, "Review/Ports", [b])
    save_search(library, SavedSearch("Review/Storms", "storm"))
    rename_collection(library, "review", "Review/Old")
    assert contents(library, "Review/Old") == [a, b]
    assert contents(library, "Review/Old/Ports") == [b]
    assert [search.name for search in saved_searches(library)] == ["Review/Old/Storms"]
    rename_collection(library, "Review/Old", "Press")
    assert (contents(library, "Press"), contents(library, "press/ports")) == ([a, b], [b])
    put_in(library, "Weekly/Ports", [a])
    with pytest.raises(CollectionExists) as failure:
        rename_collection(library, "Press", "weekly")
    assert failure.value.name == "Weekly/Ports"
    assert contents(library, "Press/Ports") == [b]
    delete_collection(library, "Press")
    assert [each.name for each in overview(library).collections] == ["Weekly", "Weekly/Ports"]
    assert [search.name for search in saved_searches(library)] == ["Press/Storms"]


def test_a_saved_search_is_a_smart_collection(library):
    storm, calm, other = (kept(library, f"https://a.example/{i}", story(title)) for i, title in enumerate(_TITLES))
    save_search(library, SavedSearch("Weather/Storms", "title:storm"))
    assert contents(library, "weather/storms") == [storm]
    assert hits(library, "in:storms") == ()
    assert hits(library, 'in:"Weather/Storms"') == (storm,)
    assert set(hits(library, '-in:"Weather/Storms"')) == {calm, other}
    put_in(library, "Weather", [other])
    assert contents(library, "Weather") == [other, storm]
    assert set(hits(library, "in:weather")) == {storm, other}
    assert outline_of(library, "Weather") == (other,)
    assert outline_of(library, "Weather/Storms") == ()
    assert [(each.name, each.count) for each in overview(library).collections] == [("Weather", 1)]
    trash(library, [storm], NOON)
    assert contents(library, "Weather/Storms") == []


def test_a_smart_collection_keeps_its_order_and_is_counted(library):
    numbers = [kept(library, f"https://a.example/{i}", story("storm")) for i in range(3)]
    save_search(library, SavedSearch("Storms", "storm", Order.OLDEST))
    assert contents(library, "Storms") == numbers
    assert count(library, Query(collection="Storms")).count == 3
    assert tally(library, Query(collection="Storms")).total.count == 3


def test_smart_collections_may_ask_for_others_but_not_for_themselves(library):
    storm, calm, _ = (kept(library, f"https://a.example/{i}", story(title)) for i, title in enumerate(_TITLES))
    save_search(library, SavedSearch("Storms", "title:storm OR in:weather"))
    save_search(library, SavedSearch("Weather", "in:storms OR title:calm"))
    assert set(contents(library, "Weather")) == {storm, calm}
    assert set(contents(library, "Storms")) == {storm, calm}
    save_search(library, SavedSearch("Itself", "in:itself"))
    assert contents(library, "Itself") == []
    save_search(library, SavedSearch("Nothing", "★"))
    assert contents(library, "Nothing") == []


def test_a_smart_collection_is_not_filled_by_hand(library, numbers):
    save_search(library, SavedSearch("Storms", "storm"))
    for change in (
        lambda: put_in(library, "storms", numbers),
        lambda: take_out(library, "storms", numbers),
        lambda: arrange(library, "storms", numbers),
        lambda: put_heading(library, "storms", "Abroad"),
        lambda: delete_collection(library, "storms"),
    ):
        with pytest.raises(FillsItself):
            change()
    with pytest.raises(CollectionExists):
        create_collection(library, "STORMS")
    put_in(library, "Monday", numbers)
    with pytest.raises(CollectionExists):
        save_search(library, SavedSearch("monday", "storm"))
    with pytest.raises(CollectionExists):
        rename_search(library, "Storms", "Monday")
    rename_collection(library, "storms", "Gales")
    assert [search.name for search in saved_searches(library)] == ["Gales"]


def test_headings_are_moved_among_clippings_and_renamed(library, numbers):
    a, b, c, d, e = numbers
    put_in(library, "Monday", [a, b, c, d])
    put_in(library, "Monday/Late", [d, e])
    put_heading(library, "Monday", "Politics", a)
    put_heading(library, "Monday", "Sport", c)
    arrange_outline(library, "monday", ["SPORT", c, a])
    assert outline_of(library, "Monday")[:6] == ("Sport", c, a, "Politics", b, d)
    rename_heading(library, "Monday", "sport", "Sports")
    seen = parts_of(library, "Monday")
    assert seen == (Part("Monday", ("Sports", c, a, "Politics", b, d)), Part("Monday/Late", (e,)))
    # Another has taken one out and put one in meanwhile: what this one moves is all that moves.
    take_out(library, "Monday", [a])
    put_in(library, "Monday", [e])
    wish = ("Politics", b, "Sports", c, a, d)
    arrange_outline(library, "Monday", wish, was=seen[0].items)
    assert parts_of(library, "Monday")[0].items == ("Politics", b, "Sports", c, d, e)
    with pytest.raises(SectionExists):
        rename_heading(library, "Monday", "Sports", "POLITICS")
    with pytest.raises(NoSuchSection):
        rename_heading(library, "Monday", "Weather", "Winds")
