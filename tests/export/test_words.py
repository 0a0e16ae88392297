"""The words of the review in many languages."""

import locale
import string
import tomllib
from datetime import date

import pytest
from babel import Locale

from clipper.export.words import Words
from clipper.places import resource

LABELS = tomllib.loads(resource("review", "labels.toml").read_text("utf-8"))
DAY = date(2026, 11, 24)


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LABELS)
def test_every_language_has_every_word_with_its_places_to_fill(language):
    assert LABELS[language].keys() == LABELS["en"].keys()
    for key, english in LABELS["en"].items():
        if isinstance(english, str):
            assert places(LABELS[language][key]) == places(english)


@pytest.mark.parametrize("language", LABELS)
def test_every_language_has_a_form_for_every_number(language):
    rules = Locale.parse(language, sep="-").plural_form
    for key in ("clippings", "sources"):
        assert {rules(n) for n in range(1, 200)} <= LABELS[language][key].keys() | {"other"}


@pytest.mark.parametrize("language", ["ko", "ja", "zh", "de", "fr", "es", "it", "pt", "ru", "ar"])
def test_the_great_languages_are_there(language):
    assert Words.of(language).word("contents") != "Contents"


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("en", 1, "1 clipping"),
        ("en", 2, "2 clippings"),
        ("ru", 1, "1 статья"),
        ("ru", 3, "3 статьи"),
        ("ru", 11, "11 статей"),
        ("ar", 2, "مقالان"),
        ("ar", 11, "11 مقالًا"),
        ("ko", 5, "기사 5건"),
        ("th", 1, "1 clipping"),
    ],
)
def test_counts_are_said_in_the_plural_that_the_number_asks_for(language, number, expected):
    assert Words.of(language).count("clippings", number) == expected


@pytest.mark.parametrize(
    ("language", "tag", "contents"),
    [
        ("zh-TW", "zh-Hant-TW", "目錄"),
        ("zh-CN", "zh-Hans-CN", "目录"),
        ("de-AT", "de-AT", "Inhalt"),
        ("xx", "en", "Contents"),
        ("not a tag", "en", "Contents"),
        ("th", "th", "Contents"),
    ],
)
def test_the_nearest_language_is_taken(language, tag, contents):
    words = Words.of(language)
    assert words.tag == tag
    assert words.word("contents") == contents


def test_dates_are_written_as_the_reader_writes_them():
    assert Words.of("en-GB").long_date(DAY) == "24 November 2026"
    assert Words.of("ko").full_date(DAY) == "2026년 11월 24일 화요일"
    assert Words.of("fr").clipped(DAY) == "Relevé le 24 novembre 2026"


@pytest.fixture
def fresh_messages():
    """What the C library has said in another language it says so for good, unless it is told to look again."""
    yield
    if hasattr(locale, "LC_MESSAGES"):
        usual = locale.setlocale(locale.LC_MESSAGES)
        for each in ("C", usual):
            locale.setlocale(locale.LC_MESSAGES, each)


@pytest.mark.usefixtures("fresh_messages")
def test_without_a_language_it_is_the_systems(monkeypatch):
    with monkeypatch.context() as system:
        system.setenv("LANGUAGE", "it_IT:en")
        assert Words.of("").word("contents") == "Indice"
