"""A desk over a fresh library, and stories for it to clip."""

from dataclasses import replace

import pytest

from clipper.desk import open_desk
from clipper.places import settings_file
from clipper.settings import load
from tests.web import ALLOWED


@pytest.fixture
def settings(tmp_path, monkeypatch):
    (tmp_path / "settings.toml").write_text(ALLOWED, "utf-8")
    monkeypatch.setenv("CLIPPER_SETTINGS", str(tmp_path / "settings.toml"))
    return replace(load(settings_file()), library=str(tmp_path / "library"))


@pytest.fixture
def desk(settings):
    with open_desk(settings, cutting_processes=0) as desk:
        yield desk
