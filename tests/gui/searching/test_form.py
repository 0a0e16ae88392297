"""The form of people who do not write queries: it says in the language what is filled in, and reads it back."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.desk import BadQuery
from clipper.gui.searching.form import IN_FIELDS, QUALITIES, SPANS, Form, form_of, query_of, tidied
from clipper.library.search.language import All, Text, parse

_TYPED = st.text(alphabet='ab-OR :*"()“”é한国', max_size=14)
_WORDS = st.lists(st.sampled_from(["harb*", '"two tugs"', "OR", "title:x", "한국", "-snow", "(", "it's"]), max_size=3)
_TEXT = _TYPED | _WORDS.map(" ".join)
_DAYS = st.none() | st.dates(date(1950, 1, 1), date(2100, 1, 1))
_FORMS = st.builds(
    Form,
    words=_TEXT,
    phrase=_TEXT,
    either=_TEXT,
    without=_TEXT,
    within=st.dictionaries(st.sampled_from(IN_FIELDS), _TEXT, max_size=3),
    source=_TEXT,
    tag=_TEXT,
    collection=_TEXT,
    language=st.sampled_from(["", "ko", "zh-hant"]),
    span=st.sampled_from(["", *SPANS]),
    since=_DAYS,
    until=_DAYS,
    qualities=st.frozensets(st.sampled_from(QUALITIES)),
)


def meant(query):
    """What must hold, in no order."""

    def conditions(node):
        match node:
            case All(parts):
                return set().union(*map(conditions, parts))
            case Text(written=written):
                return {replace(node, written=" ".join(re.findall(r"\w+", written)))}
            case _:
                return {node}

    return conditions(parse(query, date(2026, 3, 2)))


@given(_FORMS)
@settings(max_examples=150)
def test_what_is_filled_in_says_the_same_when_it_is_read_back(form):
    query = query_of(form)
    again = form_of(query)
    assert meant(query_of(again)) == meant(query)
    for name in ("source", "tag", "collection", "language", "span", "since", "until", "qualities"):
        assert getattr(again, name) == getattr(tidied(form), name)


_WRITTEN = r"""harbour|"two tugs"|"a"*|"two|-snow|-"x y"|(a OR b)|(a b)|a OR b|-(a b)|((a))|“deux”|★|is:read
title:x|title:(a b)|title:(a OR b)|-title:x|tag:"x/y z"|in:x*|source:a|note:a|lang:ko|has:pictures|http://x.example/a
on:2024|on:"last week"|after:2024-07-09|before:2025""".replace("\n", "|").split("|")


@given(st.lists(st.sampled_from(_WRITTEN), max_size=5).map(" ".join))
@settings(max_examples=200)
def test_no_query_means_anything_else_after_it_was_read_into_the_form(query):
    with suppress(BadQuery):
        before = meant(query)
        assert meant(query_of(form_of(query))) == before


def test_a_query_is_read_into_the_fields():
    query = (
        'harbour tug* "first freighter" -snow (port OR quay) title:(storm night) source:"Harbour Times" tag:sea/coast'
    )
    form = form_of(f"{query} after:2024-07-01 before:2024-08-01 is:starred has:pictures -(a b)")
    assert form == Form(
        words="harbour tug*",
        phrase="first freighter",
        without="snow",
        either="port quay",
        within={"title": "storm night"},
        source="Harbour Times",
        tag="sea/coast",
        since=date(2024, 7, 1),
        until=date(2024, 7, 31),
        qualities=frozenset({"is:starred", "has:picture"}),
        rest="-(a b)",
    )
