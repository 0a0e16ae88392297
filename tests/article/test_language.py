"""In which language a text is written, and which way it runs."""

import pytest

from clipper.article.language import is_right_to_left, language_parts, letters_by_script, written_language
from tests.export.newsroom import WORLD


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        ("en", ("en", "", "")),
        ("zh-Hant-TW", ("zh", "Hant", "TW")),
        ("pt_BR", ("pt", "", "BR")),
        ("es-419", ("es", "", "419")),
        ("EN-gb", ("en", "", "GB")),
        ("english", ("", "", "")),
        ("", ("", "", "")),
        ("-", ("", "", "")),
    ],
)
def test_the_parts_of_a_tag(tag, parts):
    assert language_parts(tag) == parts


@pytest.mark.parametrize("clipped", WORLD, ids=lambda c: c.article.language)
def test_a_text_in_the_language_that_is_declared(clipped):
    article = clipped.article
    assert written_language(article.language, article.title + article.text) == article.language


@pytest.mark.parametrize(
    ("declared", "text", "expected"),
    [
        ("en", "북항 화물부두 11년 만에 재개장 AUKUS", "ko"),
        ("en-US", "北港の貨物埠頭、十一年ぶりに再開へ", "ja"),
        ("ja", "東京都知事選挙", "ja"),
        ("ko", "大統領 發表", "zh"),
        ("", "Северная гавань вновь примет суда", "ru"),
        ("uk", "Північна гавань", "uk"),
        ("fa", "بندر شمالی", "fa"),
        ("", "The harbour reopens", ""),
        ("english", "The harbour reopens", ""),
        ("de", "2026 — 11 %", "de"),
        ("", "", ""),
    ],
)
def test_letters_overrule_a_declaration_that_cannot_be(declared, text, expected):
    assert written_language(declared, text) == expected


def test_languages_written_from_the_right():
    assert is_right_to_left("ar-EG")
    assert is_right_to_left("he")
    assert not is_right_to_left("en")
    assert not is_right_to_left("")
    assert is_right_to_left("az-Arab")
    assert not is_right_to_left("ku-Latn")
    assert not is_right_to_left("und-Latn")


def test_letters_are_counted_by_their_script():
    assert letters_by_script("Ürün 42, déjà vu") == {"": 10}
    assert letters_by_script("מים and 물") == {"he": 3, "": 3, "ko": 1}
    assert letters_by_script("1, 2 … 😀") == {}
