"""Whatever is done in whatever order: rows, index and blobs say what a simple model of a library says."""

import secrets
from dataclasses import dataclass, replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from clipper.article import Colour, Extraction, Highlight, replay
from clipper.clipping import State
from clipper.jobs import Watch
from clipper.library import (
    CollectionExists,
    Filing,
    NewPicture,
    NoSuchClipping,
    NoSuchCollection,
    Order,
    Query,
    add_edits,
    add_highlight,
    add_tags,
    arrange,
    cards,
    change_highlight,
    check_library,
    create_collection,
    delete_collection,
    empty_trash,
    enroll,
    fail,
    find,
    keep,
    keep_beside,
    open_library,
    overview,
    picture_content,
    put_in,
    recall_many,
    recall_version,
    recut,
    remove_highlights,
    remove_tags,
    rename_collection,
    restore,
    served_page,
    set_note,
    take_back,
    take_out,
    take_version,
    trash,
    unfinished,
    wait,
)
from clipper.library.stores import move_store, whereabouts
from clipper.page import Page
from tests.article.strategies import edits, extractions, named
from tests.library.server import emptied, new_database
from tests.library.stories import NOON, assert_sound, digest, page

_ORIGINS = st.sampled_from([f"https://a.example/{i}" for i in range(5)])
_NUMBERS = st.lists(st.integers(1, 6), max_size=4)
_NAMES = st.lists(st.sampled_from(["news", "한국", "Ports", "late"]), max_size=3)
_COLLECTION = st.sampled_from(["Monday", "Tuesday"])
_BYTES = st.sampled_from([b"one", b"two", b"three" * 1000])


@dataclass
class _Version:
    """What a story should be again when it is taken."""

    page: Page
    extraction: Extraction
    pictures: dict[str, bytes]
    former: Extraction | None = None


class _Model:
    """What a clipping should be."""

    def __init__(self, origin):
        self.origin = origin
        self.state = State.WAITING
        self.failure = ""
        self.extraction = None
        self.edits = ()
        self.pictures = {}
        self.tags = set()
        self.note = ""
        self.highlights = {}
        self.page = None
        self.trashed = False
        self.former = None
        self.versions = []
        self.shown = 0

    def show(self, at):
        version = self.versions[at]
        self.shown = at
        self.page, self.extraction, self.former = version.page, version.extraction, version.former
        self.pictures |= version.pictures

    def put_aside(self):
        self.versions[self.shown] = _Version(self.page, self.extraction, dict(self.pictures), self.former)

    def knows(self, page, extraction):
        """Whether the one that is shown, or the one that was fetched last, is surely no other."""
        shown = _Version(self.page, self.extraction, {})
        known = [shown, *(v for v in self.versions[-1:] if self.shown < len(self.versions) - 1)]
        return any(v.page.content == page.content or v.extraction.article == extraction.article for v in known)


class AnySequence(RuleBasedStateMachine):
    def __init__(self, place):
        super().__init__()
        self.place = place
        self.library = open_library(place)
        self.models = {}
        self.collections = {}

    def teardown(self):
        assert_sound(self.library)
        assert check_library(self.library, Watch()) == ()
        self.library.close()

    def there(self, numbers):
        return [number for number in dict.fromkeys(numbers) if number in self.models]

    @rule(origin=_ORIGINS, content=st.none() | _BYTES, tags=_NAMES, collection=st.just("") | _COLLECTION)
    def take_in(self, origin, content, tags, collection):
        given = None if content is None else page(content, origin)
        enrolled = enroll(self.library, origin, page=given, filing=Filing(tuple(tags), collection), at=NOON)
        model = self.models.setdefault(enrolled.number, _Model(origin))
        assert model.origin == origin
        model.tags |= set(tags)
        model.trashed = False
        if model.state is State.FAILED:
            model.state, model.failure = State.WAITING, ""
        if given and model.state is not State.KEPT:
            model.page = given
        if collection:
            self.collect(collection, [enrolled.number])

    def collect(self, name, numbers):
        inside = self.collections.setdefault(name, [])
        inside += [number for number in self.there(numbers) if number not in inside]

    @precondition(lambda self: self.models)
    @rule(data=st.data(), content=_BYTES, extraction=extractions, beside=st.booleans())
    def keep_one(self, data, content, extraction, beside):
        number = data.draw(st.sampled_from(sorted(self.models)))
        model = self.models[number]
        addresses = [figure.picture for figure in extraction.article.figures][:2]
        pictures = {address: NewPicture(content + b"pic", "image/png", 2, 3) for address in addresses}
        come = {address: picture.content for address, picture in pictures.items()}
        given = page(content, model.origin)
        if beside and not model.versions:
            with pytest.raises(NoSuchClipping):
                keep_beside(self.library, number, given, extraction, pictures)
            return
        kept = (keep_beside if beside else keep)(self.library, number, given, extraction, pictures)
        if model.versions:
            assert not (kept and model.knows(given, extraction))
        if not kept:
            assert model.versions
            if not beside:
                shown = {figure.picture for figure in model.extraction.article.figures}
                model.pictures = {address: come[address] for address in come if address in shown} | model.pictures
        elif beside:
            model.versions.append(_Version(given, extraction, model.pictures | come))
            model.pictures = come | model.pictures
        else:
            if model.versions:
                model.put_aside()
            model.versions.append(_Version(given, extraction, come))
            model.show(len(model.versions) - 1)
            model.state, model.failure = State.KEPT, ""

    @precondition(lambda self: any(model.versions for model in self.models.values()))
    @rule(data=st.data(), extraction=extractions)
    def take_or_recut(self, data, extraction):
        kept = sorted(number for number, model in self.models.items() if model.versions)
        number = data.draw(st.sampled_from(kept))
        model = self.models[number]
        match data.draw(st.sampled_from(["take", "recut", "take back"])):
            case "take":
                chosen = data.draw(st.integers(0, len(model.versions) - 1))
                if len(model.versions) > 1:
                    assert take_version(self.library, number, chosen + 1, NOON) == (chosen != model.shown)
                    model.put_aside()
                    model.show(chosen)
            case "recut":
                recut(self.library, number, extraction, NOON)
                model.former, model.extraction = model.extraction, extraction
            case _:
                assert take_back(self.library, [number]) == ((number,) if model.former else ())
                model.extraction, model.former = model.former or model.extraction, None

    @precondition(lambda self: self.models)
    @rule(data=st.data(), content=st.none() | _BYTES)
    def fail_one(self, data, content):
        number = data.draw(st.sampled_from(sorted(self.models)))
        model = self.models[number]
        given = None if content is None else page(content, model.origin)
        fail(self.library, number, "Gone.", given)
        if model.state is not State.KEPT:
            model.state, model.failure = State.FAILED, "Gone."
            model.page = given or model.page

    @rule(numbers=_NUMBERS)
    def wait_for(self, numbers):
        wait(self.library, numbers)
        for number in self.there(numbers):
            if self.models[number].state is State.FAILED:
                self.models[number].state, self.models[number].failure = State.WAITING, ""

    @rule(numbers=_NUMBERS, names=_NAMES)
    def tag(self, numbers, names):
        add_tags(self.library, numbers, names)
        for number in self.there(numbers):
            self.models[number].tags |= set(names)

    @rule(numbers=_NUMBERS, names=_NAMES)
    def untag(self, numbers, names):
        remove_tags(self.library, numbers, names)
        for number in self.there(numbers):
            self.models[number].tags -= set(names)

    @precondition(lambda self: self.models)
    @rule(data=st.data(), note=st.text(max_size=8), more=st.lists(edits, max_size=2).map(tuple))
    def annotate(self, data, note, more):
        number = data.draw(st.sampled_from(sorted(self.models)))
        set_note(self.library, number, note)
        add_edits(self.library, number, more)
        self.models[number].note = note.replace("\0", "\ufffd")
        self.models[number].edits += more

    @precondition(lambda self: self.models)
    @rule(data=st.data(), words=named, colour=st.sampled_from(Colour), remark=st.text(max_size=8))
    def mark(self, data, words, colour, remark):
        number = data.draw(st.sampled_from(sorted(self.models)))
        made = add_highlight(self.library, number, words, colour, remark, NOON)
        self.models[number].highlights[made] = Highlight(made, words, NOON, colour, remark)

    @precondition(lambda self: any(model.highlights for model in self.models.values()))
    @rule(data=st.data(), colour=st.none() | st.sampled_from(Colour), remark=st.none() | st.text(max_size=8))
    def mark_otherwise(self, data, colour, remark):
        number = data.draw(st.sampled_from([n for n, model in self.models.items() if model.highlights]))
        highlights = self.models[number].highlights
        which = data.draw(st.sampled_from(sorted(highlights)))
        if colour is None and remark is None:
            assert remove_highlights(self.library, number, [which]) == (highlights.pop(which),)
            return
        change_highlight(self.library, number, which, colour=colour, remark=remark)
        was = highlights[which]
        highlights[which] = replace(was, colour=colour or was.colour, remark=was.remark if remark is None else remark)

    @rule(name=_COLLECTION, numbers=_NUMBERS)
    def put(self, name, numbers):
        put_in(self.library, name, numbers)
        self.collect(name, numbers)

    @rule(name=_COLLECTION, numbers=_NUMBERS, verb=st.sampled_from([take_out, arrange]))
    def reorder(self, name, numbers, verb):
        if name not in self.collections:
            with pytest.raises(NoSuchCollection):
                verb(self.library, name, numbers)
            return
        verb(self.library, name, numbers)
        inside = self.collections[name]
        kept_back = [number for number in inside if number not in numbers]
        moved = [number for number in dict.fromkeys(numbers) if number in inside]
        self.collections[name] = kept_back if verb is take_out else moved + kept_back

    @rule(name=_COLLECTION, other=_COLLECTION)
    def make_or_rename(self, name, other):
        if name not in self.collections:
            create_collection(self.library, name)
            self.collections[name] = []
        elif other in self.collections and other != name:
            with pytest.raises(CollectionExists):
                rename_collection(self.library, name, other)
        else:
            rename_collection(self.library, name, other)
            self.collections[other] = self.collections.pop(name)

    @precondition(lambda self: self.collections)
    @rule(data=st.data())
    def delete(self, data):
        name = data.draw(st.sampled_from(sorted(self.collections)))
        delete_collection(self.library, name)
        del self.collections[name]

    @rule(numbers=_NUMBERS, away=st.booleans())
    def throw(self, numbers, away):
        if away:
            trash(self.library, numbers, NOON)
        else:
            restore(self.library, numbers)
        for number in self.there(numbers):
            self.models[number].trashed = away

    @rule()
    def empty(self):
        gone = {number for number, model in self.models.items() if model.trashed}
        assert set(empty_trash(self.library)) == gone
        self.models = {number: model for number, model in self.models.items() if number not in gone}
        for inside in self.collections.values():
            inside[:] = [number for number in inside if number not in gone]

    @rule()
    def open_again(self):
        self.library.close()
        self.library = open_library(self.place)

    @invariant()
    def clippings_are_as_they_should_be(self):
        for clipping in recall_many(self.library, self.models):
            model = self.models[clipping.number]
            assert (clipping.state, clipping.failure, clipping.note) == (model.state, model.failure, model.note)
            assert (clipping.extraction, clipping.edits) == (model.extraction, model.edits)
            assert clipping.highlights == tuple(model.highlights.values())
            assert set(clipping.tags) == model.tags
            assert (clipping.trashed_at is not None) == model.trashed
            assert {address: picture.digest for address, picture in clipping.pictures.items()} == {
                address.replace("\0", "\ufffd"): digest(content) for address, content in model.pictures.items()
            }

    @invariant()
    def versions_are_as_they_should_be(self):
        for clipping in recall_many(self.library, self.models):
            model = self.models[clipping.number]
            if len(model.versions) < 2:
                assert clipping.versions == ()
                continue
            assert [each.shown for each in clipping.versions].index(True) == model.shown
            for told, version in zip(clipping.versions, model.versions, strict=True):
                if not told.shown:
                    then = recall_version(self.library, clipping.number, told.number)
                    assert then.extraction == version.extraction
                    assert {a: picture.digest for a, picture in then.pictures.items()} == {
                        address.replace("\0", "\ufffd"): digest(content)
                        for address, content in version.pictures.items()
                    }

    @invariant()
    def lists_follow(self):
        for card in cards(self.library, self.models):
            model = self.models[card.number]
            article = replay(model.extraction, model.edits).article if model.extraction else None
            title = article.title if article else model.origin
            assert card.title == title.replace("\0", "\ufffd")
            assert card.published == (article.published if article else None)
            assert set(card.tags) == model.tags
        here = {number for number, model in self.models.items() if not model.trashed}
        assert set(find(self.library, Query())) == here
        assert set(find(self.library, Query(trashed=True))) == set(self.models) - here
        for state in State:
            expected = {number for number in here if self.models[number].state is state}
            assert set(find(self.library, Query(state=state))) == expected
        assert set(unfinished(self.library)) == {n for n in here if self.models[n].state is State.WAITING}
        marked = {number for number in here if self.models[number].highlights}
        assert set(find(self.library, Query("has:highlight"))) == marked
        for tag in ("news", "한국"):
            tagged = {number for number in here if tag in self.models[number].tags}
            assert set(find(self.library, Query(tag=tag))) == tagged
            assert tagged <= set(find(self.library, Query(tag)))

    @invariant()
    def collections_are_as_they_should_be(self):
        assert {count.name for count in overview(self.library).collections} == set(self.collections)
        for name, numbers in self.collections.items():
            here = tuple(number for number in numbers if not self.models[number].trashed)
            assert find(self.library, Query(collection=name, order=Order.MANUAL)) == here

    @invariant()
    def blobs_are_there(self):
        for number, model in self.models.items():
            assert served_page(self.library, number) == model.page
            shown_ever = [model.pictures, *(version.pictures for version in model.versions)]
            for content in (content for pictures in shown_ever for content in pictures.values()):
                assert picture_content(self.library, digest(content)) == content


def test_any_sequence_in_a_folder(tmp_path):
    run_state_machine_as_test(
        lambda: AnySequence(str(tmp_path / secrets.token_hex(8))),
        settings=settings(max_examples=15, stateful_step_count=25, deadline=None),
    )


@pytest.mark.xdist_group("server")
def test_any_sequence_on_a_server(server):
    place = new_database(server, "any_sequence")

    def machine():
        with open_library(place) as library:
            emptied(library)
        return AnySequence(place)

    run_state_machine_as_test(machine, settings=settings(max_examples=5, stateful_step_count=20, deadline=None))


@pytest.mark.xdist_group("server")
def test_any_sequence_with_the_bytes_in_an_object_store(server, bucket):
    place = new_database(server, "any_sequence_elsewhere")

    def machine():
        with open_library(place) as library:
            move_store(emptied(library), f"{bucket}/any", Watch())
        return AnySequence(place)

    run_state_machine_as_test(machine, settings=settings(max_examples=3, stateful_step_count=20, deadline=None))
    with open_library(place) as library:
        assert whereabouts(library).address == f"{bucket}/any"
