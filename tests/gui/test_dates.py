"""Days in the words of a place, without the weekday."""

from datetime import date, datetime, timedelta, timezone

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


def test_a_paper_of_the_ninth_is_one_of_the_ninth_everywhere():
    seoul = timezone(timedelta(hours=9))
    assert day_words(datetime(2024, 7, 9, 1, tzinfo=seoul), QLocale("C")) == "9 Jul 2024"
