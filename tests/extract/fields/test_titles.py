"""The headline: the one a reader sees, without kickers and the site's name; the others are kept beside it."""

import pytest

from tests.extract.story import HEADLINE, article, json_ld

OTHER = "Night boats return: what to know before you cross"


def meta(title, name="og:title"):
    return f'<meta property="{name}" content="{title}">'


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} | Island Post",
        f"{HEADLINE} - Island Post",
        f"{HEADLINE} — islandpost.example",
        f"Island Post: {HEADLINE}",
        f"{HEADLINE} | Travel | Island Post",
        HEADLINE.upper(),
    ],
)
def test_the_site_is_no_part_of_it(title):
    found = article(title=title, head=meta(title))
    assert found.title == HEADLINE
    assert found.other_titles == ()


def test_what_the_reader_sees_goes_before_what_machines_are_told():
    found = article(title=f"{OTHER} | Island Post", head=json_ld(f'{{"@type":"NewsArticle","headline":"{HEADLINE}"}}'))
    assert found.title == HEADLINE
    assert found.other_titles == (OTHER,)


def test_a_heading_that_nothing_confirms_gives_way_to_what_two_statements_say():
    found = article(heading=f"Island traffic Ferry: {HEADLINE.lower()}!", title=OTHER, head=meta(OTHER))
    assert found.title == OTHER
    assert len(found.other_titles) == 1


def test_one_heading_says_more_than_a_title_element_alone():
    assert article(title="Cheap ferries, islands, travel | Island Post").title == HEADLINE


def test_a_kicker_in_the_heading_is_cut():
    found = article(heading=f"<span>Transport</span> <span>{HEADLINE}</span>", title=HEADLINE, head=meta(HEADLINE))
    assert found.title == HEADLINE


def test_entities_escaped_twice_are_resolved():
    head = json_ld('{"@type":"NewsArticle","headline":"Salt &amp;amp; smoke &amp;#8211; a crossing"}')
    assert article(heading="", title="", head=head).title == "Salt & smoke – a crossing"


def test_shortened_headlines_and_other_spellings_are_no_choice():
    head = meta(f"{HEADLINE[:20]}…") + meta(HEADLINE.upper(), "twitter:title")
    assert article(head=head).other_titles == ()
