"""The pictures and pages of a library on a server are had elsewhere and brought back, while others use it."""

import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from clipper.jobs import Cancelled, CancelToken, Watch
from clipper.library import (
    BlobGone,
    LibraryBusy,
    NewPicture,
    check_library,
    collect_orphans,
    copy_library,
    empty_trash,
    mend_library,
    open_library,
    picture_content,
    recall,
    served_page,
    trash,
)
from clipper.library.store_errors import (
    StoreBeside,
    StoreMissing,
    StoreTaken,
)
from clipper.library.stores import collect_daily, move_store, tidy_stores, whereabouts
from tests.library.programs import heard, program, start
from tests.library.server import emptied, new_database
from tests.library.stories import NOON, PICTURE, PNG, digest, kept, page

pytestmark = pytest.mark.xdist_group("server")

_YOUNG_TOO = timedelta(seconds=-60)


@pytest.fixture
def shared(server_library):
    return emptied(server_library)


@pytest.fixture
def shared_place(shared):
    """What another program opens it by."""
    return shared.place.replace("***", "")


@pytest.fixture(params=["folder", "bucket"])
def address(request, tmp_path):
    """Where pictures and pages may be."""
    if request.param == "folder":
        return str(tmp_path / "shared")
    return f"{request.getfixturevalue('bucket')}/{secrets.token_hex(8)}"


def several(library, amount):
    """The numbers of clippings with a page that all have, and a picture each."""
    return [
        kept(library, f"https://a.example/{n}", pictures={PICTURE: NewPicture(b"%d" % n, "image/png", 1, 1)})
        for n in range(amount)
    ]


def assert_whole(library, numbers):
    assert check_library(library, Watch()) == ()
    for number in numbers:
        assert served_page(library, number).content == page().content
        assert picture_content(library, recall(library, number).pictures[PICTURE].digest)


def test_there_and_back(shared, address):
    numbers = several(shared, 4)
    assert (whereabouts(shared).address, whereabouts(shared).count) == ("database", 5)
    moved = move_store(shared, address, Watch())
    assert (moved.address, moved.count, moved.missing) == (address, 5, 0)
    assert whereabouts(shared).former == ("database",)
    assert_whole(shared, numbers)
    numbers.append(kept(shared, "https://new.example"))
    assert tidy_stores(shared, Watch()) == ("database",)
    with shared.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM blob")) == 0
    assert_whole(shared, numbers)
    assert move_store(shared, "database", Watch()).count == 6
    assert tidy_stores(shared, Watch()) == (address,)
    assert_whole(shared, numbers)
    assert not shared.blobs.outside(address).in_use()


def test_what_is_there_already_is_not_moved(shared, address):
    several(shared, 1)
    move_store(shared, address, Watch())
    assert move_store(shared, address, Watch()).count == 2
    assert whereabouts(shared).former == ("database",)


def test_a_move_that_was_stopped_goes_on(shared, address):
    numbers = several(shared, 3)
    more = {shared.blobs.put(b"more %d" % n) for n in range(56)}
    token = CancelToken()

    def stop(_):
        token.cancel()

    with pytest.raises(Cancelled):
        move_store(shared, address, Watch(stop, token))
    assert whereabouts(shared).address == "database"
    outside = shared.blobs.outside(address)
    some = {blob for blob, _ in outside.kept()}
    assert 0 < len(some) < 60
    torn = next(blob for blob in some if not blob.packed)
    outside.drop(torn)
    assert move_store(shared, address, Watch()).count == 60
    assert more <= {blob.digest for blob, _ in outside.kept()}
    assert_whole(shared, numbers)


def test_a_program_that_had_it_open_notices(shared, shared_place, address):
    script = """
with open_library(sys.argv[1]) as library:
    first = kept(library, "https://first.example")
    say(first)
    for _ in range(2):
        sys.stdin.readline()
        say(served_page(library, first) == page(address="https://first.example"))
        say(kept(library, "https://second.example", pictures={PICTURE: NewPicture(b"new", "image/png", 1, 1)}))
"""
    with program(script, shared_place) as other:
        start(other)
        first = int(heard(other))
        for to in (address, "database"):
            move_store(shared, to, Watch())
            tidy_stores(shared, Watch())
            other.stdin.write("\n")
            assert heard(other) == "True"
            second = int(heard(other))
            assert_whole(shared, [first, second])
            assert digest(b"new") in {blob.digest for blob, _ in shared.blobs.at(to).kept()}


def test_others_keep_stories_while_it_moves(shared, shared_place, address):
    script = """
with open_library(sys.argv[1]) as library:
    say("open")
    for n in range(25):
        kept(library, f"https://b.example/{n}", pictures={PICTURE: NewPicture(b"pic %d" % n, "image/png", 1, 1)})
    say("done")
"""
    several(shared, 10)
    with program(script, shared_place) as other:
        start(other)
        assert heard(other) == "open"
        for to in (address, "database", address):
            assert move_store(shared, to, Watch()).missing == 0
            tidy_stores(shared, Watch())
        assert heard(other) == "done"
    assert check_library(shared, Watch()) == ()
    assert whereabouts(shared).address == address


def test_bytes_that_are_gone_are_counted_and_told(shared, address):
    numbers = several(shared, 2)
    with shared.writing() as connection:
        connection.execute(text("DELETE FROM blob WHERE digest = :gone"), {"gone": digest(b"1")})
    assert move_store(shared, address, Watch()).missing == 1
    assert check_library(shared, Watch()) == (BlobGone(digest(b"1"), False, (numbers[1],)),)


def test_what_got_lost_meanwhile_is_brought_before_the_rest_is_deleted(shared, address):
    numbers = several(shared, 3)
    move_store(shared, address, Watch())
    outside = shared.blobs.outside(address)
    for blob, _ in list(outside.kept()):
        outside.drop(blob)
    tidy_stores(shared, Watch())
    assert_whole(shared, numbers)


def test_orphans_are_collected_there_once_a_day(shared, shared_place, address):
    move_store(shared, address, Watch())
    numbers = several(shared, 3)
    now = datetime.now(UTC)
    assert collect_daily(shared, now) == 0
    trash(shared, numbers[:2], NOON)
    empty_trash(shared)
    assert collect_orphans(shared) == 0
    assert collect_orphans(shared, _YOUNG_TOO) == 2
    assert_whole(shared, numbers[2:])
    shared.blobs.put(b"orphan")
    next_week = now + timedelta(days=7)
    with open_library(shared_place) as other, other.blobs.alone() as alone:
        assert alone
        with pytest.raises(LibraryBusy):
            move_store(shared, "database", Watch())
        assert collect_daily(shared, next_week) == 0
        assert whereabouts(shared).count == 3


def test_torn_bytes_are_mended_there(shared, tmp_path):
    number = several(shared, 1)[0]
    move_store(shared, str(tmp_path / "shared"), Watch())
    for path in (tmp_path / "shared").glob("??/*"):
        path.write_bytes(b"something else")
    found = check_library(shared, Watch())
    assert len(found) == 2
    mend_library(shared, found, Watch())
    assert {type(finding) for finding in check_library(shared, Watch())} == {BlobGone}
    kept(shared, "https://a.example/0")
    assert served_page(shared, number).content == page().content


def test_a_place_of_another_library_is_left_alone(shared, server, address):
    numbers = several(shared, 2)
    move_store(shared, address, Watch())
    with open_library(new_database(server, f"other_{secrets.token_hex(8)}")) as other:
        several(other, 1)
        with pytest.raises(StoreTaken):
            move_store(other, address, Watch())
        move_store(other, address, Watch(), seize=True)
        # Now the first may no longer delete what may be the other's.
        assert not whereabouts(shared).is_ours
        trash(shared, numbers, NOON)
        empty_trash(shared)
        assert collect_orphans(shared, _YOUNG_TOO) == 0
        assert check_library(other, Watch()) == ()


def test_a_folder_with_blobs_of_nobody_is_not_taken(shared, folder_library):
    kept(folder_library)
    with pytest.raises(StoreTaken):
        move_store(shared, str(Path(folder_library.place, "blobs")), Watch())


def test_a_drive_that_is_not_there(shared, tmp_path):
    number = several(shared, 1)[0]
    folder = tmp_path / "shared"
    move_store(shared, str(folder), Watch())
    folder.rename(tmp_path / "away")
    for do in (lambda: served_page(shared, number), lambda: kept(shared), lambda: check_library(shared, Watch())):
        with pytest.raises(StoreMissing) as caught:
            do()
        assert caught.value.place == str(folder)
    assert not folder.exists()


def test_a_library_is_copied_out_of_it_and_into_it(shared, server, bucket, tmp_path):
    numbers = several(shared, 3)
    move_store(shared, f"{bucket}/{secrets.token_hex(8)}", Watch())
    tidy_stores(shared, Watch())
    with open_library(new_database(server, f"copy_{secrets.token_hex(8)}")) as other:
        move_store(other, str(tmp_path / "shared"), Watch())
        copy_library(shared, other, Watch())
        assert whereabouts(other).count == 4
        assert_whole(other, numbers)
        with open_library(str(tmp_path / "folder")) as folder:
            copy_library(other, folder, Watch())
            assert_whole(folder, numbers)


def test_in_a_folder_they_lie_beside(folder_library):
    kept(folder_library)
    where = whereabouts(folder_library)
    assert (where.address, where.is_beside) == (str(Path(folder_library.place, "blobs")), True)
    assert (where.count, where.size > len(PNG.content)) == (2, True)
    for do in (
        lambda: move_store(folder_library, "s3://bucket", Watch()),
        lambda: tidy_stores(folder_library, Watch()),
    ):
        with pytest.raises(StoreBeside):
            do()
