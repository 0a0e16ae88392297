"""``clipper trash --empty``, and what is deleted by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from clipper.library import open_library, trash
from tests.library.stories import kept


@pytest.fixture
def thrown(tmp_path):
    """The library's clippings: 1 was thrown away 31 days ago, 2 and 3 yesterday."""
    now = datetime.now(UTC)
    with open_library(str(tmp_path / "library")) as library:
        for number, days in ((1, 31), (2, 1), (3, 1)):
            assert kept(library, f"https://a.example/{number}") == number
            trash(library, [number], now - timedelta(days=days))


def numbers(clipper):
    return sorted(card["id"] for card in clipper("search", "is:trashed", "--json").json)


def test_the_trash_is_emptied(clipper, thrown):
    answer = clipper("trash", "--empty")
    assert (answer.code, answer.out) == (0, "3 clippings are deleted for good; this cannot be undone.\n")
    assert numbers(clipper) == []
    assert clipper("trash").code == 2
    assert clipper("trash", "1", "--empty").code == 2


def test_after_thirty_days_by_itself(clipper, thrown):
    assert numbers(clipper) == [1, 2, 3]
    assert numbers(clipper) == [2, 3]
    (backup,) = clipper("library", "backups", "--json").json
    assert "1 would come back (1)" in clipper("library", "restore", backup["name"], "--dry-run").out


def test_one_can_be_restored_at_the_last_moment(clipper, thrown):
    assert clipper("restore", "1").code == 0
    assert [card["id"] for card in clipper("list", "--json").json] == [1]


def test_never_where_the_settings_say_so(clipper, thrown, tmp_path):
    with (tmp_path / "settings.toml").open("a", encoding="utf-8") as file:
        file.write("[trash]\ndays = 0\n")
    clipper("list")
    assert numbers(clipper) == [1, 2, 3]
