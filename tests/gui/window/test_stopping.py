"""What is under way is stopped at once, whatever it is at, and gone on with when the user likes."""

import time

import pytest
from PySide6.QtWidgets import QPushButton

from clipper.clipping import State
from clipper.gui.cards.model import CardRole
from clipper.gui.cards.words import waiting_words
from clipper.jobs import Progress
from tests.gui.driver import links
from tests.stories import png, story_page

AT_ONCE = 0.2
"""Seconds."""
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n<p>"


def words_on(clipper, number):
    row = clipper.list.model().row_of(number)
    progress = clipper.list.model().index(row).data(CardRole.PROGRESS)
    return waiting_words(clipper.card(number), progress if isinstance(progress, Progress) else None)


def go_on(clipper):
    next(button for button in clipper.window.notices.findChildren(QPushButton) if button.text() == "Go on").click()


@pytest.mark.parametrize("at", ["Fetching", "Fetching · ", "Pictures 1 of 1"])
def test_it_is_stopped_at_once_and_gone_on_with(clipper, web, at):
    address = web.url("/harbour")
    if at == "Fetching":
        web.silent("/harbour")
    elif at == "Fetching · ":
        web.drip("/harbour", HEAD, b"x" * 100)
    else:
        web.page("/harbour", story_page(picture="quay.png"))
        web.silent("/quay.png")
    clipper.drop(links(address))
    clipper.wait(lambda: clipper.numbers and web.requests)
    (number,) = clipper.numbers

    def seconds_to_stop():
        clipper.wait(lambda: clipper.card(number) and words_on(clipper, number).startswith(at))
        assert clipper.window.foot.words[0] == "Clipping 1 of 1"
        begun = time.monotonic()
        clipper.assembly.queue.stop()
        clipper.wait(lambda: not clipper.window.foot.words[0])
        seconds = time.monotonic() - begun
        clipper.wait(lambda: words_on(clipper, number) == "Waiting")
        assert clipper.notices == "1 clipping is stopped."
        return seconds

    # The machine may be busy with something else, but not always.
    for _ in range(2):
        if seconds_to_stop() < AT_ONCE:
            break
        go_on(clipper)
    else:
        assert seconds_to_stop() < AT_ONCE

    web.page("/harbour", story_page(picture="quay.png"))
    web.file("/quay.png", png(), "image/png")
    go_on(clipper)
    clipper.wait_for_states(State.KEPT)
    assert clipper.notices == ""


def test_who_goes_on_before_it_has_stopped_goes_on(clipper, web):
    web.silent("/harbour")
    clipper.drop(links(web.url("/harbour")))
    clipper.wait(lambda: web.requests)
    web.page("/harbour", story_page())
    clipper.assembly.queue.stop()
    go_on(clipper)
    clipper.wait_for_states(State.KEPT)


def test_what_waits_for_its_host_says_until_when_and_why(clipper, web):
    web.answer("/busy", 503, b"", Retry_After="3600")
    clipper.drop(links(web.url("/busy")))
    clipper.wait(lambda: clipper.numbers and clipper.card(clipper.numbers[0]))
    (number,) = clipper.numbers
    clipper.wait(lambda: words_on(clipper, number).startswith("Waits until "))
    assert words_on(clipper, number).endswith(": 127.0.0.1 asks for patience.")
    clipper.wait(lambda: not clipper.window.foot.words[0])
    clipper.assembly.queue.stop()
    assert clipper.notices == "1 clipping is stopped."
    assert len(web.requests) == 1
