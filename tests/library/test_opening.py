"""Opening: what is a place, what is a library, and what is said about everything else."""

import sqlite3
from contextlib import closing

import pytest

from clipper.library import (
    CannotOpen,
    LibraryDamaged,
    NewerLibrary,
    NotALibrary,
    UnsupportedLibrary,
    open_library,
    recall,
)
from clipper.library.opening.place import FILE_NAME
from tests.library.programs import heard, program, start
from tests.library.stories import assert_sound, hits, kept


def test_a_place_that_is_not_there_becomes_a_library(tmp_path):
    place = str(tmp_path / "new" / "도서관 #1?%20")
    with open_library(place) as library:
        number = kept(library)
        assert library.place == place
    with open_library(place) as library:
        assert recall(library, number).article.title == "The harbour opens again"


@pytest.mark.parametrize("form", ["{folder}/library.sqlite", "sqlite:///{folder}", "sqlite:///{folder}/library.sqlite"])
def test_other_ways_to_name_the_same_place(tmp_path, form):
    with open_library(str(tmp_path)) as library:
        number = kept(library)
    with open_library(form.format(folder=tmp_path)) as library:
        assert recall(library, number).number == number


@pytest.mark.parametrize(
    "place", ["mysql://host/db", "sqlite://", "sqlite:///:memory:", "https://example.com/", "://", "x://["]
)
def test_an_address_of_no_library_is_refused(place):
    with pytest.raises(UnsupportedLibrary) as caught:
        open_library(place)
    assert caught.value.place == place


def test_a_place_that_is_a_file_cannot_be_opened(tmp_path):
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(CannotOpen) as caught:
            open_library(str(place))
        assert caught.value.place == str(place)


@pytest.mark.parametrize("content", [b"not a database at all", b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_left_alone(tmp_path, content):
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises((NotALibrary, LibraryDamaged)):
        open_library(str(tmp_path))
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_the_database_of_another_program_is_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
        other.commit()
    content = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(NotALibrary):
        open_library(str(tmp_path))
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_an_empty_file_becomes_a_library(tmp_path):
    (tmp_path / FILE_NAME).touch()
    with open_library(str(tmp_path)) as library:
        assert hits(library, "") == ()


@pytest.mark.parametrize(
    ("change", "revision"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "9999"),
        ("UPDATE meta SET value = '99' WHERE name = 'analyser_version'", "index 99"),
    ],
)
def test_a_library_of_a_later_version_is_refused(tmp_path, change, revision):
    open_library(str(tmp_path)).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as later:
        later.execute(change)
        later.commit()
    with pytest.raises(NewerLibrary) as caught:
        open_library(str(tmp_path))
    assert (caught.value.place, caught.value.revision) == (str(tmp_path), revision)


def test_an_index_of_an_earlier_analyser_is_built_anew(tmp_path):
    with open_library(str(tmp_path)) as library:
        number = kept(library)
        with library.writing() as connection:
            connection.exec_driver_sql("INSERT INTO clipping_fts(clipping_fts) VALUES ('delete-all')")
            connection.exec_driver_sql("UPDATE meta SET value = '0' WHERE name = 'analyser_version'")
        assert hits(library, "tugs") == ()
    with open_library(str(tmp_path)) as library:
        assert hits(library, "tugs") == (number,)
        assert_sound(library)


def test_opening_imports_no_more_than_it_needs(tmp_path):
    script = """
open_library(sys.argv[1]).close()
open_library(sys.argv[1]).close()
say(*[name for name in ("alembic", "sqlalchemy.orm", "psycopg") if name in sys.modules] or ["nothing"])
"""
    with program(script, tmp_path) as child:
        start(child)
        assert heard(child) == "nothing"


def test_programs_that_open_a_new_place_at_once_make_one_library(tmp_path):
    script = """
library = open_library(sys.argv[1])
say(enroll(library, "https://a.example", at=NOON).number)
"""
    with (
        program(script, tmp_path) as first,
        program(script, tmp_path) as second,
        program(script, tmp_path) as third,
    ):
        start(first, second, third)
        assert [heard(child) for child in (first, second, third)] == ["1", "1", "1"]
