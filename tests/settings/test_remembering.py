"""The library is written into the settings file, and all else in it stays as the user wrote it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.settings import BadSetting, Reason, load, remember_library

WRITTEN = """# mine
trust_place = true
library = "~/Clippings"     # at home

[review]
title = "Morning"           # library = no
"""


def test_what_stands_there_stays(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(WRITTEN, "utf-8")
    remember_library(path, "/srv/library")
    assert path.read_text("utf-8") == WRITTEN.replace(
        'library = "~/Clippings"     # at home', 'library = "/srv/library"'
    )
    assert load(path).library == "/srv/library"
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("written", ["", "[review]\ntitle = 'x'\n", "trust_place = true"])
def test_files_without_a_library(tmp_path, written):
    path = tmp_path / "new" / "settings.toml"
    if written:
        path.parent.mkdir()
        path.write_text(written, "utf-8")
    remember_library(path, "postgresql://ada@host/desk?sslmode=verify-full")
    assert path.read_text("utf-8").endswith(written)
    assert load(path).library == "postgresql://ada@host/desk?sslmode=verify-full"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda name: f"/srv/{name}"))
def test_any_name_of_a_folder(tmp_path_factory, place):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_text(WRITTEN, "utf-8")
    remember_library(path, place)
    assert load(path).library == str(Path(place))
    assert load(path).review.title == "Morning"


def test_a_file_that_cannot_be_changed_is_left_alone(tmp_path):
    path = tmp_path / "settings.toml"
    for written, reason in (('library = """\n/a"""\n', Reason.UNWRITABLE), ("library = ", Reason.NOT_TOML)):
        path.write_text(written, "utf-8")
        with pytest.raises(BadSetting) as refused:
            remember_library(path, "/srv/library")
        assert refused.value.reason is reason
        assert path.read_text("utf-8") == written
