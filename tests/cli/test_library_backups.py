"""``clipper library backup``, ``backups`` and ``restore``, and the backup that is made by itself."""

import shutil

import pytest

from clipper.library import open_library
from clipper.library.opening.place import FILE_NAME
from tests.library.stories import kept, story


@pytest.fixture
def place(tmp_path):
    place = tmp_path / "library"
    with open_library(str(place)) as library:
        kept(library, "https://a.example/1")
        kept(library, "https://a.example/2", story("Calm"))
    return place


def settle(tmp_path, lines):
    with (tmp_path / "settings.toml").open("a", encoding="utf-8") as file:
        file.write(lines)


def occasions(clipper):
    return [backup["occasion"] for backup in clipper("library", "backups", "--json").json]


def test_a_backup_is_made_and_brought_back(clipper, place, tmp_path):
    settle(tmp_path, "[backup]\nfolder = ''\n")
    assert clipper("library", "backup").code == 0
    (name,) = [line.split()[0] for line in clipper("library", "backups").out.splitlines()]
    clipper("edit", "1", "--note", "Changed.")
    clipper("edit", "1", "--title", "Another")

    told = clipper("library", "restore", name, "--dry-run").out.splitlines()
    clippings = ["0 would come back", "0 would go", "1 would change (1)", "1 would stay as they are"]
    assert told == [*clippings, "1 note would go (1)"]
    assert occasions(clipper) == ["asked"]

    answer = clipper("library", "restore", "latest")
    assert (answer.code, answer.err) == (0, "")
    assert "changed (1)" in answer.out
    assert "kept as library-restore-" in answer.out
    assert "Another" not in clipper("list").out
    assert sorted(occasions(clipper)) == ["asked", "restore"]
    answer = clipper("library", "restore", "library-asked-1")
    assert (answer.code, answer.out) == (1, "")
    assert "no backup “library-asked-1”" in answer.err


def test_a_backup_in_another_folder(clipper, place, tmp_path):
    answer = clipper("library", "backup", str(tmp_path / "elsewhere"))
    path = answer.out.strip()
    assert path.startswith(str(tmp_path / "elsewhere"))
    shutil.rmtree(place)
    assert "2 came back (1, 2)" in clipper("library", "restore", path).out
    assert "Calm" in clipper("list").out
    assert clipper("library", "check").code == 0


def test_one_is_made_by_itself_once_a_day(clipper, place, tmp_path):
    assert "Calm" in clipper("list").out
    clipper("list")
    assert occasions(clipper) == ["daily"]


def test_one_that_cannot_be_made_by_itself_is_told_and_stops_nothing(clipper, place):
    (place / "backups").write_text("in the way")
    answer = clipper("list")
    assert answer.code == 0
    assert "Calm" in answer.out
    assert answer.err.startswith("The daily backup could not be made. ")


def test_a_damaged_library_is_set_aside(clipper, place):
    clipper("list")
    file = place / FILE_NAME
    file.write_bytes(file.read_bytes()[:8192] + b"\xa5" * 200_000)
    assert "restore latest" in clipper("list").err
    answer = clipper("library", "restore", "latest")
    assert "2 came back (1, 2)" in answer.out
    assert "The damaged database is in" in answer.out
    assert "Calm" in clipper("list").out


def test_a_server_is_backed_up_by_its_own_tools(clipper):
    answer = clipper("library", "--library", "postgresql+psycopg://desk@localhost/clipper", "backups")
    assert answer.code == 1
    assert "pg_dump" in answer.err
