"""Where a saved page says that it is from."""

from datetime import UTC, datetime

import pytest

from clipper.bundles import SavedFrom, saved_from

SINGLE_FILE = b"""<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://paper.example/a?b=1
 saved date: Tue Mar 03 2026 08:30:05 GMT+0100 (Central European Standard Time)
--><meta charset=utf-8>"""


def test_browsers_leave_a_mark():
    page = b"<!DOCTYPE html>\n<!-- saved from url=(0026)https://paper.example/story -->\n<html>"
    assert saved_from(page) == SavedFrom("https://paper.example/story")


def test_single_file_tells_when_too():
    assert saved_from(SINGLE_FILE) == SavedFrom(
        "https://paper.example/a?b=1", datetime(2026, 3, 3, 7, 30, 5, tzinfo=UTC)
    )


@pytest.mark.parametrize("date", [b"Tue Mar 99 2026 08:30:05 GMT+0100", b"3.3.2026", b""])
def test_a_date_that_is_none_is_left_out(date):
    page = SINGLE_FILE.replace(b"Tue Mar 03 2026 08:30:05 GMT+0100", date)
    found = saved_from(page)
    assert found is not None
    assert (found.address, found.at) == ("https://paper.example/a?b=1", None)


@pytest.mark.parametrize(
    "page",
    [
        b"<html>",
        b"<!-- saved from url=(0014)about:internet -->",
        b"<!-- saved from url=(0026)file:///etc/passwd -->",
        b"<p>" + b"x" * 20_000 + b"<!-- saved from url=(0026)https://paper.example/story -->",
    ],
)
def test_what_says_nothing(page):
    assert saved_from(page) is None
