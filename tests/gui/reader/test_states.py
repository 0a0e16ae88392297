"""What the reader says when there is no story, and how it goes from one clipping to another."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from clipper.clipping import Clipping, State
from clipper.gui.theme import DARK, LIGHT, SEPIA, Appearance
from tests.gui.reader.clippings import WHEN, clipping, paragraph

LONG = tuple(paragraph(f"Paragraph {number}. " * 30) for number in range(40))
WAITING = Clipping(3, "https://example.com/<b>leak</b>", State.WAITING, WHEN)
FAILED = replace(WAITING, number=4, state=State.FAILED, failure="The page needs a log-in: <b>403</b>.")


def shown(reader):
    labels = (reader.notice.title, reader.notice.reason, reader.notice.advice)
    return [label.text() for label in labels if label.isVisible()]


def test_at_first_there_is_nothing_and_what_to_do_about_it(reader):
    title, advice = shown(reader)

    assert title == "Nothing to read yet"
    assert "drop" in advice
    assert not reader.page.isVisible()
    assert not reader.bar.cuts.isVisible()
    assert reader.number is None


def test_what_is_on_its_way_is_said_to_be(reader):
    reader.show_clipping(WAITING)

    assert shown(reader)[0] == "On its way"
    assert WAITING.origin in shown(reader)[1]
    assert not reader.notice.retry.isVisible()


def test_what_failed_says_why_and_is_tried_again(reader, qtbot):
    reader.show_clipping(FAILED)

    assert shown(reader) == ["This page could not be clipped", FAILED.failure, FAILED.origin]
    assert reader.notice.reason.textFormat() is Qt.TextFormat.PlainText
    with qtbot.waitSignal(reader.asking.retry) as retried:
        reader.notice.retry.click()
    with qtbot.waitSignal(reader.asking.open_link) as opened:
        reader.notice.browser.click()
    assert retried.args == [4]
    assert opened.args == [FAILED.origin]


@pytest.mark.parametrize(
    ("origin", "address"),
    [
        ("pasted:0123456789abcdef", ""),
        ("file:///home/ada/page.html", "file:///home/ada/page.html"),
        ("javascript:x", ""),
    ],
)
def test_only_what_has_an_address_has_an_original(reader, qtbot, origin, address):
    reader.show_clipping(replace(clipping(*LONG, address="ftp://example.com/"), origin=origin))

    assert reader.bar.original.isVisible() == bool(address)
    if address:
        with qtbot.waitSignal(reader.asking.open_link) as opened:
            reader.bar.original.click()
        assert opened.args == [address]


def test_a_page_without_a_story_says_so(reader, eyes):
    reader.show_clipping(clipping(title="Only a headline"))

    assert eyes.lines == ["Only a headline", "No story was found on this page. The page itself is kept."]


def test_the_same_clipping_stays_where_it_is_scrolled_to(reader, eyes):
    reader.show_clipping(clipping(*LONG))
    reader.page.verticalScrollBar().setValue(1500)
    before = 1500 - eyes.rect("Paragraph 9.").top()

    reader.show_clipping(clipping(*LONG, tags=("new",)))

    assert reader.page.verticalScrollBar().value() - eyes.rect("Paragraph 9.").top() == pytest.approx(before, abs=1.5)


def test_another_clipping_begins_at_its_top(reader):
    reader.show_clipping(clipping(*LONG))
    reader.page.verticalScrollBar().setValue(1500)

    reader.show_clipping(clipping(*LONG, number=2))

    assert reader.page.verticalScrollBar().value() == 0


def test_the_page_stays_in_place_when_the_pane_changes_its_width(reader, eyes, qtbot):
    reader.show_clipping(clipping(*LONG))
    reader.page.verticalScrollBar().setValue(round(eyes.rect("Paragraph 20.").top()))

    reader.resize(420, 900)
    qtbot.waitUntil(lambda: reader.page.width() == 420)

    assert reader.page.verticalScrollBar().value() == pytest.approx(eyes.rect("Paragraph 20.").top(), abs=2)


def test_from_story_to_nothing_and_back(reader, eyes):
    reader.show_clipping(clipping(*LONG))
    reader.show_nothing()
    assert not reader.page.isVisible()
    reader.show_clipping(clipping(*LONG))
    assert reader.page.isVisible()


def test_the_page_follows_light_and_dark(reader, theme, eyes):
    reader.show_clipping(clipping(*LONG))
    assert eyes.format("Paragraph 1.").foreground().color().name() == LIGHT.ink
    assert reader.grab().toImage().pixelColor(5, 400).name() == LIGHT.page

    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert eyes.format("Paragraph 1.").foreground().color().name() == DARK.ink
    assert reader.grab().toImage().pixelColor(5, 400).name() == DARK.page


def test_the_page_alone_is_sepia(reader, theme, eyes):
    reader.show_clipping(clipping(*LONG))
    theme.choose(Appearance.SEPIA)
    assert eyes.format("Paragraph 1.").foreground().color().name() == SEPIA.ink
    image = reader.grab().toImage()
    assert {image.pixelColor(5, y).name() for y in (5, 400, 890)} == {SEPIA.page}
    theme.choose(Appearance.SYSTEM)
