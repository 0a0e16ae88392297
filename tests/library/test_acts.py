"""What users do is undone and done again: all of it, only it, also where the world has moved on."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from clipper.article import Colour, Retitle, Words
from clipper.library import (
    BadName,
    CollectionExists,
    Filing,
    FillsItself,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchSearch,
    NoSuchSection,
    NoSuchTag,
    Query,
    SavedSearch,
    SearchExists,
    SectionExists,
    TagColour,
    add_edits,
    add_highlight,
    add_tags,
    arrange,
    arrange_outline,
    cards,
    colour_tag,
    create_collection,
    delete_collection,
    delete_tag,
    drop_edits,
    drop_last_edit,
    empty_trash,
    enroll,
    find,
    forget_search,
    join,
    mark_read,
    open_library,
    outline_of,
    overview,
    put_heading,
    put_in,
    recall,
    remove_highlights,
    remove_tags,
    rename_collection,
    rename_heading,
    rename_search,
    rename_tag,
    restore,
    save_search,
    saved_searches,
    set_note,
    split,
    star,
    take_heading_out,
    take_out,
    trash,
    twins,
)
from clipper.library.act_errors import NoSuchAct, NothingToRedo, NothingToUndo, NotUndone, UndoneAlready
from clipper.library.acts import ActName, FactKind
from clipper.library.acts.facts import Change, Topic
from clipper.library.acts.journal import MOST_KEPT
from clipper.library.acts.outline import chained, merged, stretch
from clipper.library.acts.record import read, written
from clipper.library.schema import act
from clipper.library.undoing import acts, next_acts, redo_act, undo_act
from tests.library.server import emptied
from tests.library.stories import NOON, assert_sound, hits, kept, story

_NUMBERS = st.lists(st.integers(1, 6), max_size=4)
_TAGS = st.lists(st.sampled_from(["ports", "ports/deep", "Late", "한국"]), max_size=2)
_TAG = st.sampled_from(["ports", "ports/deep", "late", "harbours"])
_COLLECTION = st.sampled_from(["Monday", "Tuesday", "monday", "Monday/Early"])
_COLOUR = st.none() | st.sampled_from([*TagColour])
_HEADING = st.sampled_from(["Politics", "Sport"])
_SEARCH = st.sampled_from(["mine", "Yours", "Monday/Fresh"])
_AT = st.none() | st.just(NOON) | st.just(NOON + timedelta(days=1))

_ACTS = st.one_of(
    st.tuples(st.just(add_tags), _NUMBERS, _TAGS),
    st.tuples(st.just(remove_tags), _NUMBERS, _TAGS),
    st.tuples(st.just(star), _NUMBERS, _AT),
    st.tuples(st.just(mark_read), _NUMBERS, _AT),
    st.tuples(st.just(trash), _NUMBERS, st.just(NOON)),
    st.tuples(st.just(restore), _NUMBERS),
    st.tuples(st.just(set_note), st.integers(1, 6), st.sampled_from(["", "one", "two\n"])),
    st.tuples(st.just(add_edits), st.integers(1, 6), st.just([Retitle("Storm over")]) | st.just([Retitle("Calm")] * 2)),
    st.tuples(st.just(drop_last_edit), st.integers(1, 6)),
    st.tuples(st.just(drop_edits), st.integers(1, 6)),
    st.tuples(st.just(create_collection), _COLLECTION),
    st.tuples(st.just(rename_collection), _COLLECTION, _COLLECTION),
    st.tuples(st.just(delete_collection), _COLLECTION),
    st.tuples(st.just(put_in), _COLLECTION, _NUMBERS),
    st.tuples(st.just(take_out), _COLLECTION, _NUMBERS),
    st.tuples(st.just(arrange), _COLLECTION, _NUMBERS),
    st.tuples(st.just(arrange_outline), _COLLECTION, st.lists(st.integers(1, 6) | _HEADING, max_size=6)),
    st.tuples(st.just(rename_heading), _COLLECTION, _HEADING, _HEADING),
    st.tuples(st.just(put_heading), _COLLECTION, _HEADING, st.none() | st.integers(1, 6)),
    st.tuples(st.just(take_heading_out), _COLLECTION, _HEADING),
    st.tuples(st.just(rename_tag), _TAG, _TAG),
    st.tuples(st.just(delete_tag), _TAG),
    st.tuples(st.just(colour_tag), _TAG, _COLOUR),
    st.tuples(st.just(save_search), st.builds(SavedSearch, _SEARCH, st.sampled_from(["tugs", "ports"]))),
    st.tuples(st.just(rename_search), _SEARCH, _SEARCH),
    st.tuples(st.just(forget_search), _SEARCH),
    st.tuples(st.just(join), st.integers(1, 6), st.integers(1, 6)),
    st.tuples(st.just(split), st.integers(1, 6)),
    st.tuples(st.just(_take_in := "take in"), st.integers(1, 8), _TAGS, st.just("") | _COLLECTION),
)
_REFUSED = (
    BadName,
    CollectionExists,
    FillsItself,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchSearch,
    NoSuchSection,
    NoSuchTag,
    SearchExists,
    SectionExists,
)


def do(library, chosen):
    """Do what was drawn, if it can be done."""
    verb, *words = chosen
    try:
        if verb == _take_in:
            number, tags, collection = words
            filing = Filing(tuple(tags), collection, "from a drop")
            enroll(library, f"https://{number}.example", filing=filing, at=NOON)
        else:
            verb(library, *words)
    except _REFUSED:
        pass


def state(library):
    """All that acts can change, of clippings that are not in the trash, and of those that were there first."""
    here = find(library, Query())
    counts = overview(library)
    clippings = {
        number: (
            {name.casefold() for name in clipping.tags},
            clipping.note,
            clipping.edits,
            clipping.trashed_at,
            card.title,
            card.starred,
            card.read,
            set(twins(library, number)) & {*here, number},
        )
        for number in {*here, *range(1, 5)}
        for clipping, card in [(recall(library, number), *cards(library, [number]))]
    }
    return (
        clippings,
        {count.name: outline_of(library, count.name) for count in counts.collections},
        {count.name.casefold(): count.count for count in counts.tags},
        counts.colours,
        saved_searches(library),
        {tag: set(hits(library, f"tag:{tag}")) for tag in ("ports", "late")},
    )


def furnish(library):
    """Four clippings, two of them the same story."""
    body = " ".join(f"Sentence {i} of the harbour master goes on about ships and tides." for i in range(30))
    for number in (1, 2):
        kept(library, f"https://{number}.example", story(f"Headline {number}", body))
    kept(library, "https://3.example", story("A third", "Nothing else is like this one."))
    enroll(library, "https://4.example", at=NOON)
    with library.writing() as connection:
        connection.execute(act.delete())


def undone_in_reverse(library, drawn):
    furnish(library)
    states = [state(library)]
    for chosen in drawn:
        before = len(acts(library))
        do(library, chosen)
        if len(acts(library)) > before:
            states.append(state(library))
        else:
            assert state(library) == states[-1]
    for expected in states[-2::-1]:
        assert not undo_act(library).differing
        assert state(library) == expected
    with pytest.raises(NothingToUndo):
        undo_act(library)
    for expected in states[1:]:
        assert not redo_act(library).differing
        assert state(library) == expected
    with pytest.raises(NothingToRedo):
        redo_act(library)
    for expected in states[-2::-1]:
        undo_act(library)
        assert state(library) == expected
    assert_sound(library)


def test_undone_in_reverse_and_done_again_in_a_folder(tmp_path):
    @settings(max_examples=60, deadline=None)
    @given(drawn=st.lists(_ACTS, max_size=12), name=st.uuids())
    def run(drawn, name):
        with open_library(str(tmp_path / str(name))) as library:
            undone_in_reverse(library, drawn)

    run()


@pytest.mark.xdist_group("server")
def test_undone_in_reverse_and_done_again_on_a_server(server_library):
    @settings(max_examples=12, deadline=None, phases=[Phase.reuse, Phase.generate])
    @given(drawn=st.lists(_ACTS, min_size=3, max_size=10))
    def run(drawn):
        undone_in_reverse(emptied(server_library), drawn)

    run()


@pytest.fixture
def two(library):
    """Two clippings, and nothing done yet."""
    numbers = kept(library, "https://a.example"), kept(library, "https://b.example")
    with library.writing() as connection:
        connection.execute(act.delete())
    return numbers


def test_only_what_the_act_changed_is_put_back(library, two):
    first, second = two
    add_tags(library, [first], ["Ports"])
    add_tags(library, [first, second], ["ports"])
    undo_act(library)
    assert (recall(library, first).tags, recall(library, second).tags) == (("Ports",), ())


def test_what_others_have_added_since_stays(library, two):
    first, second = two
    put_in(library, "Monday", [first])
    add_tags(library, [first], ["Ports"])
    with open_library(library.place) as other:
        add_tags(other, [second], ["Ports"])
        put_in(other, "Monday", [second])
    undo_act(library)
    undo_act(library)
    assert (recall(library, first).tags, recall(library, second).tags) == ((), ("Ports",))
    assert outline_of(library, "Monday") == (second,)
    with pytest.raises(NothingToUndo):
        undo_act(library)
    assert_sound(library)


def test_a_note_that_has_been_changed_since_is_not_overwritten(library, two):
    set_note(library, two[0], "first")
    with open_library(library.place) as other:
        set_note(other, two[0], "second")
    settled = undo_act(library)
    assert (settled.nothing, settled.differing) == (True, {FactKind.NOTE: (two[0],)})
    assert recall(library, two[0]).note == "second"


def test_corrections_made_since_stay(library, two):
    add_edits(library, two[0], [Retitle("Storm over")])
    first = next_acts(library)[0].number
    add_edits(library, two[0], [Retitle("Calm")])
    undo_act(library, first)
    assert recall(library, two[0]).edits == (Retitle("Calm"),)
    redo_act(library, first)
    assert recall(library, two[0]).edits == (Retitle("Storm over"), Retitle("Calm"))


def test_clippings_that_are_deleted_meanwhile_are_skipped_and_counted(library, two):
    first, second = two
    put_in(library, "Monday", [first, second])
    star(library, two, NOON)
    take_out(library, "Monday", two)
    with open_library(library.place) as other:
        trash(other, [first], NOON)
        empty_trash(other)
    assert undo_act(library).gone == (first,)
    assert outline_of(library, "Monday") == (second,)
    settled = undo_act(library)
    assert (settled.gone, settled.clippings) == ((first,), (second,))
    assert not cards(library, [second])[0].starred
    redo_act(library)
    assert cards(library, [second])[0].starred


def test_a_tag_comes_back_as_it_was_written(library, two):
    add_tags(library, two, ["Ports", "Ports/Deep"])
    rename_tag(library, "ports", "PORTS")
    undo_act(library)
    assert recall(library, two[0]).tags == ("Ports", "Ports/Deep")
    delete_tag(library, "ports")
    undo_act(library)
    assert recall(library, two[1]).tags == ("Ports", "Ports/Deep")
    assert set(hits(library, "tag:ports")) == set(hits(library, "ports")) == set(two)


def test_a_deleted_collection_comes_back_although_another_was_made_since(library, two):
    put_in(library, "Monday", two)
    put_heading(library, "Monday", "Politics", two[1])
    delete_collection(library, "Monday")
    deleted = next_acts(library)[0].number
    create_collection(library, "Tuesday")
    undo_act(library, deleted)
    assert outline_of(library, "Monday") == (two[0], "Politics", two[1])
    assert outline_of(library, "Tuesday") == ()


def test_a_name_that_somebody_has_taken_since_stays_with_it(library, two):
    put_in(library, "Monday", two)
    rename_collection(library, "Monday", "Tuesday")
    with open_library(library.place) as other:
        create_collection(other, "monday")
    assert FactKind.COLLECTION in undo_act(library).differing
    assert outline_of(library, "Tuesday") == two


def test_a_collection_that_others_use_by_now_stays(library, two):
    put_in(library, "Monday", two[:1])
    with open_library(library.place) as other:
        put_in(other, "Monday", two[1:])
    assert FactKind.COLLECTION in undo_act(library).differing
    assert outline_of(library, "Monday") == two[1:]


def test_an_order_that_others_have_changed_since_stays(library):
    numbers = [enroll(library, f"https://a.example/{i}", at=NOON).number for i in range(4)]
    put_in(library, "Monday", numbers)
    arrange(library, "Monday", numbers[::-1])
    with open_library(library.place) as other:
        arrange(other, "Monday", [numbers[0], numbers[2]])
    shuffled = outline_of(library, "Monday")
    assert undo_act(library).differing.keys() == {FactKind.OUTLINE}
    assert outline_of(library, "Monday") == shuffled


def test_a_whole_drop_goes_to_the_trash_and_comes_back(library, two):
    with library.hand.gather():
        new = [
            enroll(library, f"https://new.example/{i}", filing=Filing(("late",), "Monday"), at=NOON).number
            for i in range(3)
        ]
        assert enroll(library, "https://a.example", filing=Filing(("late",), "Monday", "seen"), at=NOON).known
    (drop,) = acts(library)
    assert (drop.name, drop.clippings) == (ActName.TAKE_IN, 4)
    undo_act(library)
    assert set(find(library, Query(trashed=True))) == set(new)
    assert (recall(library, two[0]).tags, recall(library, two[0]).note) == ((), "")
    assert overview(library).collections == ()
    redo_act(library)
    assert outline_of(library, "Monday") == (*new, two[0])
    assert recall(library, two[0]).tags == ("late",)


def test_several_acts_that_belong_together_are_one(library, two):
    with library.hand.gather():
        add_tags(library, two, ["Ports"])
        put_in(library, "Monday", two)
        arrange(library, "Monday", two[::-1])
        take_out(library, "Monday", two[:1])
        put_in(library, "Monday", two[:1])
    assert [each.name for each in acts(library)] == [ActName.SEVERAL]
    before = outline_of(library, "Monday")
    undo_act(library)
    assert (recall(library, two[0]).tags, overview(library).collections) == ((), ())
    redo_act(library)
    assert outline_of(library, "Monday") == before


def test_what_changes_nothing_is_no_act(library, two):
    star(library, two, None)
    add_tags(library, [99], ["Ports"])
    restore(library, two)
    assert acts(library) == ()


def test_each_program_undoes_its_own_and_a_user_everything(library, two):
    star(library, two, NOON)
    with open_library(library.place) as other:
        mark_read(other, two, NOON)
        assert next_acts(other)[0].name is ActName.MARK_READ
        assert next_acts(library)[0].name is ActName.STAR
        assert undo_act(library, anywhere=True).act.name is ActName.MARK_READ
        assert redo_act(other).act.name is ActName.MARK_READ
    undo_act(library)
    assert (cards(library, two)[0].starred, cards(library, two)[0].read) == (False, True)


def test_acts_by_number(library, two):
    star(library, two, NOON)
    mark_read(library, two, NOON)
    read, starred = acts(library)
    undo_act(library, starred.number)
    assert (cards(library, two)[0].starred, cards(library, two)[0].read) == (False, True)
    for verb, number, refused in (
        (undo_act, starred.number, UndoneAlready),
        (redo_act, read.number, NotUndone),
        (undo_act, 10**6, NoSuchAct),
    ):
        with pytest.raises(refused):
            verb(library, number)
    star(library, two[:1], NOON)
    with pytest.raises(NothingToRedo):
        redo_act(library)


def test_a_highlight_comes_back_with_its_remark(library, two):
    number = add_highlight(library, two[0], Words("Two tugs"), Colour.YELLOW, "ask Ada", NOON)
    remove_highlights(library, two[0], [number])
    add_highlight(library, two[1], Words("Two tugs"), Colour.GREEN, "another", NOON)
    undo_act(library, acts(library)[1].number)
    assert [each.remark for each in recall(library, two[0]).highlights] == ["ask Ada"]
    assert [each.remark for each in recall(library, two[1]).highlights] == ["another"]
    assert hits(library, "ask ada") == two[:1]
    assert_sound(library)


def test_who_comes_into_a_group_meanwhile_finds_its_place_again(library):
    body = " ".join(f"Sentence {i} of the harbour master goes on about ships and tides." for i in range(30))
    first, second = (kept(library, f"https://{i}.example", story(f"Headline {i}", body)) for i in (1, 2))
    split(library, first)
    parted = next_acts(library)[0].number
    third = kept(library, "https://3.example", story("Headline 3", body))
    undo_act(library, parted)
    assert set(twins(library, first)) == {first, second, third}


def test_the_journal_is_kept_short(library, two):
    for turn in range(MOST_KEPT + 20):
        star(library, two[:1], None if turn % 2 else NOON)
    assert len(acts(library)) == MOST_KEPT
    with library.writing() as connection:
        connection.execute(update(act).values(done_at=datetime.now(UTC) - timedelta(days=31)))
    mark_read(library, two, NOON)
    assert len(acts(library)) == 1


def test_an_act_on_a_hundred_thousand_is_a_few_bytes(folder_library):
    changes = {
        Topic(FactKind.TAG, "ports"): dict.fromkeys(range(1, 100_001), Change(before=None, after=True)),
        Topic(FactKind.READ): {number: Change(None, number) for number in range(1, 200_001, 2)},
    }
    record = written(changes)
    assert read(record) == changes
    assert len(written({Topic(FactKind.TAG, "ports"): changes[Topic(FactKind.TAG, "ports")]})) < 100


@given(
    st.lists(st.integers(1, 12), unique=True, max_size=8).map(tuple),
    st.lists(st.integers(1, 12), unique=True, max_size=8).map(tuple),
    st.lists(st.integers(1, 12), unique=True, max_size=8).map(tuple),
)
def test_an_order_that_nobody_has_changed_is_put_back_exactly(before, between, after):
    assert merged(between, reverse(stretch(before, between))) == (before, True)
    both = chained(stretch(before, between), stretch(between, after)) if before != between != after else None
    if both:
        assert merged(before, both) == (after, True)
        assert merged(after, reverse(both)) == (before, True)
    order, _ = merged(after, reverse(stretch(before, between)))
    assert len(order) == len(set(order))
    assert set(order) == set(after) - (set(between) - set(before)) | set(before) - set(between)


def reverse(change):
    return Change(change.after, change.before)
