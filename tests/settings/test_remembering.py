"""The library is written into the settings file, and all else in it stays as the user wrote it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.settings import BadSetting, Reason, as_written, load, remember

WRITTEN = """# mine
trust_place = true
library = "~/Clippings"     # at home

[review]
title = "Morning"           # library = no
"""


def test_what_stands_there_stays(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(WRITTEN, "utf-8")
    remember(path, {"library": "/srv/library"})
    assert path.read_text("utf-8") == WRITTEN.replace("~/Clippings", "/srv/library")
    assert load(path).library == "/srv/library"
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("written", ["", "[review]\ntitle = 'x'\n", "trust_place = true"])
def test_files_without_a_library(tmp_path, written):
    path = tmp_path / "new" / "settings.toml"
    if written:
        path.parent.mkdir()
        path.write_text(written, "utf-8")
    remember(path, {"library": "postgresql://ada@host/desk?sslmode=verify-full"})
    assert written in path.read_text("utf-8")
    assert load(path).library == "postgresql://ada@host/desk?sslmode=verify-full"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda name: f"/srv/{name}"))
def test_any_name_of_a_folder(tmp_path_factory, place):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_text(WRITTEN, "utf-8")
    remember(path, {"library": place})
    assert load(path).library == str(Path(place))
    assert load(path).review.title == "Morning"


def test_a_file_that_cannot_be_changed_is_left_alone(tmp_path):
    path = tmp_path / "settings.toml"
    for written, key, value, reason in (
        ("library = ", "library", "/srv/library", Reason.NOT_TOML),
        ("# mine\n", "fetch.next_pages", -1, Reason.OUT_OF_RANGE),
        ("# mine\n", "fetch.cookies", "none.txt", Reason.NO_FILE),
        ("[fetch]\ncolour = 1\n", "fetch.gap", 0.5, Reason.UNKNOWN),
    ):
        path.write_text(written, "utf-8")
        with pytest.raises(BadSetting) as refused:
            remember(path, {key: value})
        assert refused.value.reason is reason
        assert path.read_text("utf-8") == written


def test_settings_go_into_their_sections(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(WRITTEN, "utf-8")
    settings = remember(
        path,
        {"review.title": "Abend", "fetch.allowed_hosts": ("a.example", "b"), "trash.days": 0, "review.notes": True},
    )
    assert settings == load(path)
    assert (settings.review.title, settings.review.notes, settings.trash.days) == ("Abend", True, 0)
    assert settings.fetch.allowed_hosts == ("a.example", "b")
    text = path.read_text("utf-8")
    assert text.startswith(WRITTEN.replace('title = "Morning"', 'title = "Abend"').rstrip())
    assert as_written(path).library == "~/Clippings"
