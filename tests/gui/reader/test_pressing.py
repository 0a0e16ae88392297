"""What is pressed on the page and in the bar is told; the page itself does nothing about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from clipper.article import Figure, Run
from clipper.gui.reader import TEXT_SIZES
from clipper.gui.reader.sheet.targets import Link
from tests.gui.reader.clippings import clipping, paragraph, picture

LINK = "https://example.com/there?a=1&b=<2>"
STORY = (paragraph("Read ", Run("this report", link=LINK), " before lunch."), paragraph("word " * 2000))


@pytest.mark.parametrize("link", [LINK, "http://example.com/", "mailto:desk@example.com", "https://例え.jp/ニュース"])
def test_a_link_is_told_and_not_followed(reader, eyes, qtbot, link):
    reader.show_clipping(clipping(paragraph("Read ", Run("this report", link=link), " before lunch.")))
    before = eyes.lines

    with qtbot.waitSignal(reader.asking.open_link) as opened:
        eyes.click("this report")

    assert opened.args == [link]
    assert eyes.lines == before


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "0", "#0", "//x.org"]
)
def test_what_is_no_address_is_no_link(reader, eyes, qtbot, link):
    reader.show_clipping(clipping(paragraph("Read ", Run("this report", link=link), " before lunch.")))

    with qtbot.assertNotEmitted(reader.asking.open_link):
        eyes.click("this report")
    assert not eyes.format("this report").isAnchor()


def test_a_link_shows_where_it_leads(reader, eyes, qtbot):
    reader.show_clipping(clipping(*STORY))
    reader.page.setFocus()

    with qtbot.waitSignal(reader.link_pointed) as pointed:
        qtbot.keyClick(reader.page, Qt.Key.Key_Tab)
    assert pointed.args == [LINK]

    point = eyes.point("this report")
    viewport = reader.page.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert "<2>" not in QToolTip.text()
    assert "&lt;2&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_links_and_tags_are_reached_and_pressed_by_key(reader, qtbot):
    reader.show_clipping(clipping(*STORY, tags=("own",)))
    reader.page.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(reader.page, Qt.Key.Key_Tab)
    qtbot.keyClick(reader.page, Qt.Key.Key_Tab)

    with qtbot.waitSignal(reader.asking.open_link) as opened:
        qtbot.keyClick(reader.page, Qt.Key.Key_Return)

    assert opened.args == [LINK]


def test_a_suggested_tag_is_accepted_with_one_click(reader, eyes, qtbot):
    keyworded = clipping(*STORY, number=7)
    reader.show_clipping(with_keywords(keyworded, "South Korea", "<b>&"))

    with qtbot.waitSignal(reader.asking.tag_accepted) as accepted:
        eyes.click("South")
    assert accepted.args == [7, "South Korea"]

    with qtbot.waitSignal(reader.asking.tag_accepted) as accepted:
        eyes.click("<b>&")
    assert accepted.args == [7, "<b>&"]


def test_own_tags_are_chosen_and_removed(reader, qtbot):
    reader.show_clipping(clipping(*STORY, number=7, tags=("R&D",)))
    menu = reader.tag_menu("R&D")
    show, remove = menu.actions()

    with qtbot.waitSignal(reader.asking.tag_chosen) as chosen:
        show.trigger()
    with qtbot.waitSignal(reader.asking.tag_removed) as removed:
        remove.trigger()

    assert "R&&D" in show.text()
    assert chosen.args == ["R&D"]
    assert removed.args == [7, "R&D"]


def test_many_suggestions_are_shown_when_they_are_asked_for(reader, eyes):
    names = tuple(f"word{number}" for number in range(40))
    reader.show_clipping(with_keywords(clipping(*STORY), *names))
    assert "word30" not in "".join(eyes.lines)

    eyes.click("34 more")

    assert all(name in "".join(eyes.lines) for name in names)


def test_the_original_is_opened(reader, qtbot):
    reader.show_clipping(clipping(*STORY, address="https://example.com/canonical"))

    with qtbot.waitSignal(reader.asking.open_link) as opened:
        reader.bar.original.click()

    assert opened.args == ["https://example.com/canonical"]


def test_letters_grow_and_shrink_and_the_size_is_told(reader, eyes, qtbot):
    reader.show_clipping(clipping(*STORY))
    ordinary = eyes.format("Read").fontPointSize()

    with qtbot.waitSignal(reader.text_size_changed) as told:
        reader.bar.larger.click()
    assert told.args == [reader.text_size]
    assert eyes.format("Read").fontPointSize() > ordinary

    for _ in TEXT_SIZES:
        reader.bar.smaller.click()
    assert reader.text_size == 0
    assert eyes.format("Read").fontPointSize() == pytest.approx(ordinary * TEXT_SIZES[0])


def test_the_wheel_with_control_changes_the_letters_of_the_page(reader, eyes):
    reader.show_clipping(clipping(*STORY))
    before = reader.text_size
    QApplication.sendEvent(
        reader.page.viewport(),
        QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip

    assert reader.text_size == before + 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End])
def test_the_page_is_scrolled_by_key(reader, qtbot, key):
    reader.show_clipping(clipping(*STORY))
    reader.page.setFocus()

    qtbot.keyClick(reader.page, key)

    assert reader.page.verticalScrollBar().value() > 0


@pytest.mark.parametrize("key", [QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Undo])
def test_keys_for_the_window_pass_through_the_page(reader, qtbot, key):
    reader.show_clipping(clipping(*STORY))
    shortcut = QShortcut(QKeySequence(key), reader)
    reader.page.setFocus()
    qtbot.waitUntil(reader.page.hasFocus)

    with qtbot.waitSignal(shortcut.activated):
        qtbot.keySequence(reader.page, QKeySequence(key))


def test_what_is_copied_is_plain_text_without_pictures(reader):
    reader.show_clipping(
        clipping(Figure("https://x/1.jpg", "", "A caption.", ""), *STORY[:1], pictures={"https://x/1.jpg": picture()})
    )
    reader.page.selectAll()
    reader.page.copy()

    copied = QGuiApplication.clipboard().mimeData()
    assert copied.formats() == ["text/plain"]
    assert copied.text().split() == ["A", "headline", "A", "caption.", "Read", "this", "report", "before", "lunch."]


def test_the_menu_of_a_link_copies_its_address(reader):
    reader.show_clipping(clipping(*STORY))
    actions = {action.text(): action for action in reader.menu_for(Link(LINK)).actions()}
    actions["Copy link address"].trigger()

    assert QGuiApplication.clipboard().text() == LINK


def test_everything_that_can_be_used_has_a_name(reader):
    reader.show_clipping(clipping(*STORY))
    usable = [w for w in reader.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]

    nameless = [widget for widget in usable if not (widget.accessibleName() or getattr(widget, "text", str)())]
    assert reader.page in usable
    assert nameless == []


def with_keywords(kept, *keywords):
    article = replace(kept.extraction.article, tags=keywords)
    return replace(kept, extraction=replace(kept.extraction, article=article))
