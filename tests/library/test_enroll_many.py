"""Taking in many at once: in one transaction, and to the same end as one after the other."""

import secrets
from datetime import timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from clipper.clipping import State
from clipper.library import (
    Arrival,
    Enrolled,
    Filing,
    Order,
    Query,
    add_tags,
    cards,
    enroll,
    enroll_many,
    fail,
    find,
    keep,
    overview,
    put_in,
    recall_many,
    served_page,
    set_note,
    trash,
)
from clipper.library.undoing import redo_act, undo_act
from tests.library.stories import NOON, assert_sound, hits, page, story

_SPELLINGS = st.sampled_from(
    ["https://{}.example/{}", "http://www.{}.example/{}/", "https://{}.example/{}?utm_source=x", "pasted:{}-{}\0"]
)
_PLACES = st.integers(0, 4)
_TAGS = st.lists(st.sampled_from(["ports", "Ports", "late", ""]), max_size=2).map(tuple)
_BEFORE = st.lists(st.tuples(_SPELLINGS, _PLACES, st.sampled_from([*State, "trashed"]), st.booleans()), max_size=4)
_ARRIVALS = st.lists(st.tuples(_SPELLINGS, _PLACES, st.none() | st.sampled_from([b"one", b"two"])), max_size=8)


def _filled(library, name, before):
    """``before`` as clippings whose addresses, and the collection they are in, have ``name`` in them."""
    for spelling, place, state, filed in before:
        number = enroll(library, spelling.format(name, place), at=NOON).number
        if state is State.KEPT:
            keep(library, number, page(address=f"https://{name}.example/{place}"), story(), {})
        elif state is State.FAILED:
            fail(library, number, "Gone.")
        elif state == "trashed":
            trash(library, [number], NOON)
        if filed:
            add_tags(library, [number], ["late"])
            put_in(library, f"{name} Monday", [number])
            set_note(library, number, "seen")


def _told(library, name):
    """All that there is of what has ``name`` in it, without numbers and without ``name``."""
    numbers = find(library, Query()) + find(library, Query(trashed=True))
    ours = [card.number for card in cards(library, numbers) if name in card.origin]
    clippings = recall_many(library, ours)
    pages = [served_page(library, number) for number in ours]
    told = [
        (
            each.origin,
            each.state,
            each.failure,
            sorted(each.tags),
            each.note,
            each.trashed_at is None,
            found and found.content,
        )
        for each, found in zip(clippings, pages, strict=True)
    ]
    names = {each.name for each in overview(library).collections}
    places = {number: place for place, number in enumerate(sorted(ours))}
    monday = f"{name} Monday"
    collected = [places[n] for n in hits(library, f'in:"{monday}"')] if monday in names else None
    return repr((told, [places[n] for n in ours], collected)).replace(name, "…")


def _relative(enrolled):
    """``enrolled``, with numbers told by the turn in which they first come."""
    turns = {number: turn for turn, number in enumerate(dict.fromkeys(each.number for each in enrolled))}
    return [(turns[each.number], each.known, each.kept) for each in enrolled]


@settings(max_examples=25, deadline=None, phases=(Phase.generate,))
@given(
    before=_BEFORE,
    arrivals=_ARRIVALS,
    tags=_TAGS,
    collected=st.booleans(),
    note=st.sampled_from(["", "seen", "for Ada"]),
    at_once=st.integers(1, 8),
)
def test_many_come_to_what_one_by_one_comes_to(module_library, before, arrivals, tags, collected, note, at_once):
    library = module_library
    one, many = (f"n{secrets.token_hex(6)}" for _ in range(2))
    results, acts = {}, {}
    for name in (one, many):
        _filled(library, name, before)
        filing = Filing(tags, f"{name} Monday" if collected else "", note)
        come = [
            Arrival(spelling.format(name, place), content and page(content, spelling.format(name, place)))
            for spelling, place, content in arrivals
        ]
        step = 1 if name is one else at_once
        found: list[Enrolled] = []
        with library.hand.gather() as gathering:
            for start in range(0, len(come), step):
                found += enroll_many(library, come[start : start + step], filing=filing, at=NOON)
        results[name], acts[name] = found, gathering.number
    assert _relative(results[one]) == _relative(results[many])
    assert _told(library, one) == _told(library, many)
    assert (acts[one] is None) == (acts[many] is None)
    if acts[one] is not None:
        for do in (undo_act, redo_act):
            do(library, acts[one])
            do(library, acts[many])
            assert _told(library, one) == _told(library, many)


def test_a_thousand_are_listed_in_their_order_and_found(library):
    origins = [f"https://a.example/{i}" for i in range(1200)]
    enrolled = enroll_many(library, list(map(Arrival, origins)), filing=Filing(("all",), "Monday", "n"), at=NOON)
    numbers = [each.number for each in enrolled]
    assert numbers == sorted(numbers)
    assert find(library, Query()) == tuple(reversed(numbers))
    assert find(library, Query(collection="Monday", order=Order.MANUAL)) == tuple(numbers)
    assert hits(library, "note:n tag:all title:1199") == (numbers[-1],)
    later = enroll_many(library, list(map(Arrival, origins)), at=NOON + timedelta(hours=1))
    assert later == tuple(Enrolled(number, known=True) for number in numbers)
    assert_sound(library)


def test_none_is_no_act(library):
    assert enroll_many(library, [], filing=Filing(collection="Monday"), at=NOON) == ()
