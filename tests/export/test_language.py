"""Which language a reader reads, and in which one a text is written."""

import pytest

from clipper.export.language import is_right_to_left, language_parts, system_language, written_language
from tests.export.newsroom import WORLD


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko-KR"),
        ({"LANG": "de_DE@euro", "LC_ALL": "fr_FR.UTF-8"}, "fr-FR"),
        ({"LANGUAGE": "ja:en", "LANG": "de_DE.UTF-8"}, "ja"),
        ({"LC_MESSAGES": "pt_BR.UTF-8", "LANG": "C"}, "pt-BR"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "POSIX"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_system(environment, expected):
    assert system_language(environment) == expected


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
