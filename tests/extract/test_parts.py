"""A story in parts is cut as one, whatever its parts are; a part that is damaged takes nothing with it."""

from dataclasses import replace
from datetime import UTC, datetime

from clipper.article import RemovalKind
from clipper.article.manuscript import Manuscript
from clipper.bundles import PARTS, StoryParts, bind
from clipper.extract import extract
from clipper.page import HTML, PLAIN_TEXT, Page
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

MORE = "On the second day the divers went down to the pier and found that two of its posts had been broken off."


def part(content, media_type=HTML, address="https://paper.example/story"):
    return Page(content.encode(), address, address, media_type, datetime(2026, 3, 2, tzinfo=UTC), "utf-8")


def test_a_part_of_plain_text_is_told_too():
    story = extract(bind(StoryParts((part(story_page()), part(f"{HARBOUR}\n\n{MORE}", PLAIN_TEXT))))).article
    assert story.text.split("\n\n") == [*HARBOUR_PARAGRAPHS, MORE]


def test_what_is_told_again_stands_among_the_cuts_and_can_be_brought_back():
    again = story_page(paragraphs=(HARBOUR_PARAGRAPHS[-1], MORE))
    extraction = extract(bind(StoryParts((part(story_page()), part(again)))))
    assert extraction.article.text.split("\n\n") == [*HARBOUR_PARAGRAPHS, MORE]
    (cut,) = [each for each in extraction.removals if each.text == HARBOUR_PARAGRAPHS[-1]]
    assert cut.kind is RemovalKind.REPETITION
    manuscript = Manuscript(extraction)
    manuscript.restore(cut.stretch)
    assert len(manuscript.fair_copy().blocks) == len(extraction.article.blocks) + 1


def test_parts_that_cannot_be_told_apart_are_no_story():
    bound = bind(StoryParts((part(story_page()),)))
    damaged = replace(bound, content=bound.content[:200])
    assert damaged.media_type == PARTS
    assert extract(damaged).article.blocks == ()
