"""Backups are whole whatever happens meanwhile, are kept by age, and bring back what was."""

import os
import secrets
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.jobs import Watch
from clipper.library import (
    Backup,
    BackupDamaged,
    BackupOnServer,
    BackupOptions,
    Kind,
    LibraryDamaged,
    NoSuchBackup,
    Occasion,
    SavedSearch,
    add_tags,
    back_up,
    backup_named,
    backups_in,
    check_library,
    delete_collection,
    enroll,
    folder_of_backups,
    is_due,
    open_library,
    picture_content,
    prune_backups,
    put_in,
    put_rule_file,
    recall,
    restore_backup,
    rule_files,
    save_search,
    served_page,
    set_aside,
    set_note,
    take_out,
    trash,
)
from clipper.library.backups.named import NamedDifference
from clipper.library.backups.retention import superseded
from clipper.library.opening.place import FILE_NAME
from tests.library.programs import heard, program, start
from tests.library.small_disks import needs_mount, on_a_disk_of
from tests.library.stories import NOON, PICTURE, PNG, NewPicture, assert_sound, digest, hits, kept, page, story, tear
from tests.library.test_migrations import stored_library

_MANY = """
import itertools
with open_library(sys.argv[1]) as library:
    for n in itertools.count(int(sys.argv[2])):
        origin = f"https://a.example/{n}"
        number = enroll(library, origin, filing=Filing(("all",)), at=NOON).number
        picture = NewPicture(b"picture %d" % n * 500, "image/png", 1, 1)
        keep(library, number, page(b"page %d" % n * 500, origin), story(f"Headline {n}"), {PICTURE: picture})
        say(number)
"""
_BACK_UP = """
from datetime import UTC
from pathlib import Path
from clipper.jobs import Watch
with open_library(sys.argv[1]) as library:
    while True:
        say(back_up(library, Path(sys.argv[2]), Occasion.ASKED, datetime.now(UTC), Watch()).path)
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def made(library, folder, at=None, occasion=Occasion.ASKED):
    return back_up(library, folder, occasion, at or datetime.now(UTC), Watch())


def opened(backup, tmp_path):
    """A new library that holds what ``backup`` holds."""
    place = tmp_path / secrets.token_hex(8)
    with open_library(str(place)) as library:
        restored = restore_backup(library, backup, place / "backups", Watch())
        assert restored.missing == 0
    return open_library(str(place))


def assert_whole(backup, tmp_path):
    with opened(backup, tmp_path) as library:
        assert check_library(library, Watch()) == ()
        assert_sound(library)
        return len(hits(library, ""))


def test_a_backup_holds_everything_and_each_page_once(folder_library, folder, tmp_path):
    number = kept(folder_library)
    add_tags(folder_library, [number], ["Ports"])
    put_rule_file(folder_library, "a.example.toml", b"# rules\n")
    first = made(folder_library, folder)
    second = made(folder_library, folder)
    assert backups_in(folder) == (second, first)
    assert len([path for path in (folder / "blobs").rglob("*") if path.is_file()]) == 2
    shutil.rmtree(folder_library.place)
    with opened(first, tmp_path) as library:
        assert recall(library, number).tags == ("Ports",)
        assert served_page(library, number) == page()
        assert picture_content(library, digest(PNG.content)) == PNG.content
        assert rule_files(library, ["a.example.toml"]) == {"a.example.toml": b"# rules\n"}
        assert check_library(library, Watch()) == ()


def test_a_backup_while_two_programs_write(folder_library, folder, tmp_path):
    kept(folder_library)
    with program(_MANY, folder_library.place, 0) as one, program(_MANY, folder_library.place, 100_000) as other:
        start(one, other)
        counts = []
        for _ in range(4):
            assert heard(one)
            assert heard(other)
            counts.append(made(folder_library, folder))
    found = [assert_whole(backup, tmp_path) for backup in counts]
    assert found == sorted(found)
    assert found[-1] > 1


@pytest.mark.parametrize("after", [0, 1, 3])
def test_one_that_is_killed_leaves_library_and_earlier_backups_whole(folder_library, folder, tmp_path, after):
    for n in range(30):
        kept(folder_library, f"https://a.example/{n}", pictures={PICTURE: NewPicture(b"%d" % n, "image/png", 1, 1)})
    said = []
    with program(_BACK_UP, folder_library.place, folder) as child:
        start(child)
        said += [heard(child) for _ in range(after)]
        child.kill()
        said += [line for line in iter(lambda: heard(child), "") if line.endswith(".sqlite")]
    assert check_library(folder_library, Watch()) == ()
    found = backups_in(folder)
    assert {str(backup.path) for backup in found} >= set(said)
    for backup in found[:3]:
        assert assert_whole(backup, tmp_path) == 30
    assert assert_whole(made(folder_library, folder), tmp_path) == 30


@needs_mount
def test_a_full_disk_ends_in_one_error_and_leaves_earlier_backups(tmp_path):
    script = """
import random
from datetime import UTC
from pathlib import Path
from clipper.jobs import Watch
place, folder = sys.argv[2], Path(sys.argv[1], "backups")
with open_library(place) as library:
    number = kept(library)
    first = back_up(library, folder, Occasion.ASKED, datetime.now(UTC), Watch())
    set_note(library, number, random.randbytes(600_000).hex())
    try:
        back_up(library, folder, Occasion.ASKED, datetime.now(UTC), Watch())
    except DiskFull as error:
        say("full", backups_in(folder) == (first,), sorted(path.name for path in folder.glob("*.tmp*")))
    set_note(library, number, "short")
    restore_backup(library, first, Path(place, "backups"), Watch())
    say(check_library(library, Watch()), repr(recall(library, number).note))
"""
    disk, place = tmp_path / "disk", tmp_path / "library"
    disk.mkdir()
    with program(script, disk, place, command=[*on_a_disk_of("1200k"), disk]) as child:
        start(child)
        assert [heard(child), heard(child)] == ["full True []", "() ''"]


def test_restoring_brings_back_what_was_and_keeps_what_is(folder_library, folder, tmp_path):
    numbers = [kept(folder_library, f"https://a.example/{n}") for n in range(3)]
    put_rule_file(folder_library, "a.example.toml", b"# old\n")
    backup = made(folder_library, folder)
    set_note(folder_library, numbers[0], "Changed.")
    new = kept(folder_library, "https://new.example", story("New"))
    put_rule_file(folder_library, "b.example.toml", b"# new\n")
    with folder_library.writing() as connection:
        connection.exec_driver_sql("DELETE FROM clipping WHERE id = 3")

    preview = restore_backup(folder_library, backup, folder, Watch(), dry_run=True).difference
    assert (preview.come, preview.go, preview.change, preview.same) == ((3,), (new,), (1,), 1)
    assert recall(folder_library, 1).note == "Changed."
    assert backups_in(folder) == (backup,)

    with open_library(folder_library.place) as other:
        assert hits(other, "new") == (new,)
        restored = restore_backup(folder_library, backup, folder, Watch())
        assert restored.difference == preview
        for library in (folder_library, other):
            assert hits(library, "new") == ()
            assert set(hits(library, "")) == {1, 2, 3}
            assert recall(library, 1).note == ""
            assert check_library(library, Watch()) == ()
        assert rule_files(other, ["a.example.toml", "b.example.toml"]) == {"a.example.toml": b"# old\n"}
        assert kept(other, "https://newer.example") == new + 1

    back = restore_backup(folder_library, restored.kept, folder, Watch())
    assert back.difference.come == (new,)
    assert recall(folder_library, 1).note == "Changed."
    assert served_page(folder_library, new) == page(address="https://new.example")


def test_bytes_that_are_gone_come_back_with_a_backup(folder_library, folder):
    number = kept(folder_library)
    backup = made(folder_library, folder)
    shutil.rmtree(Path(folder_library.place, "blobs"))
    assert restore_backup(folder_library, backup, folder, Watch()).missing == 0
    assert served_page(folder_library, number) == page()
    assert check_library(folder_library, Watch()) == ()


def test_a_backup_from_before_an_upgrade_is_brought_up_to_date(tmp_path):
    place = tmp_path / "library"
    stored_library("0001", place)
    with open_library(str(place)) as library:
        (backup,) = backups_in(place / "backups")
        assert backup.occasion == "0001"
        set_note(library, 1, "Changed.")
        difference = restore_backup(library, backup, place / "backups", Watch()).difference
        assert difference.change == (1,)
        assert recall(library, 1).note == "Ask Ada for the tide table."
        assert_sound(library)


def test_what_is_no_backup_is_refused_and_nothing_happens(folder_library, folder, tmp_path):
    number = kept(folder_library)
    backup = made(folder_library, folder)
    torn = tmp_path / "torn.sqlite"
    content = bytearray(backup.path.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    torn.write_bytes(content)
    strange = tmp_path / "strange.sqlite"
    with closing(sqlite3.connect(strange)) as database:
        database.execute("CREATE TABLE a (b)")
    text = tmp_path / "text"
    text.write_text("no database " * 1000)
    for path in (torn, strange, text):
        with pytest.raises(BackupDamaged):
            restore_backup(folder_library, backup_named(folder, str(path)), folder, Watch())
    assert recall(folder_library, number).number == number
    assert backups_in(folder) == (backup,)
    with pytest.raises(NoSuchBackup):
        backup_named(folder, "library-asked-1")


def test_a_damaged_library_is_not_backed_up_but_set_aside(tmp_path):
    place, folder = tmp_path / "library", tmp_path / "backups"
    with open_library(str(place)) as library:
        for n in range(200):
            kept(library, f"https://a.example/{n}", pictures={})
        backup = made(library, folder)
    damaged = tear(place / FILE_NAME)
    with open_library(str(place)) as library, pytest.raises(LibraryDamaged):
        made(library, folder)
    assert backups_in(folder) == (backup,)
    aside = set_aside(str(place), NOON)
    assert (aside / FILE_NAME).read_bytes()[damaged] == 0xA5
    with open_library(str(place)) as library:
        assert len(restore_backup(library, backup, folder, Watch()).difference.come) == 200
        assert check_library(library, Watch()) == ()


@pytest.mark.xdist_group("server")
def test_a_server_is_backed_up_by_its_own_tools(server_library, folder):
    with pytest.raises(BackupOnServer):
        made(server_library, folder)
    with pytest.raises(BackupOnServer):
        folder_of_backups(server_library.place, "backups")


def test_libraries_that_share_a_folder_have_their_own_in_it(tmp_path):
    places = [str(tmp_path / name / "library") for name in ("a", "b")]
    shared = {folder_of_backups(place, str(tmp_path / "all")) for place in places}
    assert len(shared) == 2
    assert {path.parent for path in shared} == {tmp_path / "all"}
    assert folder_of_backups(places[0], "backups") == tmp_path / "a" / "library" / "backups"


def test_one_a_day(folder_library, folder):
    now = datetime.now(UTC)
    assert not is_due(folder_library, (), now)
    enroll(folder_library, "https://a.example", at=NOON)
    assert is_due(folder_library, (), now)
    made(folder_library, folder, now, Occasion.DAILY)
    assert not is_due(folder_library, backups_in(folder), now + timedelta(hours=19))
    assert is_due(folder_library, backups_in(folder), now + timedelta(hours=24))
    assert is_due(folder_library, backups_in(folder), now - timedelta(days=400))


def test_those_that_are_superseded_go_with_the_pages_that_no_other_has(folder_library, folder, tmp_path):
    now = datetime.now(UTC)
    number = kept(folder_library, pictures={})
    for days in (900, 800):
        made(folder_library, folder, now - timedelta(days=days), Occasion.DAILY)
    with folder_library.writing() as connection:
        connection.exec_driver_sql("DELETE FROM clipping")
    new = kept(folder_library, "https://other.example", pictures={PICTURE: PNG})
    asked = made(folder_library, folder, now - timedelta(days=700))
    newest = made(folder_library, folder, now, Occasion.DAILY)
    stray = folder / "blobs" / "aa" / (64 * "a")
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"of none")
    os.utime(stray, (0, 0))
    gone = prune_backups(folder, BackupOptions(weekly=1, monthly=1), now)
    assert {(now - backup.made).days for backup in gone} == {900, 800}
    assert backups_in(folder) == (newest, asked)
    assert not stray.exists()
    assert number != new
    assert assert_whole(asked, tmp_path) == 1


@given(
    st.lists(st.floats(0, 1500), max_size=60),
    st.integers(1, 10),
    st.integers(0, 6),
    st.integers(0, 14),
)
def test_what_is_kept_reaches_back_and_stays_few(ages, daily, weekly, monthly):
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    backups = [Backup(Path(str(n)), now - timedelta(days=age), Occasion.DAILY, 1) for n, age in enumerate(sorted(ages))]
    options = BackupOptions("", daily, weekly, monthly)
    gone = superseded(backups, options, now)
    left = [backup for backup in backups if backup not in gone]
    assert left[:1] == backups[:1]
    assert all(now - backup.made >= timedelta(days=daily) for backup in gone)
    assert sum(now - backup.made >= timedelta(days=daily) for backup in left) <= 1 + weekly + monthly
    assert superseded(left, options, now) == ()
    if monthly:
        months = sorted({(b.made.year, b.made.month) for b in backups}, reverse=True)[:monthly]
        assert {(b.made.year, b.made.month) for b in left} >= set(months)


def test_what_the_trash_holds_is_in_a_backup_too(folder_library, folder, tmp_path):
    trash(folder_library, [kept(folder_library)], NOON)
    with opened(made(folder_library, folder), tmp_path) as library:
        assert recall(library, 1).trashed_at == NOON


def test_none_is_due_while_nothing_changes_and_the_last_one_is_whole(folder_library, folder):
    number = kept(folder_library)
    file = Path(folder_library.place, FILE_NAME)
    settle(file)
    now = datetime.now(UTC)
    backup = made(folder_library, folder, now - timedelta(days=3), Occasion.DAILY)
    os.utime(backup.path, (0, 0))
    assert not is_due(folder_library, backups_in(folder), now)
    # It has been looked through for today.
    assert backup.path.stat().st_mtime == pytest.approx(now.timestamp())
    day = now + timedelta(days=1)
    picture = folder / "blobs" / digest(PNG.content)[:2] / digest(PNG.content)
    picture.rename(folder / "away")
    assert is_due(folder_library, backups_in(folder), day)
    (folder / "away").rename(picture)
    put_rule_file(folder_library, "a.example.toml", b"# rules\n")
    assert is_due(folder_library, backups_in(folder), day)
    assert not is_due(folder_library, backups_in(folder), now)
    settle(file)
    made(folder_library, folder, now, Occasion.DAILY)
    os.utime(backups_in(folder)[0].path, (0, 0))
    assert not is_due(folder_library, backups_in(folder), day)
    set_note(folder_library, number, "Changed.")
    settle(file, seconds=99)
    assert is_due(folder_library, backups_in(folder), day + timedelta(days=1))


def settle(file, seconds=100):
    """As if the library had last been written to some time ago, and closed."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.utime(file, (file.stat().st_atime, file.stat().st_mtime - seconds))


def test_a_preview_names_collections_tags_searches_and_notes(folder_library, folder):
    number = kept(folder_library)
    put_in(folder_library, "Monday", [number])
    put_in(folder_library, "Tuesday", [number])
    set_note(folder_library, number, "Ask Ada.")
    backup = made(folder_library, folder)
    delete_collection(folder_library, "Monday")
    take_out(folder_library, "Tuesday", [number])
    add_tags(folder_library, [number], ["Ports"])
    save_search(folder_library, SavedSearch("Tugs", "tugs"))
    set_note(folder_library, number, "")
    preview = restore_backup(folder_library, backup, folder, Watch(), dry_run=True).difference
    assert preview.change == (number,)
    assert preview.named == (
        NamedDifference(Kind.COLLECTION, ("Monday",), (), ("Tuesday",)),
        NamedDifference(Kind.TAG, (), ("Ports",), ()),
        NamedDifference(Kind.SEARCH, (), ("Tugs",), ()),
        NamedDifference(Kind.NOTE, (str(number),), (), ()),
    )
