"""Sentences in the language that is spoken; numbers and the forms that go with them."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from clipper.languages import ENGLISH, chosen_language, number, say, speak
from clipper.languages.catalogue import read_catalogue

MESSAGE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}"><context>
<name>Desk</name><message numerus="yes"><source>%n clippings</source><translation>{forms}</translation></message>
</context></TS>"""
FORMS = {"ko": 1, "en": 2, "de": 2, "fr": 2, "pt_BR": 2, "ru": 3, "pl": 3, "cs": 3, "uk": 3, "ar": 6, "zh": 1, "ja": 1}


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    speak(ENGLISH)


def test_a_sentence_is_said_in_the_language_that_is_spoken():
    assert say("There is no collection “%1”.", "부두") == "There is no collection “부두”."
    assert (say("%n clippings", count=1), say("%n clippings", count=1200)) == ("1 clipping", "1,200 clippings")
    speak("ko")
    assert say("There is no collection “%1”.", "부두") == "컬렉션 “부두”가 없습니다."
    assert say("There is no collection “%1”.", "해운") == "컬렉션 “해운”이 없습니다."
    assert say("%n clippings", count=1) == "클리핑 1건"
    assert say("Nobody has said this yet.") == "Nobody has said this yet."
    assert number(1_234_567) == "1,234,567"


@pytest.mark.parametrize(
    ("setting", "system", "spoken"),
    [
        ("", ("ko-KR", "en"), "ko"),
        ("", ("fr-FR", "ko"), "ko"),
        ("en", ("ko",), "en"),
        ("ko", ("en-GB",), "ko"),
        ("xx", ("fr",), "en"),
    ],
)
def test_the_language_is_the_one_that_is_set_or_the_first_of_the_system_that_there_is(setting, system, spoken):
    assert chosen_language(setting, system) == spoken


def test_the_form_for_a_number_is_the_one_that_qt_would_take(tmp_path):
    sources = [tmp_path / f"clipper_{language}.ts" for language in FORMS]
    for source, (language, count) in zip(sources, FORMS.items(), strict=True):
        forms = "".join(f"<numerusform>{form}</numerusform>" for form in range(count))
        source.write_text(MESSAGE.format(language=language, forms=forms), "utf-8")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, *sources], check=True, capture_output=True)
    counts = (*range(131), 1000, 1001, 1_000_000)
    for source, language in zip(sources, FORMS, strict=True):
        qt = QTranslator()
        assert qt.load(str(source.with_suffix(".qm")))
        catalogue = read_catalogue(source, language)
        ours = [catalogue.find("Desk", "%n clippings", count=count) for count in counts]
        assert ours == [qt.translate("Desk", "%n clippings", "", count) for count in counts], language
