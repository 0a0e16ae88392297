"""``clipper library store``: where pictures and pages are is told, and changed."""

import os

import pytest
from sqlalchemy import text

from clipper.library import empty_trash, open_library, trash
from clipper.library.stores import whereabouts
from tests.library.server import new_database, running_server
from tests.library.stories import NOON, kept


def test_in_a_folder_they_lie_beside(clipper, tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        kept(library)
    answer = clipper("library", "store")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"{tmp_path / 'library' / 'blobs'}: 2 pages and pictures, ")
    assert "beside the library" in answer.out
    answer = clipper("library", "store", "s3://bucket")
    assert (answer.code, answer.out) == (1, "")
    assert "lie beside it" in answer.err


@pytest.mark.xdist_group("server")
def test_on_a_server_they_are_moved(clipper, tmp_path):
    shared = str(tmp_path / "shared")
    with running_server() as server:
        place = new_database(server, "store_by_hand")

        def store(*words):
            return clipper("library", "store", *words, "--library", place)

        with open_library(place) as library:
            number = kept(library)
        assert store().out.startswith("database: 2 pages and pictures, ")
        moved = store(shared)
        assert (moved.code, moved.err) == (0, "")
        assert moved.out.startswith(f"{shared}: 2 pages and pictures, ")
        assert "What was in database is still there" in moved.out
        assert store("--tidy", "--json").json == {
            "address": shared,
            "count": 2,
            "size": moved_size(place),
            "former": [],
            "is_beside": False,
            "is_ours": True,
            "missing": 0,
        }
        assert clipper("library", "check", "--library", place).out == "The library is whole.\n"
        assert "tells how to get in" in store("sftp://ada:sesame@files.example/clips").err

        # What nobody has any more goes with the daily upkeep, here as well.
        with open_library(place) as library:
            trash(library, [number], NOON)
            empty_trash(library)
            make_old(tmp_path / "shared")
            forget_when_it_was_collected(library)
        assert clipper("list", "--library", place).code == 0
        assert store().out.startswith(f"{shared}: 0 pages and pictures, ")


def moved_size(place):
    with open_library(place) as library:
        return whereabouts(library).size


def make_old(folder):
    for path in folder.glob("??/*"):
        os.utime(path, (0, 0))


def forget_when_it_was_collected(library):
    with library.writing() as connection:
        connection.execute(text("DELETE FROM meta WHERE name = 'collected'"))
