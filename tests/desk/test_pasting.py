"""What is pasted becomes a clipping of its own, which says where it is from; links come with their titles."""

import base64

import pytest

from clipper.clipping import State
from clipper.desk import (
    PastedMarkup,
    Query,
    WebAddress,
    cards,
    cut_again,
    fetch_again,
    find,
    finish,
    known_as,
    look_up,
    page_file,
    take_in,
)
from clipper.jobs import Watch
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, png, story_page

SELECTION = f"<h2>{HARBOUR}</h2>" + "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)


def clip(desk, source):
    number = take_in(desk, source).number
    finish(desk, number, Watch())
    return look_up(desk, number)


def test_a_selection_is_kept_with_its_structure_and_address(desk):
    clipping = clip(desk, PastedMarkup(SELECTION, "https://paper.example/storm"))

    assert (clipping.state, clipping.article.title) == (State.KEPT, HARBOUR)
    assert clipping.article.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    (card,) = cards(desk, (clipping.number,))
    assert (card.address, card.source) == ("https://paper.example/storm", "paper.example")
    assert page_file(desk, clipping.number).suffix == ".html"


def test_a_selection_does_not_stand_for_its_page(desk, web):
    address = web.page("/harbour", story_page())
    pasted = clip(desk, PastedMarkup(SELECTION, address))
    assert known_as(desk, address) is None

    whole = clip(desk, WebAddress(address))
    assert whole.number != pasted.number
    again = take_in(desk, PastedMarkup(SELECTION + "<p>And more of it.</p>", address))
    finish(desk, again.number, Watch())
    assert not again.known
    assert set(find(desk, Query())) == {pasted.number, whole.number, again.number}


def test_the_same_selection_is_one_clipping(desk):
    first = clip(desk, PastedMarkup(SELECTION))
    assert take_in(desk, PastedMarkup(SELECTION)).number == first.number


def test_a_whole_page_fills_the_clipping_of_its_address(desk, web):
    address = web.url("/members-only")
    failed = clip(desk, WebAddress(address))
    assert failed.state is State.FAILED

    assert take_in(desk, PastedMarkup(story_page("Of the site"), web.url("/"), whole=True)).number != failed.number
    kept = clip(desk, PastedMarkup(story_page(), address, whole=True))
    assert (kept.number, kept.state, kept.article.title) == (failed.number, State.KEPT, HARBOUR)


def test_a_picture_inside_is_kept(desk):
    content = png(700, 500)
    picture = base64.b64encode(content + bytes(2_000)).decode()
    clipping = clip(desk, PastedMarkup(f'{SELECTION}<img src="data:image/png;base64,{picture}" alt="A quay">'))
    (figure,) = clipping.article.figures
    assert clipping.picture_of(figure).width == 700


def test_a_picture_of_the_own_network_is_not_asked_for(desk, web):
    web.picture("/quay.png", png())
    clipping = clip(desk, PastedMarkup(f'{SELECTION}<img src="{web.url("/quay.png")}" alt="A quay">', web.url("/a")))
    assert clipping.state is State.KEPT
    assert clipping.pictures == {}
    assert web.requests == []


def test_it_is_cut_again_as_it_was_and_cannot_be_fetched(desk):
    clipping = clip(desk, PastedMarkup(SELECTION, "https://paper.example/storm"))
    cut_again(desk, (clipping.number,), Watch())
    assert look_up(desk, clipping.number).article == clipping.article
    assert "pasted" in fetch_again(desk, clipping.number, Watch()).failure


@pytest.mark.parametrize("title", ["", "The harbour opens again — 항구"])
def test_a_link_is_called_by_its_title_until_it_is_kept(desk, web, title):
    address = web.page("/harbour", story_page())
    number = take_in(desk, WebAddress(address, title)).number
    (card,) = cards(desk, (number,))
    assert (card.title, card.origin, card.state) == (title or address, address, State.WAITING)
    finish(desk, number, Watch())
    assert cards(desk, (number,))[0].title == HARBOUR
