"""A page that cannot be had stays in the list with its reason and the next step."""

from clipper.clipping import State
from clipper.gui.cards import CardLink
from tests.gui.driver import links
from tests.stories import HARBOUR, story_page


def test_a_failed_page_says_why_and_can_be_tried_again(clipper, web):
    clipper.drop(links(web.url("/gone")))
    clipper.wait_for_states(State.FAILED)
    (number,) = clipper.numbers
    assert "404" in clipper.card(number).failure
    clipper.wait(lambda: clipper.places.get("Failed") == 1)
    assert clipper.window.foot.words[0] == "1 needs you"

    web.page("/gone", story_page())
    clipper.click_link(0, CardLink.RETRY)

    clipper.wait_for_states(State.KEPT)
    assert clipper.titles == [HARBOUR]
    clipper.wait(lambda: clipper.places.get("Failed") == 0)


def test_the_reader_offers_it_too(clipper, web):
    clipper.drop(links(web.url("/gone")))
    clipper.wait_for_states(State.FAILED)
    clipper.wait(lambda: clipper.window.reader.number == clipper.numbers[0])
    web.page("/gone", story_page())
    clipper.window.reader.asking.retry.emit(clipper.numbers[0])
    clipper.wait_for_states(State.KEPT)


def test_all_that_failed_stand_in_their_place(clipper, web):
    clipper.clip(web.page("/1", story_page("One")), web.url("/gone"))
    clipper.open_place("Failed")
    clipper.wait_for_states(State.FAILED)
    web.page("/gone", story_page("Two"))
    clipper.list.selectAll()
    clipper.assembly.discarding.retry()
    clipper.wait(lambda: clipper.numbers == ())
    assert clipper.window.cards.empty.words.startswith("Nothing has failed")


def test_a_failed_link_that_is_dropped_again_is_tried_again(clipper, web):
    clipper.drop(links(web.url("/gone")))
    clipper.wait_for_states(State.FAILED)
    web.page("/gone", story_page())
    clipper.drop(links(web.url("/gone")))
    clipper.wait_for_states(State.KEPT)
