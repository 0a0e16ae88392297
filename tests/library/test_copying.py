"""A library is copied to another place and back: equal, found as before, and gone on with."""

import secrets

import pytest

from clipper.article import Retitle
from clipper.jobs import Cancelled, CancelToken, Stage, Watch
from clipper.library import (
    LibraryDamaged,
    NotEmpty,
    Order,
    Query,
    SavedSearch,
    add_edits,
    add_tags,
    copy_library,
    enroll,
    fail,
    find,
    mark_read,
    open_library,
    overview,
    picture_content,
    put_in,
    put_rule_file,
    recall_many,
    rule_files,
    save_search,
    saved_searches,
    served_page,
    set_note,
    star,
    trash,
)
from tests.library.conftest import KINDS
from tests.library.server import new_database
from tests.library.stories import NOON, assert_sound, hits, kept, story


@pytest.fixture(params=KINDS)
def elsewhere(request, tmp_path):
    """Where the copy goes."""
    if request.param == "folder":
        return str(tmp_path / "copy")
    return new_database(request.getfixturevalue("server"), f"copy_{secrets.token_hex(8)}")


@pytest.fixture
def full(library):
    """A library with some of everything."""
    numbers = [kept(library, f"https://a.example/{n}", story(f"Storm {n}", "한국은행이 금리를")) for n in range(5)]
    add_tags(library, numbers[:2], ["Ports", "날씨"])
    put_in(library, "Monday", numbers[1:4])
    set_note(library, numbers[0], "Ask Ada.")
    star(library, numbers[:1], NOON)
    mark_read(library, numbers[:3], NOON)
    trash(library, numbers[4:], NOON)
    add_edits(library, numbers[2], [Retitle("Calm")])
    save_search(library, SavedSearch("Stars", "is:starred"))
    put_rule_file(library, "a.example.toml", b"# rules\n")
    fail(library, enroll(library, "https://b.example", at=NOON).number, "Gone.")
    return library


def everything(library):
    """All that can be asked of a library, but for where it lies."""
    numbers = find(library, Query(order=Order.OLDEST)) + find(library, Query(trashed=True))
    clippings = recall_many(library, numbers)
    pictures = {picture.digest for clipping in clippings for picture in clipping.pictures.values()}
    return (
        numbers,
        clippings,
        [served_page(library, number) for number in numbers],
        {digest: picture_content(library, digest) for digest in pictures},
        overview(library),
        saved_searches(library),
        rule_files(library, ["a.example.toml"]),
        [hits(library, words) for words in ("storm", "은행", "tag:ports", "is:read", "calm", "note:ada")],
    )


def test_a_copy_is_equal_and_can_be_gone_on_with(full, elsewhere):
    before = everything(full)
    with open_library(elsewhere) as target:
        copied = copy_library(full, target, Watch())
        assert copied.clippings == 6
        assert everything(target) == before
        assert_sound(target)
        assert kept(target, "https://new.example") == 7
        put_in(target, "Tuesday", [7])
        add_tags(target, [7], ["New"])
        assert_sound(target)
    assert everything(full) == before


def test_there_and_back_is_equal(full, elsewhere, tmp_path):
    with open_library(elsewhere) as middle, open_library(str(tmp_path / "back")) as back:
        copy_library(full, middle, Watch())
        copy_library(middle, back, Watch())
        assert everything(back) == everything(full)


def test_a_copy_that_was_stopped_goes_on(full, elsewhere):
    token = CancelToken()

    def stop(progress):
        if progress.stage is Stage.WRITING:
            token.cancel()

    with open_library(elsewhere) as target:
        with pytest.raises(Cancelled):
            copy_library(full, target, Watch(stop, token))
        assert find(target, Query()) == ()
        copy_library(full, target, Watch())
        assert everything(target) == everything(full)


def test_nothing_is_written_over(full, elsewhere):
    with open_library(elsewhere) as target:
        kept(target)
        with pytest.raises(NotEmpty):
            copy_library(full, target, Watch())


def test_bytes_that_are_gone_are_told(folder_library, tmp_path):
    kept(folder_library)
    for blob in (tmp_path / "library" / "blobs").rglob("*"):
        if blob.is_file():
            blob.unlink()
    with open_library(str(tmp_path / "copy")) as target:
        with pytest.raises(LibraryDamaged):
            copy_library(folder_library, target, Watch())
        assert find(target, Query()) == ()
