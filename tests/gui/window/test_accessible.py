"""Every control has a name and is reached by the keyboard, and no words are cut off in letters of twice the size."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QFrame

from clipper.article import Words
from clipper.desk import UPKEEP_LANE, Action, Rule, Where, add_rule, back_up, highlight
from clipper.gui.feeds.dialog import FeedDialog, FeedRow
from clipper.gui.reader import Field, Part
from clipper.gui.theme import scaled
from clipper.gui.versions.dialog import VersionsDialog
from clipper.jobs import Watch
from tests.gui.inspecting import clipped, inaccessible, without_look_for_focus
from tests.stories import HARBOUR, png, story_page

SMALL_SCREEN = QSize(1024, 700)
LISTS = {"rules": "tree", "backups": "list", "highlights": "list", "narrow down": "sources"}
"""Those that are empty until they were asked for."""


@pytest.fixture(params=[1, 2], ids=["ordinary", "large"])
def letters(request, qapp, theme):
    """The letters of the whole program, once and twice as large as usual."""
    before = QFont(qapp.font())
    qapp.setFont(scaled(before, request.param))
    yield
    qapp.setFont(before)


def tour(clipper):
    """Everything that there is to see, by its name."""
    assembly, window, reader = clipper.assembly, clipper.window, clipper.window.reader
    yield "empty", window
    picture = clipper.web.picture("/quay.png", png())
    page = story_page(picture=picture, extra="<div class='share-bar'>Share on X</div>")
    clipper.clip(clipper.web.page("/harbour", page))
    clipper.clip(clipper.web.url("/missing"))
    read(clipper)
    assembly.marking.star()
    clipper.wait(lambda: clipper.notices)
    assembly.notices.going_on("work", "Fetching the picture", 0.5)
    window.reader.finding.open()
    yield "story", window
    window.reader.find_bar.close_bar()
    assembly.noting.write()
    clipper.wait(window.reader.note.isVisible)
    yield "note", window
    assembly.noting.leave(None)
    reader.in_place.open(Part(Field.HEADLINE))
    yield "part", window
    reader.in_place.give_up()
    reader.page.setTextCursor(reader.page.document().find("freighter"))
    reader.page.released.emit()
    clipper.wait(reader.selection_bar.isVisible)
    yield "selection", window
    assembly.enlarging.open(next(iter(reader.asking.clipping.pictures.values())))
    yield "picture", assembly.enlarging.view
    assembly.enlarging.view.close_picture()
    window.cards.list.clearSelection()
    window.bar.search.setText("nothing that is there")
    clipper.wait(lambda: not clipper.numbers)
    yield "nothing found", window
    window.bar.search.clear_search()
    read(clipper)
    fill(clipper)
    for name, show in dialogs(clipper):
        show()
        clipper.wait(lambda: shown(window))
        (dialog,) = shown(window)
        if name in LISTS:
            clipper.wait(getattr(dialog, LISTS[name]).model().rowCount)
        if name == "settings":
            for row in range(dialog.pages.count()):
                dialog.show_page(row)
                yield f"settings {row}", dialog
        else:
            yield name, dialog
        dialog.close()


def fill(clipper):
    """A highlight, a rule and a backup, for the lists of them."""
    bridge, number, done = clipper.assembly.bridge, clipper.window.reader.number, []

    def work(_):
        highlight(bridge.desk, number, Words("freighter"))
        add_rule(bridge.desk, "harbour.example", Rule(Action.CUT, Where(begins="The newest")), datetime.now(UTC))
        back_up(bridge.desk, "", Watch())

    bridge.run(UPKEEP_LANE, work, done.append)
    clipper.wait(lambda: done)


def settle():
    """What was shown is laid out, and what that has changed too."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def read(clipper):
    """Read the story that was clipped."""
    clipper.wait(lambda: HARBOUR in clipper.titles)
    clipper.click_row(clipper.titles.index(HARBOUR))
    clipper.wait(lambda: clipper.window.reader.number)


def shown(window):
    """The dialog or the pop-up that is open."""
    return [
        each for kind in (QFrame, QDialog) for each in window.findChildren(kind) if each.isWindow() and each.isVisible()
    ]


def dialogs(clipper):
    assembly, window = clipper.assembly, clipper.window
    yield "settings", assembly.settling.open
    yield "about", assembly.about.open
    yield "arrivals", assembly.arrivals.open
    yield "library", assembly.libraries.choose
    yield "recut", assembly.recutting.start
    yield "versions", VersionsDialog(window, assembly.theme, HARBOUR, "").show
    yield "tags", assembly.tagging.choose_tags
    yield "collections", assembly.tagging.choose_collection
    yield "headlines", assembly.retitling.choose
    yield "commands", assembly.viewing.find_command
    rows = [FeedRow("Two tugs", "9 March", known=False), FeedRow("The pier", "8 March", known=True)]
    yield "rules", assembly.site_rules.open
    yield "facts", assembly.about_library.facts.open
    yield "backups", assembly.about_library.backing_up.open
    yield "check", assembly.about_library.checking.open
    yield "highlights", assembly.highlights.open
    yield "query by form", assembly.searching.build
    yield "examples", assembly.searching.explain
    yield "narrow down", assembly.searching.narrow
    yield "source", assembly.page_sources.open
    yield "feed", FeedDialog(window, "Harbour Post", rows, "The newest 2 of 9").show


def test_every_control_is_named_and_reached_and_no_words_are_cut_off(letters, open_window):
    clipper = open_window()
    clipper.window.resize(SMALL_SCREEN)
    found, known = [], set()
    for name, part in tour(clipper):
        settle()
        found += [
            f"{name}: {complaint}"
            for complaint in (*inaccessible(part), *clipped(part), *without_look_for_focus(part, known))
        ]
        if not (part.width() <= SMALL_SCREEN.width() and part.height() <= SMALL_SCREEN.height()):
            found.append(f"{name}: {part.size().toTuple()} does not fit on the screen")
    assert found == [], "\n".join(found)
