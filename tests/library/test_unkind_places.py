"""A library that is taken away, moved, read-only, or older than the clock: a sentence each, and nothing is lost."""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clipper.cli import main
from clipper.jobs import Watch
from clipper.library import (
    Filing,
    LibraryGone,
    Occasion,
    back_up,
    check_library,
    enroll,
    keep,
    open_library,
    put_rule_file,
    recall,
    set_note,
    trash,
)
from tests.library.programs import heard, program, start
from tests.library.small_disks import needs_mount
from tests.library.stories import NOON, PICTURE, PNG, assert_sound, hits, kept, page, story

_YEAR = timedelta(days=365)


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """The command line works on the library in ``tmp_path``."""
    file = tmp_path / "settings.toml"
    file.write_text(f"library = '{tmp_path / 'library'}'\n", "utf-8")
    monkeypatch.setenv("CLIPPER_SETTINGS", str(file))


def acts(library, number):
    """What may be done with an open library."""
    yield lambda: hits(library, "tugs")
    yield lambda: recall(library, number)
    yield lambda: set_note(library, number, "Changed.")
    yield lambda: enroll(library, "https://new.example", page=page(b"new"), filing=Filing(("new",)), at=NOON)
    yield lambda: keep(library, number, page(b"other"), story("Other"), {PICTURE: PNG})
    yield lambda: trash(library, [number], NOON)
    yield lambda: put_rule_file(library, "a.example.toml", b"# rules")
    yield lambda: check_library(library, Watch())


@pytest.mark.parametrize("instead", ["nothing", "an empty folder"])
def test_a_folder_that_is_taken_away_and_comes_back(tmp_path, instead):
    place, away = tmp_path / "stick" / "library", tmp_path / "away"
    with open_library(str(place)) as library:
        number = kept(library)
        with library.elsewhere() as others:
            place.rename(away)
            if instead == "an empty folder":
                place.mkdir()
            for act in acts(library, number):
                with pytest.raises(LibraryGone) as caught:
                    act()
                assert caught.value.place == str(place)
            with pytest.raises(LibraryGone):
                others.wait(0.01)
        assert not place.exists() or list(place.iterdir()) == []
        if place.exists():
            place.rmdir()
        away.rename(place)
        for act in acts(library, number):
            act()
        assert recall(library, number).note == "Changed."
        assert_sound(library)


def test_another_library_that_comes_in_its_place(tmp_path):
    """As where one stick is taken out and another put in: nothing of the one is written to the other."""
    one, other, place = tmp_path / "one", tmp_path / "other", tmp_path / "place"
    for folder, title in ((one, "One"), (other, "Other")):
        with open_library(str(folder)) as library:
            kept(library, extraction=story(title))
    one.rename(place)
    with open_library(str(place)) as library:
        assert recall(library, 1).article.title == "One"
        place.rename(one)
        other.rename(place)
        assert recall(library, 1).article.title == "Other"
        set_note(library, 1, "On the other.")
        assert_sound(library)
    with open_library(str(one)) as library:
        assert recall(library, 1).note == ""


def test_one_that_is_deleted(tmp_path, settings, capsys):
    with open_library(str(tmp_path / "library")) as library:
        number = kept(library)
        shutil.rmtree(library.place)
        for act in acts(library, number):
            with pytest.raises(LibraryGone):
                act()
        assert not Path(library.place).exists()


@needs_mount
def test_a_disk_that_is_taken_out(tmp_path):
    script = """
import os, subprocess
disk, real = sys.argv[1:]
subprocess.run(["mount", "--bind", real, disk], check=True)
with open_library(disk) as library:
    number = kept(library)
    subprocess.run(["umount", "-l", disk], check=True)
    for n in range(3):
        try:
            enroll(library, f"https://a.example/{n}", page=page(b"new"), at=NOON)
        except LibraryGone:
            say("gone", os.listdir(disk))
    subprocess.run(["mount", "--bind", real, disk], check=True)
    enroll(library, "https://a.example", page=page(b"new"), at=NOON)
    assert_sound(library)
    say(len(hits(library, "")), "there")
"""
    disk, real = tmp_path / "disk", tmp_path / "real"
    disk.mkdir()
    real.mkdir()
    with program(script, disk, real, command=["unshare", "-rm"]) as child:
        start(child)
        assert [heard(child) for _ in range(4)] == ["gone []"] * 3 + ["2 there"]


@needs_mount
@pytest.mark.parametrize("words", [["list"], ["add", "page.html"]])
def test_a_disk_that_is_read_only(tmp_path, settings, words):
    with open_library(str(tmp_path / "library")) as library:
        number = kept(library)
    (tmp_path / "page.html").write_text("<title>New</title>" + "<p>Words that make a story of it. " * 30, "utf-8")
    place = tmp_path / "library"
    mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    clipper = [sys.executable, "-m", "clipper", *words]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mount, str(place), *clipper],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "read but not written" in line or "cannot be opened" in line
    with open_library(str(place)) as library:
        assert hits(library, "") == (number,)
        assert_sound(library)


def test_files_of_another_user():
    """Who may read them only is told so. Root may write everywhere, and becomes nobody for this."""
    if os.name == "nt":
        pytest.skip("rights are other ones there")
    # Not below pytest's own folder, which is shut to others.
    tmp_path = Path(tempfile.mkdtemp())
    (tmp_path / "settings.toml").write_text(f"library = '{tmp_path / 'library'}'\n", "utf-8")
    with open_library(str(tmp_path / "library")) as library:
        kept(library)
    for path in [*tmp_path.rglob("*"), tmp_path]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    script = """
import os, sys
from clipper.cli import main
if os.geteuid() == 0:
    main(["list"])  # so that all is imported that nobody may perhaps not read
    import clipper.desk.wording
    os.setuid(65534)
sys.exit(main(["list"]))
"""
    environment = os.environ | {"PYTHONPATH": str(Path.cwd()), "CLIPPER_SETTINGS": str(tmp_path / "settings.toml")}
    try:
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment)
    finally:
        for path in [tmp_path, *tmp_path.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    if "ModuleNotFoundError" in done.stderr:
        pytest.skip("nobody may not read all of this Python")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "read but not written" in line or "cannot be opened" in line
    with open_library(str(tmp_path / "library")) as library:
        assert len(hits(library, "")) == 1
    shutil.rmtree(tmp_path)


def test_a_clock_that_is_set_back_a_year(tmp_path, settings, capsys):
    """All that is there has been written in a year from now."""
    place, then = tmp_path / "library", datetime.now(UTC) + _YEAR
    with open_library(str(place)) as library:
        numbers = [kept(library, f"https://a.example/{n}", at=then) for n in range(3)]
        trash(library, numbers[:1], then)
        backup = back_up(library, place / "backups", Occasion.DAILY, then, Watch())
    for path in place.rglob("*"):
        os.utime(path, (then.timestamp(), then.timestamp()))
    saved = tmp_path / "page.html"
    saved.write_text("<title>New</title>" + "<p>Words that make a story of it. " * 30, "utf-8")
    for words in (["add", str(saved)], ["trash", "2"], ["list"], ["library", "check", "--mend"], ["trash", "--empty"]):
        assert main(words) == 0, words
    assert capsys.readouterr().err == ""
    assert backup.path.exists()
    assert len(list((place / "backups").glob("*.sqlite"))) == 2
    with open_library(str(place)) as library:
        assert len(hits(library, "")) == 2
        assert check_library(library, Watch()) == ()
        assert_sound(library)
