"""The phrases of every kind of noise: in how many languages, under which names, and where they are ordinary words."""

import tomllib
from pathlib import Path

import pytest

from clipper.extract import extract_text
from clipper.extract.noise.phrases import entries, labels
from clipper.extract.noise.wording import languages, uses_of
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS

KINDS = {
    "advertisement": "label",
    "comment-form": "phrase",
    "comments": "heading",
    "consent": "label",
    "copyright": "within",
    "navigation": "label",
    "newsletter": "appeal",
    "player": "label",
    "related-links": "lead",
    "reporter-line": "introduction",
    "share-bar": "label",
    "tag-line": "introduction",
}
"""For each kind of noise, the table that has to be in many languages."""
LEAST_LANGUAGES = 20
ORDINARY = tomllib.loads(Path(__file__).with_name("ordinary.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_speaks_many_languages(kind):
    spoken = {entry.language for entry in entries(kind) if entry.name.startswith(f"{kind}.{KINDS[kind]}.")}
    assert len(spoken) >= LEAST_LANGUAGES
    assert {"en", "de", "fr", "es", "ko", "ja", "zh", "ar", "ru"} <= spoken


def test_every_entry_has_a_name_of_its_own_a_reason_and_phrases():
    found = [entry for kind in KINDS for entry in entries(kind)]
    names = [entry.name for entry in found]
    assert len(set(names)) == len(names)
    assert all(entry.reason and entry.phrases for entry in found)


def test_no_phrase_stands_twice_in_an_entry():
    twice = {
        entry.name: [phrase for phrase in entry.phrases if entry.phrases.count(phrase) > 1]
        for kind in KINDS
        for entry in entries(kind)
    }
    assert {name: phrases for name, phrases in twice.items() if phrases} == {}


@pytest.mark.parametrize("kind", ["advertisement", "newsletter", "related-links", "share-bar"])
def test_every_label_goes_where_it_is_a_line_by_itself(kind):
    phrases = sorted(labels(kind, "lead" if kind == "related-links" else "label"))
    between = [line for phrase in phrases for line in (phrase, HARBOUR_PARAGRAPHS[1])]
    text = extract_text("\n\n".join((HARBOUR, HARBOUR_PARAGRAPHS[0], *between))).text
    assert set(text.split("\n\n")) == set(HARBOUR_PARAGRAPHS[:2])


@pytest.mark.parametrize("language", ORDINARY)
def test_ordinary_words_of_a_story_stay(language):
    sentences = ORDINARY[language]
    text = extract_text("\n\n".join((" ".join(sentences), *sentences, " ".join(sentences)))).text
    assert [sentence for sentence in sentences if sentence not in text.split("\n\n")] == []


def test_sentences_are_of_many_languages():
    assert len(ORDINARY) >= LEAST_LANGUAGES


def test_words_of_furniture_are_known_in_many_languages():
    assert len(languages()) >= LEAST_LANGUAGES
    needed = {
        "filler",
        "ask",
        "medium",
        "point",
        "more",
        "news",
        "ad",
        "comment",
        "write",
        "sign-in",
        "field",
        "private",
    }
    assert {language: needed - uses_of(language) for language in languages() if needed - uses_of(language)} == {}


@pytest.mark.parametrize("label", ["ADVERTISEMENT", "READ MORE", "PUBLICIDAD", "РЕКЛАМА"])
def test_a_label_in_capitals_goes_from_a_sentence(label):
    before, after = HARBOUR_PARAGRAPHS[1].split(" brought ", 1)
    paragraphs = (HARBOUR_PARAGRAPHS[0], f"{before} {label} brought {after}", *HARBOUR_PARAGRAPHS[2:])
    assert extract_text("\n\n".join((HARBOUR, *paragraphs))).text == "\n\n".join(HARBOUR_PARAGRAPHS)


@pytest.mark.parametrize("name", ["UNESCO", "the MORE than", "the NATO and"])
def test_other_capitals_stay(name):
    before, after = HARBOUR_PARAGRAPHS[1].split(" brought ", 1)
    paragraph = f"{before} {name} brought {after}"
    assert paragraph in extract_text("\n\n".join((HARBOUR, paragraph, *HARBOUR_PARAGRAPHS[1:]))).text
