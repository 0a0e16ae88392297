"""Lines that other kept pages of the site print too."""

from clipper.article import RemovalKind
from clipper.extract import extract_page, repeated_on
from tests.stories import HARBOUR_PARAGRAPHS, story_page

PITCH = "The Harbour Post has told the coast its own news since 1871, by boat, by bicycle and now by wire."
LINE = "Three generations at the same desk"
OTHERS = tuple(f"A story about {topic} and nothing else.\n{PITCH}\n{LINE}" for topic in ("eels", "ropes", "fog"))


def extracted(extra, others):
    page = story_page(extra=extra).encode()
    return extract_page(page, "https://harbour.example/a", repeated=repeated_on(others))


def test_what_several_pages_print_goes_and_says_so():
    extraction = extracted(f"<p>{PITCH}</p><p>{LINE}</p>", OTHERS)
    assert extraction.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    cut = [removal for removal in extraction.removals if removal.rule == "repetition.site"]
    assert [removal.text for removal in cut] == [PITCH, LINE]
    assert {removal.kind for removal in cut} == {RemovalKind.BOILERPLATE}
    assert {removal.reason for removal in cut} == {"Printed on other pages of this site too"}


def test_what_one_other_page_prints_stays():
    assert PITCH in extracted(f"<p>{PITCH}</p>", OTHERS[:1]).text


def test_a_short_line_needs_more_pages_than_a_long_one():
    assert LINE in extracted(f"<p>{LINE}</p>", OTHERS[:2]).text


def test_a_heading_that_two_stories_share_stays():
    assert LINE in extracted(f"<h2>{LINE}</h2><p>{PITCH}</p>", OTHERS).text


def test_a_story_kept_before_under_another_address_loses_nothing():
    others = ("\n".join(HARBOUR_PARAGRAPHS),) * 3
    assert extracted("", others).text == "\n\n".join(HARBOUR_PARAGRAPHS)
