"""Libraries of earlier versions: each that is stored in tests/libraries opens, and loses nothing."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from clipper.article import Colour
from clipper.clipping import State
from clipper.library import (
    Order,
    Query,
    TagColour,
    compare_some,
    find,
    migrations,
    open_library,
    overview,
    picture_content,
    recall,
    saved_searches,
    served_page,
    twins,
    uncompared,
)
from clipper.library.migrations import REVISIONS
from clipper.library.opening.engine import sqlite_engine
from clipper.library.opening.file_upgrade import BrokenMigration, upgrade_file
from clipper.library.opening.place import FILE_NAME
from tests.library.stories import assert_sound, hits, kept

_STORED = Path(__file__).parent.parent / "libraries"


def stored_library(revision, folder):
    """Put the stored library of ``revision`` in ``folder``."""
    shutil.copytree(_STORED / revision, folder)


def schema(file):
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        return {(kind, name): " ".join((sql or "").split()) for kind, name, sql in rows}


@pytest.fixture
def empty_file(tmp_path):
    """A file that the migrations have led from nothing to today."""
    file = tmp_path / FILE_NAME
    file.touch()
    engine = sqlite_engine(file, str(file.parent), 5.0)
    upgrade_file(engine, file)
    engine.dispose()
    return file


def test_every_revision_has_a_stored_library():
    assert sorted(path.name for path in _STORED.iterdir()) == [*REVISIONS]


def test_the_revisions_are_those_of_the_scripts():
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS


def test_migrations_make_what_a_new_library_has(empty_file, tmp_path):
    open_library(str(tmp_path / "new")).close()
    assert schema(empty_file) == schema(tmp_path / "new" / FILE_NAME)


def test_a_library_that_migrations_have_made_works(empty_file):
    with open_library(str(empty_file.parent)) as library:
        number = kept(library)
        assert hits(library, "tugs") == (number,)
        assert_sound(library)


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_stored_library_opens_and_has_lost_nothing(tmp_path, revision):
    folder = tmp_path / "library"
    stored_library(revision, folder)
    with open_library(str(folder)) as library:
        assert_sound(library)
        clipping = recall(library, 1)
        assert clipping.article.title == "The harbour opens again"
        assert clipping.article.published == datetime(2026, 3, 1, 7, 30, tzinfo=UTC)
        assert clipping.article.figures[0].caption == "Twelve ships wait outside."
        assert clipping.extraction.removals[0].text == "Leave a Reply"
        assert (clipping.tags, clipping.note) == (("Ports", "날씨"), "Ask Ada for the tide table.")
        assert served_page(library, 1).content == b"<html><h1>The harbour opens again</h1>"
        assert picture_content(library, clipping.pictures["https://harbour.example/quay.png"].digest)[:3] == b"GIF"
        assert (recall(library, 2).state, recall(library, 2).failure) == (State.FAILED, "The server does not answer.")
        assert overview(library).trashed == 1
        assert find(library, Query(collection="Monday", order=Order.MANUAL)) == (2, 1)
        for words in ("opens", "은행", "twelve", "yonhap", "ports", "shipping", "tide"):
            assert hits(library, words) == (1,), words
        assert kept(library, "https://new.example") == 4
        assert_sound(library)


def test_what_the_newest_revision_brought_is_kept(tmp_path):
    stored_library("0004", tmp_path / "library")
    with open_library(str(tmp_path / "library")) as library:
        assert find(library, Query("is:starred")) == (1,)
        assert [search.words for search in saved_searches(library)] == ["tag:ports"]


def test_what_the_user_decided_about_twins_is_kept(tmp_path):
    stored_library("0005", tmp_path / "library")
    with open_library(str(tmp_path / "library")) as library:
        assert twins(library, 1) == (1, 2)


def test_what_the_user_marked_is_kept(tmp_path):
    stored_library("0006", tmp_path / "library")
    with open_library(str(tmp_path / "library")) as library:
        (found,) = recall(library, 1).found_highlights
        assert (found.highlight.words.text, found.highlight.colour) == ("Two tugs brought", Colour.GREEN)
        assert found.highlight.made_at == datetime(2026, 11, 24, 12, tzinfo=UTC)
        assert [(spot.start, spot.end) for spot in found.spots] == [(0, 16)]
        assert hits(library, 'note:"which of them"') == hits(library, "has:highlight") == (1,)


def test_the_colours_of_tags_are_kept(tmp_path):
    stored_library("0008", tmp_path / "library")
    with open_library(str(tmp_path / "library")) as library:
        assert overview(library).colours.of("Ports/Deep") is TagColour.TEAL


def test_stories_of_an_earlier_version_are_compared_a_few_at_a_time(tmp_path):
    stored_library("0004", tmp_path / "library")
    with open_library(str(tmp_path / "library")) as library:
        assert uncompared(library) == 1
        assert (compare_some(library, 5), compare_some(library, 5)) == (1, 0)
        assert uncompared(library) == 0


def test_a_library_is_copied_before_it_is_migrated(tmp_path):
    folder = tmp_path / "library"
    stored_library("0001", folder)
    before = schema(folder / FILE_NAME)
    open_library(str(folder)).close()
    open_library(str(folder)).close()
    (copy,) = (folder / "backups").iterdir()
    assert copy.name.startswith("library-0001-")
    assert schema(copy) == before


def test_a_migration_that_breaks_something_changes_nothing(tmp_path):
    folder = tmp_path / "library"
    stored_library("0001", folder)
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        database.execute("INSERT INTO edit (clipping_id, record) VALUES (99, '{}')")
        database.commit()
    before = schema(folder / FILE_NAME)
    with pytest.raises(BrokenMigration):
        open_library(str(folder))
    assert schema(folder / FILE_NAME) == before
