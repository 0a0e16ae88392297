"""Days in the words of a place, without the weekday."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from clipper.gui.dates import day_words


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en_GB", "9 Jul 2024"),
        ("en_US", "Jul 9, 2024"),
        ("de_DE", "9. Juli 2024"),
        ("ko_KR", "2024년 7월 9일"),
        ("ja_JP", "2024年7月9日"),
        ("C", "9 Jul 2024"),
    ],
)
def test_a_day_in_the_words_of_a_place(locale, words):
    assert day_words(date(2024, 7, 9), QLocale(locale)) == words


def test_a_time_is_shown_as_the_day_that_it_is_here():
    moment = datetime(2024, 7, 9, 12, tzinfo=UTC)
    assert day_words(moment, QLocale("C")) == moment.astimezone().strftime("%-d %b %Y")
