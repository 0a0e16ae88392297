"""The files of the languages: in step with the sources, complete, and true to the places of their sentences."""

import re

import pytest

from clipper.languages import ENGLISH, shipped_languages
from clipper.languages.catalogue import read_catalogue
from tests.languages.files import path_of, unfinished
from tests.languages.sources import PRODUCT, sentences_of

FOREIGN = tuple(language for language in shipped_languages() if language != ENGLISH)


@pytest.fixture(scope="module")
def sentences():
    return sentences_of()


@pytest.mark.parametrize("language", shipped_languages())
def test_every_sentence_is_translated(language, sentences):
    known = read_catalogue(path_of(language), language).sentences
    wanted = {(each.context, each.text, each.comment) for each in sentences if each.plural or language != ENGLISH}
    assert sorted(wanted - known.keys()) == [], "python -m tests.languages brings the files up to date"
    assert sorted(known.keys() - wanted) == [], "python -m tests.languages takes out what is said no longer"
    assert list(unfinished(language)) == []


@pytest.mark.parametrize("language", FOREIGN)
def test_translations_have_the_places_of_their_sentences(language):
    places = re.compile(r"%[1-9n]")
    known = read_catalogue(path_of(language), language).sentences
    astray = {
        text: forms
        for (_, text, _), forms in known.items()
        if any(set(places.findall(form)) != set(places.findall(text)) for form in forms)
    }
    assert astray == {}


def test_korean_leaves_no_particle_to_chance_behind_a_place():
    """One that depends on the sound before it is written in both forms, of which ``placed`` takes the one that fits."""
    chance = re.compile(r"%[1-9][”’』]?(?:은|는|을|를|이|가|과|와|으로|로)(?=[ .,]|$)")
    known = read_catalogue(path_of("ko"), "ko").sentences
    assert [form for forms in known.values() for form in forms if chance.search(form)] == []


def test_the_window_puts_values_into_sentences_by_placed():
    """What replaces ``%1`` by itself leaves Korean particles in both forms, and puts values into values."""
    by_itself = re.compile(r"""\.replace\(\s*f?["']%""")
    places = sorted((PRODUCT / "gui").rglob("*.py"))
    own = {PRODUCT / "gui" / "translator.py"}
    assert [str(path) for path in places if path not in own and by_itself.search(path.read_text("utf-8"))] == []
