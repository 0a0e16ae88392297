"""A story whose page is fetched again: what stood there is kept, shows its own pictures, and takes its place again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from clipper.article import Figure, Retitle
from clipper.jobs import Watch
from clipper.library import (
    NewPicture,
    NoSuchClipping,
    NoSuchVersion,
    Occasion,
    add_edits,
    add_tags,
    all_recut,
    back_up,
    cards,
    check_library,
    collect_orphans,
    copy_library,
    empty_trash,
    enroll,
    former_story_of,
    keep,
    keep_beside,
    open_library,
    picture_content,
    provenances,
    recall,
    recall_version,
    recut,
    restore_backup,
    served_page,
    set_note,
    take_back,
    take_version,
    trash,
)
from clipper.library.schema import page as pages
from clipper.library.schema import version
from tests.library.programs import heard, program, start
from tests.library.stories import NOON, PICTURE, PNG, assert_sound, digest, hits, kept, page, story

LATER = NOON + timedelta(days=1)
OTHER = NewPicture(b"GIF another quay", "image/gif", 1, 1)


def page_of(content, at=LATER, **fields):
    return replace(page(content, **fields), fetched_at=at)


def again(library, number, title, *, at=LATER, pictures=None, body="Three tugs were there.", beside=False):
    """Another story for a clipping, from a page of its own."""
    do = keep_beside if beside else keep
    return do(library, number, page_of(title.encode(), at), story(title, body), pictures or {})


def told(library, number):
    return [(each.number, each.title, each.shown) for each in recall(library, number).versions]


def rows(library):
    with library.reading() as connection:
        return [connection.scalar(select(func.count()).select_from(table)) for table in (version, pages)]


def test_the_story_that_stood_there_becomes_a_version(library):
    number = kept(library)
    assert recall(library, number).versions == ()
    assert again(library, number, "The harbour is closed again")
    first, second = recall(library, number).versions
    assert (first.number, first.title, first.fetched_at, first.replaced_at) == (1, story().article.title, NOON, LATER)
    assert (second.number, second.fetched_at, second.shown) == (2, LATER, True)
    assert recall_version(library, number, 1).extraction == story()
    assert recall_version(library, number, 2).extraction == recall(library, number).extraction
    assert hits(library, "freighter") == ()
    assert_sound(library)


def test_nothing_is_written_where_the_page_or_the_story_is_the_same(library):
    number = kept(library)
    before = rows(library)
    assert not keep(library, number, page_of(page().content), story("Another cut of it"), {})
    tracked = Figure(f"{PICTURE}?visit=2", caption="Ships wait outside.", credit="AP-Yonhap")
    same = story()
    same = replace(same, article=replace(same.article, blocks=(same.article.blocks[0], tracked)))
    for do in (keep, keep_beside):
        assert not do(library, number, page_of(b"<p>Two tugs and another advertisement"), same, {})
    assert rows(library) == before
    assert recall(library, number).extraction == story()


def test_what_was_fetched_last_is_no_news_though_another_is_shown(library):
    number = kept(library)
    again(library, number, "Second")
    take_version(library, number, 1, LATER)
    assert not again(library, number, "Second")
    assert not keep(library, number, page_of(b"with other ads"), story("Second", "Three tugs were there."), {})
    assert told(library, number) == [(1, story().article.title, True), (2, "Second", False)]
    assert again(library, number, "Third")
    assert again(library, number, "Second")
    assert [title for _, title, _ in told(library, number)][1:] == ["Second", "Third", "Second"]


def test_what_would_lose_the_story_is_kept_beside_it(library):
    number = kept(library)
    before = recall(library, number)
    other = {PICTURE: OTHER}
    assert again(library, number, "Subscribe to read on", body="", pictures=other, beside=True)
    assert not again(library, number, "Subscribe to read on", body="", pictures=other, beside=True)
    after = recall(library, number)
    assert replace(after, versions=()) == before
    assert served_page(library, number) == page()
    assert told(library, number) == [(1, before.article.title, True), (2, "Subscribe to read on", False)]
    assert recall_version(library, number, 2).pictures[PICTURE].digest == digest(OTHER.content)
    take_version(library, number, 2, LATER)
    assert recall(library, number).article.title == "Subscribe to read on"
    assert recall(library, number).pictures[PICTURE].digest == digest(OTHER.content)
    with pytest.raises(NoSuchClipping):
        again(library, enroll(library, "https://waits.example", at=NOON).number, "A story", beside=True)


def test_another_version_takes_the_place_and_all_that_is_the_users_stays(library):
    number = kept(library)
    add_tags(library, [number], ["Ports"])
    set_note(library, number, "Ask Ada.")
    add_edits(library, number, [Retitle("Storm over")])
    before = recall(library, number)
    again(library, number, "Closed again", pictures={PICTURE: OTHER})
    changed = recall(library, number)
    assert (changed.article.title, changed.tags, changed.note) == ("Storm over", ("Ports",), "Ask Ada.")

    assert take_version(library, number, 1, LATER)
    assert replace(recall(library, number), versions=()) == before
    assert served_page(library, number) == page()
    assert cards(library, [number])[0].picture == digest(PNG.content)
    assert hits(library, "freighter") == (number,)
    assert not take_version(library, number, 1, LATER)

    assert take_version(library, number, 2, LATER)
    assert replace(recall(library, number), versions=()) == replace(changed, versions=())
    assert served_page(library, number).content == b"Closed again"
    assert cards(library, [number])[0].picture == digest(OTHER.content)
    assert hits(library, "freighter") == ()
    for chosen in (0, 3, -1):
        with pytest.raises(NoSuchVersion):
            take_version(library, number, chosen, LATER)
        with pytest.raises(NoSuchVersion):
            recall_version(library, number, chosen)
    with pytest.raises(NoSuchClipping):
        take_version(library, 99, 1, LATER)
    with pytest.raises(NoSuchClipping):
        recall_version(library, 99, 1)
    assert_sound(library)


def test_a_version_is_of_its_own_site(library):
    number = kept(library)
    keep(library, number, page_of(b"moved", address="https://other.example/storm"), story("Moved"), {})
    assert provenances(library)[0].host == "other.example"
    take_version(library, number, 1, LATER)
    assert provenances(library)[0].host == "harbour.example"


def test_a_picture_that_only_a_version_shows_is_collected_with_its_clipping_alone(library):
    number, other = kept(library), kept(library, "https://other.example", pictures={})
    again(library, number, "Second", pictures={PICTURE: OTHER})
    trash(library, [other], NOON)
    empty_trash(library)
    assert check_library(library, Watch()) == ()
    collect_orphans(library, timedelta(seconds=-60))
    for held in (PNG, OTHER):
        assert picture_content(library, digest(held.content)) == held.content
    assert served_page(library, number).content == b"Second"
    take_version(library, number, 1, LATER)
    assert served_page(library, number) == page()
    trash(library, [number], NOON)
    empty_trash(library)
    collect_orphans(library, timedelta(seconds=-60))
    assert rows(library) == [0, 0]
    assert check_library(library, Watch()) == ()


def test_the_cut_before_the_last_comes_back_with_its_version_and_never_in_another(library):
    number = kept(library)
    recut(library, number, story("Cut anew"), NOON)
    again(library, number, "Second")
    assert all_recut(library) == take_back(library, [number]) == ()
    recut(library, number, story("Second, cut anew"), LATER)
    take_version(library, number, 1, LATER)
    assert recall(library, number).article.title == "Cut anew"
    assert former_story_of(library, number) == story()
    assert take_back(library, [number]) == (number,)
    assert recall(library, number).extraction == story()
    take_version(library, number, 2, LATER)
    assert take_back(library, [number]) == (number,)
    assert recall(library, number).article.title == "Second"
    assert told(library, number) == [(1, story().article.title, False), (2, "Second", True)]


def test_versions_are_copied_to_another_library(library, tmp_path):
    number = kept(library)
    again(library, number, "Second", pictures={PICTURE: OTHER})
    with open_library(str(tmp_path / "copy")) as copy:
        copy_library(library, copy, Watch())
        assert recall(copy, number) == recall(library, number)
        assert recall_version(copy, number, 1) == recall_version(library, number, 1)
        take_version(copy, number, 1, LATER)
        assert served_page(copy, number) == page()
        assert recall(copy, number).pictures[PICTURE].digest == digest(PNG.content)
        assert check_library(copy, Watch()) == ()


def test_a_backup_brings_versions_back(folder_library, tmp_path):
    number = kept(folder_library)
    again(folder_library, number, "Second", pictures={PICTURE: OTHER})
    before = recall(folder_library, number)
    backup = back_up(folder_library, tmp_path / "backups", Occasion.ASKED, NOON, Watch())
    take_version(folder_library, number, 1, LATER)
    again(folder_library, number, "Third")
    restored = restore_backup(folder_library, backup, tmp_path / "backups", Watch())
    assert (restored.difference.change, restored.missing) == ((number,), 0)
    assert recall(folder_library, number) == before
    take_version(folder_library, number, 1, LATER)
    assert picture_content(folder_library, digest(PNG.content)) == PNG.content
    assert check_library(folder_library, Watch()) == ()


def test_a_story_with_text_that_no_database_can_hold_becomes_a_version_too(library):
    broken = story("Half \ud83d a pair", "NUL \x00 inside", source="\udc00")
    number = kept(library, extraction=broken)
    again(library, number, "Second")
    assert recall_version(library, number, 1).extraction == broken


_FETCHER = """
name, place, number = sys.argv[1:]
with open_library(place) as library:
    for i in range(10):
        title = f"{name} {i}"
        say(keep(library, int(number), page(title.encode()), story(title, title), {}))
"""


def test_two_programs_that_fetch_the_same_at_once_lose_nothing(place):
    with open_library(place) as library:
        number = kept(library)
    with program(_FETCHER, "a", place, number) as first, program(_FETCHER, "b", place, number) as second:
        start(first, second)
        for child in (first, second):
            assert list(iter(lambda child=child: heard(child), "")) == ["True"] * 10
    with open_library(place) as library:
        titles = {each.title for each in recall(library, number).versions}
        assert titles == {story().article.title, *(f"{name} {i}" for name in "ab" for i in range(10))}
        for each in recall(library, number).versions:
            assert recall_version(library, number, each.number).article.title == each.title
        assert_sound(library)
