"""The window of somebody who may read the library but not change it."""

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import NullPool, create_engine, make_url, text

from clipper.clipping import State
from clipper.desk import open_desk
from clipper.library import Rights, add_tags, grant, open_library, put_in
from tests.gui.driver import links
from tests.library.server import new_database, running_server
from tests.library.stories import kept

pytestmark = pytest.mark.xdist_group("server")


@pytest.fixture
def desk(settings):
    with running_server() as server:
        engine = create_engine(server, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("CREATE ROLE anna LOGIN"))
        place = new_database(server, "desk")
        with open_library(place) as library:
            number = kept(library)
            add_tags(library, [number], ["shipping"])
            put_in(library, "Monday", [number])
            grant(library, "anna", Rights.READER)
        readers = make_url(place).set(username="anna").render_as_string(hide_password=False)
        with open_desk(settings, readers, cutting_processes=0) as desk:
            yield desk


def test_what_would_write_is_off_and_says_why(clipper):
    clipper.wait_for_states(State.KEPT)
    clipper.assembly.listing.select(1)
    clipper.wait(lambda: clipper.window.reader.number == 1)
    refused = "You may read this library but not change it."
    bar = clipper.window.bar
    for widget in (bar.address, bar.tag, bar.collect):
        assert not widget.isEnabled()
        assert refused in widget.toolTip()
    assert bar.export.isEnabled()
    assert not clipper.drag_over(links("https://harbour.example/new"))
    actions = {action.text(): action for action in [*clipper.window.actions(), *clipper.list.actions()]}
    for words in ("Tag…", "Collect…", "Paste and clip", "Edit in place", "Note…", "Put into the trash"):
        assert not actions[words].isEnabled()
        assert refused in actions[words].toolTip()
    for words in ("Search", "Export review…"):
        assert actions[words].isEnabled()
    menu = clipper.window.reader.menu_for(None, 3)
    off = {action.text() for action in menu.actions() if action.text() and refused in action.toolTip()}
    assert {"Cut this paragraph", "Highlight", "Always cut this on this site…", "Edit the headline"} <= off
    menu.close()
    clipper.press(Qt.Key.Key_Delete, widget=clipper.list)
    assert clipper.titles == ["The harbour opens again"]
    assert clipper.notices == ""
