"""A clipping shows the story as the user wants it, also while there is none yet."""

from datetime import UTC, datetime

from clipper.article import Article, Extraction, Figure, Retitle
from clipper.clipping import Clipping, Picture, State

QUAY = Figure("https://a.test/quay.jpg", caption="The quay")
STORY = Extraction(Article("Storm", (QUAY,), tags=("Shipping", "Weather")))


def clipping(**parts):
    return Clipping(7, "https://a.test/storm", State.KEPT, datetime(2026, 3, 2, tzinfo=UTC), **parts)


def test_the_article_is_the_extraction_with_the_edits_made():
    assert clipping(extraction=STORY, edits=(Retitle("Calm"),)).article.title == "Calm"


def test_one_that_waits_is_named_by_its_origin_and_takes_no_edit():
    waiting = clipping(edits=(Retitle("Calm"),))
    assert waiting.article == Article("https://a.test/storm")


def test_the_users_tags_come_first_and_none_twice_whatever_its_case():
    assert clipping(extraction=STORY, tags=("harbour", "weather")).all_tags == ("harbour", "weather", "Shipping")


def test_before_there_is_a_story_the_tags_are_the_users():
    assert clipping(tags=("harbour",)).all_tags == ("harbour",)


def test_a_picture_is_found_by_the_figure_that_shows_it():
    picture = Picture("0" * 64, "image/jpeg", 640, 480)
    kept = clipping(extraction=STORY, pictures={QUAY.picture: picture})
    assert kept.picture_of(QUAY) == picture
    assert kept.picture_of(Figure("https://a.test/tug.jpg")) is None
