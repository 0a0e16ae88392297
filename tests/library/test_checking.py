"""What can be wrong with a library is found, told apart, and mended as far as it can be."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from clipper.clipping import State
from clipper.jobs import Cancelled, CancelToken, Stage, Watch
from clipper.library import (
    BlobGone,
    BlobTorn,
    BrokenReferences,
    IndexAstray,
    Leftovers,
    Orphans,
    TornFile,
    check_library,
    enroll,
    keep,
    mend_library,
    open_library,
    picture_content,
    recall,
    served_page,
)
from clipper.library.opening.place import FILE_NAME
from tests.library.programs import heard, program, start
from tests.library.stories import NOON, ORIGIN, PICTURE, PNG, assert_sound, digest, hits, kept, page, story, tear

_LONG_AGO = (datetime.now(UTC) - timedelta(days=2)).timestamp()


def check(library):
    return check_library(library, Watch())


def mended(library):
    mend_library(library, check(library), Watch())
    return check(library)


def blob_files(library):
    return {path.name: path for path in Path(library.place, "blobs").rglob("*") if path.is_file()}


def test_a_whole_library(library):
    assert check(library) == ()
    for n in range(5):
        kept(library, f"https://a.example/{n}", story(f"Storm {n}", "한국은행이 금리를"))
    enroll(library, "https://b.example", at=NOON)
    assert check(library) == ()


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM clipping_fts WHERE sort_key IN (SELECT min(sort_key) FROM clipping_doc)",
        "UPDATE clipping_fts SET words = 'other'::tsvector",
    ],
)
@pytest.mark.xdist_group("server")
def test_an_index_on_a_server_that_differs_is_built_anew(server_library_emptied, harm):
    library = server_library_emptied
    number = kept(library)
    with library.writing() as connection:
        connection.execute(text(harm))
    assert check(library) == (IndexAstray(),)
    assert mended(library) == ()
    assert hits(library, "tugs") == (number,)
    assert_sound(library)


def test_an_index_in_a_file_that_differs_is_built_anew(folder_library):
    number = kept(folder_library)
    with folder_library.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER clipping_doc_updated")
        connection.exec_driver_sql("UPDATE clipping_doc SET body = 'behind the back of the index'")
    assert check(folder_library) == (IndexAstray(),)
    assert mended(folder_library) == ()
    assert hits(folder_library, "behind") == (number,)


def test_rows_that_point_nowhere(folder_library):
    kept(folder_library)
    with closing(sqlite3.connect(Path(folder_library.place, FILE_NAME))) as other:
        other.execute("INSERT INTO edit (clipping_id, record) VALUES (99, '{}')")
        other.commit()
    assert check(folder_library) == (BrokenReferences("edit", 1),)


def test_bytes_that_are_gone_are_told_with_their_clippings(library):
    numbers = [kept(library), kept(library, "https://other.example", pictures={})]
    if "://" in library.place:
        with library.writing() as connection:
            connection.execute(text("DELETE FROM blob"))
    else:
        for path in blob_files(library).values():
            path.unlink()
    picture = BlobGone(digest(PNG.content), False, (numbers[0],))
    assert set(check(library)) == {BlobGone(digest(page().content), True, tuple(numbers)), picture}
    keep(library, numbers[0], page(), story(), {})
    assert mended(library) == (picture,)


def test_bytes_that_are_torn_make_room_for_the_right_ones(folder_library):
    number = kept(folder_library)
    files = blob_files(folder_library)
    files[digest(PNG.content)].write_bytes(b"something else")
    packed = files[digest(page().content) + ".zst"]
    packed.write_bytes(packed.read_bytes()[:-3])
    kinds = (True, digest(page().content)), (False, digest(PNG.content))
    assert check(folder_library) == tuple(BlobTorn(name, is_page, (number,)) for is_page, name in kinds)
    assert mended(folder_library) == tuple(BlobGone(name, is_page, (number,)) for is_page, name in kinds)
    keep(folder_library, number, page(), story(), {PICTURE: PNG})
    assert check(folder_library) == ()


def test_what_no_clipping_has_goes_when_it_is_old(folder_library):
    kept(folder_library)
    for content in (b"young", b"old"):
        folder_library.blobs.put(content)
        folder_library.blobs.put(content, packed=True)
    files = blob_files(folder_library)
    for name in (digest(b"old"), digest(b"old") + ".zst"):
        os.utime(files[name], (_LONG_AGO, _LONG_AGO))
    for age, name in ((None, "new.tmp"), (_LONG_AGO, "old.tmp")):
        left = files[digest(b"old")].with_name(name)
        left.write_bytes(b"half")
        if age:
            os.utime(left, (age, age))
    assert check(folder_library) == (Orphans(2), Leftovers(1))
    assert mended(folder_library) == ()
    gone = {digest(b"old"), digest(b"old") + ".zst"}
    assert set(blob_files(folder_library)) == (set(files) - gone) | {"new.tmp"}


def test_an_orphan_that_comes_to_be_wanted_again_stays(folder_library):
    number = kept(folder_library)
    for path in blob_files(folder_library).values():
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    with folder_library.writing() as connection:
        connection.exec_driver_sql("DELETE FROM clipping")
        connection.exec_driver_sql("DELETE FROM picture")
    found = check(folder_library)
    assert found == (Orphans(2),)
    number = kept(folder_library)
    mend_library(folder_library, found, Watch())
    assert served_page(folder_library, number) == page()
    assert picture_content(folder_library, digest(PNG.content)) == PNG.content


def test_others_put_blobs_in_while_orphans_are_collected(folder_library):
    """The other program keeps what is an old orphan, again and again; it is never taken from under its row."""
    script = """
with open_library(sys.argv[1]) as library:
    number = enroll(library, ORIGIN, at=NOON).number
    for n in range(100):
        keep(library, number, page(b"page %d" % n), story(), {PICTURE: NewPicture(b"%d" % n, "image/png", 1, 1)})
    say("done")
"""
    before = [folder_library.blobs.put(b"page %d" % n, packed=True) for n in range(100)]
    before += [folder_library.blobs.put(b"%d" % n) for n in range(100)]
    for path in blob_files(folder_library).values():
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    with program(script, folder_library.place) as other:
        start(other)
        mend_library(folder_library, [Orphans(1)] * 5, Watch())
        assert heard(other) == "done"
    assert [finding for finding in check(folder_library) if not isinstance(finding, Orphans)] == []


def test_a_torn_file_is_told(tmp_path):
    with open_library(str(tmp_path)) as library:
        for i in range(200):
            kept(library, f"https://a.example/{i}", pictures={})
    tear(tmp_path / FILE_NAME)
    with open_library(str(tmp_path)) as library:
        found = check(library)
    assert TornFile in {type(finding) for finding in found}


def test_looking_keeps_nobody_from_writing_and_leaves_nothing_behind(folder_library, tmp_path):
    number = kept(folder_library)
    before = sorted(path.name for path in Path(folder_library.place).iterdir())
    with open_library(folder_library.place, patience=0.05) as other:
        with folder_library.reading():
            assert check(folder_library) == ()
        with other.writing():
            assert check(folder_library) == ()
    assert sorted(path.name for path in Path(folder_library.place).iterdir()) == before
    assert recall(folder_library, number).state is State.KEPT


def test_looking_can_be_stopped(library):
    kept(library, ORIGIN)
    token = CancelToken()

    def stop(progress):
        assert progress.stage is Stage.CHECKING
        token.cancel()

    with pytest.raises(Cancelled):
        check_library(library, Watch(stop, token))


@pytest.fixture
def server_library_emptied(server_library):
    from tests.library.server import emptied

    return emptied(server_library)
