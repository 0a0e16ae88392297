"""Correcting, annotating, collecting, discarding and exporting through the desk."""

import pytest
from pypdf import PdfReader

from clipper.clipping import State
from clipper.desk import (
    Order,
    PastedText,
    Query,
    WebAddress,
    arrange,
    cards,
    collect,
    create,
    delete,
    export,
    find,
    finish,
    format_named,
    look_up,
    note,
    recaption,
    rename,
    restore,
    retitle,
    survey,
    tag,
    take_in,
    trash,
    uncollect,
)
from clipper.desk.errors import NothingToChange
from clipper.jobs import Watch
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN, KOREAN_PARAGRAPHS, png, story_page


@pytest.fixture
def harbour(desk, web):
    """A kept story with a picture."""
    web.page("/harbour", story_page(picture="quay.png"))
    web.file("/quay.png", png(), "image/png")
    number = take_in(desk, WebAddress(web.url("/harbour"))).number
    assert finish(desk, number, Watch()) is State.KEPT
    return number


@pytest.fixture
def korean(desk):
    """A kept story in Korean."""
    number = take_in(desk, PastedText("\n\n".join((KOREAN, *KOREAN_PARAGRAPHS)))).number
    assert finish(desk, number, Watch()) is State.KEPT
    return number


def test_words_are_found_in_headline_body_caption_note_and_tag(desk, harbour, korean):
    tag(desk, (harbour,), ("shipping lanes",))
    note(desk, korean, "remember the lanterns")

    for words in ("storm", "freighter", "quay ships", "lanes", '"nine days"', "freight*"):
        assert harbour in find(desk, Query(words)), words
    for words in ("대한민국", "한민", "항", "remember"):
        assert find(desk, Query(words)) == (korean,), words
    assert find(desk, Query("nowhere")) == ()


def test_a_corrected_headline_and_caption_show_everywhere_and_are_found(desk, harbour):
    retitle(desk, harbour, "Lighthouse relit")
    recaption(desk, harbour, 1, "A pelican on the pier.", None)

    article = look_up(desk, harbour).article
    assert article.title == "Lighthouse relit"
    assert (article.figures[0].caption, article.figures[0].credit) == ("A pelican on the pier.", "Photo: Ada Quay")
    assert cards(desk, (harbour,))[0].title == "Lighthouse relit"
    assert find(desk, Query("lighthouse pelican")) == (harbour,)
    assert look_up(desk, harbour).extraction.article.title == HARBOUR


def test_correcting_what_is_not_there_says_so(desk, web, harbour):
    waiting = take_in(desk, WebAddress(web.url("/waiting"))).number
    with pytest.raises(NothingToChange):
        retitle(desk, waiting, "Too early")
    with pytest.raises(NothingToChange):
        recaption(desk, harbour, 2, "No second picture", None)


def test_tags_come_and_go(desk, harbour, korean):
    tag(desk, (harbour, korean), ("ports", "weather"))
    tag(desk, (korean,), remove=("weather",))

    assert look_up(desk, harbour).tags == ("ports", "weather")
    assert look_up(desk, korean).tags == ("ports",)
    assert find(desk, Query(tag="weather")) == (harbour,)
    assert {count.name: count.count for count in survey(desk).tags} == {"ports": 2, "weather": 1}


def test_collections_keep_the_order_given_by_hand(desk, harbour, korean):
    create(desk, "Morning")
    collect(desk, "Morning", (harbour, korean))
    arrange(desk, "Morning", (korean,))
    assert find(desk, Query(collection="Morning", order=Order.MANUAL)) == (korean, harbour)

    rename(desk, "Morning", "Evening")
    uncollect(desk, "Evening", (korean,))
    assert [(c.name, c.count) for c in survey(desk).collections] == [("Evening", 1)]

    delete(desk, "Evening")
    assert survey(desk).collections == ()
    assert look_up(desk, harbour).state is State.KEPT


def test_trash_hides_and_restore_brings_back(desk, harbour):
    trash(desk, (harbour,))
    assert find(desk, Query()) == find(desk, Query("storm")) == ()
    assert find(desk, Query(trashed=True)) == (harbour,)

    restore(desk, (harbour,))
    assert find(desk, Query("storm")) == (harbour,)


def test_a_review_is_printed_in_the_order_asked_for(desk, harbour, korean, tmp_path):
    export(desk, (korean, harbour), format_named("pdf"), tmp_path / "review.pdf", Watch(), title="Ports today")

    reader = PdfReader(tmp_path / "review.pdf")
    assert reader.metadata.title == "Ports today"
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert text.index("항구") < text.rindex(HARBOUR_PARAGRAPHS[0][:30])
