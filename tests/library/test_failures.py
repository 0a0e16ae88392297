"""What the machine does to a library is told as the library's own errors, and leaves it whole."""

import sqlite3
from contextlib import closing

import pytest

from clipper.library import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFailure,
    NoSuchPicture,
    Query,
    cards,
    enroll,
    find,
    keep,
    open_library,
    picture_content,
    recall,
    served_page,
)
from clipper.library.opening.place import FILE_NAME
from tests.library.programs import heard, program, start
from tests.library.small_disks import needs_mount, on_a_disk_of
from tests.library.stories import NOON, ORIGIN, PNG, digest, hits, kept, page, story

ON_A_SMALL_DISK = on_a_disk_of("1200k")


@needs_mount
@pytest.mark.parametrize(
    "write",
    [
        'keep(library, number, page(noise), story(), {PICTURE: NewPicture(noise, "image/png", 1, 1)})',
        'enroll(library, f"https://a.example/{noise.hex()}", at=NOON)',
        "set_note(library, number, noise.hex() * (1 + i // 3))",
    ],
)
def test_a_full_disk_keeps_what_was_kept_and_says_so(tmp_path, write):
    script = f"""
import pathlib, random
place = sys.argv[1]
ballast = pathlib.Path(place, "ballast")
ballast.write_bytes(bytes(200_000))
with open_library(place) as library:
    number = kept(library)
    try:
        for i in range(100_000):
            noise = random.randbytes(5000)
            {write}
    except DiskFull as error:
        say("full", error.place == place)
    assert recall(library, number).article.title == "The harbour opens again"
    ballast.unlink()
    set_note(library, number, "there is room again")
assert_blobs_whole(place)
with open_library(place) as library:
    assert_sound(library)
    assert all(served_page(library, n) for n in hits(library, "", state=State.KEPT))
    say("sound", recall(library, number).note)
"""
    with program(script, tmp_path, command=[*ON_A_SMALL_DISK, tmp_path]) as child:
        start(child)
        assert [heard(child), heard(child)] == ["full True", "sound there is room again"]


@needs_mount
def test_a_disk_that_has_become_read_only(tmp_path):
    script = """
import subprocess
place = sys.argv[1]
with open_library(place) as library:
    number = kept(library)
subprocess.run(["mount", "-o", "remount,ro", place], check=True)
try:
    open_library(place)
except (ReadOnlyLibrary, CannotOpen) as error:
    say("refused", error.place == place)
try:
    open_library(place + "/below")
except ReadOnlyLibrary as error:
    say("not made")
subprocess.run(["mount", "-o", "remount,rw", place], check=True)
with open_library(place) as library:
    assert_sound(library)
    say("opened", recall(library, number).number == number)
"""
    with program(script, tmp_path, command=[*ON_A_SMALL_DISK, tmp_path]) as child:
        start(child)
        assert [heard(child) for _ in range(3)] == ["refused True", "not made", "opened True"]


def test_a_library_that_another_program_keeps_locked(tmp_path):
    with open_library(str(tmp_path), patience=0.05) as library:
        number = kept(library)
        with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryBusy) as caught:
                enroll(library, "https://new.example", at=NOON)
            assert caught.value.place == str(tmp_path)
            assert recall(library, number).number == number
            other.execute("ROLLBACK")
        assert enroll(library, "https://new.example", at=NOON).number


def test_a_new_place_that_another_program_keeps_locked(tmp_path):
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryBusy):
            open_library(str(tmp_path), patience=0.05)


def test_a_torn_file_is_said_to_be_damaged(tmp_path):
    with open_library(str(tmp_path)) as library:
        for i in range(50):
            enroll(library, f"https://a.example/{i}", at=NOON)
    file = tmp_path / FILE_NAME
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(LibraryDamaged), open_library(str(tmp_path)) as library:
        find(library, Query("a"))


def test_bytes_that_are_gone_cost_one_page_or_picture(folder_library, tmp_path):
    number = kept(folder_library)
    for path in (tmp_path / "library" / "blobs").rglob("*"):
        if path.is_file():
            path.unlink()
    with pytest.raises(LibraryDamaged) as caught:
        served_page(folder_library, number)
    assert caught.value.reason == digest(page().content)
    with pytest.raises(NoSuchPicture):
        picture_content(folder_library, digest(PNG.content))
    assert recall(folder_library, number).extraction == story()
    keep(folder_library, number, page(), story(), {})
    assert served_page(folder_library, number) == page()


def test_packed_bytes_that_are_torn_are_said_to_be_damaged(folder_library, tmp_path):
    number = kept(folder_library)
    (packed,) = (tmp_path / "library" / "blobs").rglob("*.zst")
    packed.write_bytes(packed.read_bytes()[:-3])
    with pytest.raises(LibraryDamaged):
        served_page(folder_library, number)


def test_a_blob_folder_that_is_in_the_way(folder_library, tmp_path):
    number = enroll(folder_library, ORIGIN, at=NOON).number
    (tmp_path / "library" / "blobs").rmdir()
    (tmp_path / "library" / "blobs").write_text("in the way")
    with pytest.raises(LibraryFailure):
        keep(folder_library, number, page(), story(), {})
    assert cards(folder_library, [number])[0].title == ORIGIN
    assert hits(folder_library, "tugs") == ()
