"""By how a text begins it is told what cannot begin it: whatever a phrase matches has one of its openings."""

import re

import pytest
from hypothesis import given, settings
from hypothesis.strategies import from_regex, sampled_from

from clipper.extract.noise.openings import openings, openings_of
from clipper.extract.noise.phrases import entries

OPENING = (
    ("comment-form", "phrase"),
    ("comments", "heading"),
    ("copyright", "tips"),
    ("newsletter", "appeal"),
    ("player", "prompt"),
    ("related-links", "lead"),
    ("reporter-line", "introduction"),
    ("share-bar", "appeal"),
    ("tag-line", "introduction"),
)
PHRASES = sorted(
    phrase
    for kind, table in OPENING
    for entry in entries(kind)
    if entry.name.startswith(f"{kind}.{table}.")
    for phrase in entry.phrases
)


@settings(deadline=None, max_examples=600)
@given(
    sampled_from(PHRASES).flatmap(
        lambda phrase: from_regex(re.compile(phrase), fullmatch=True).map(lambda text: (phrase, text))
    )
)
def test_what_a_phrase_matches_has_one_of_its_openings(found):
    phrase, text = found
    assert not openings(phrase).isdisjoint(openings_of(f"– {text} and more"))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("e-?mail", {"e-", "em"}),
        (r"\d+ (comments?|replies)", {"0"}),
        ("(please )?(log|sign) in", {"pl", "lo", "si"}),
        ("s[íi]gue(nos|n) en", {"si", "sí"}),
        (r"\* com agências", {"co"}),
        ("a( cura)?", {"a", "a "}),
        (".{0,20}(twitter|line)", {""}),
    ],
)
def test_openings_of_a_phrase(phrase, expected):
    assert openings(phrase) == expected


@pytest.mark.parametrize(
    ("text", "longest"), [("«Read more", "Re"), ("3 comments", "0"), ("a\nb", "a "), ("_x", "x"), ("…", ""), ("", "")]
)
def test_openings_of_a_text(text, longest):
    assert openings_of(text)[-1] == longest
