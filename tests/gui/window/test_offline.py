"""Without a network, the window says so once, and goes on by itself when there is one."""

import json

from tests.unplugged import HOST, needs_unplugging, run_unplugged

SCRIPT = """
import json, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from clipper.clipping import State
from clipper.desk import load, open_desk
from clipper.gui.theme import Theme
from clipper.gui.window import Assembly, Memory
from clipper.places import settings_file
from tests.gui.driver import Driver, links
from tests.stories import story_page
from tests.web import Web

def wait(condition, seconds=30):
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < seconds
        application.processEvents()
        time.sleep(0.01)

application = QApplication([])
web = Web(host="0.0.0.0")
try:
    pages = [web.page(f"/{number}", story_page(f"Story {number}")) for number in range(3)]
    with open_desk(load(settings_file()), cutting_processes=0) as desk:
        assembly = Assembly(desk, Theme(application), Memory(Path(sys.argv[1])))
        assembly.window.show()
        driver = Driver(None, web, assembly)
        driver.drop(links(*[page.replace("127.0.0.1", HOST) for page in pages]))
        cards = lambda: [card for card in map(driver.card, driver.numbers) if card]
        wait(lambda: len(cards()) == 3 and any(card.delay for card in cards()))
        looked_at = time.monotonic()
        wait(lambda: time.monotonic() - looked_at > 2.5)  # more than one look at the network
        offline = driver.window.notices.texts
        plug_in()
        wait(lambda: all(card.state is State.KEPT for card in cards()))
        wait(lambda: not driver.window.notices.texts)
        print(json.dumps([offline, sorted(driver.titles)]))
        assembly.window.close()
finally:
    web.close()
"""


@needs_unplugging
def test_it_is_said_once_and_gone_on_with(tmp_path, monkeypatch):
    (tmp_path / "settings.toml").write_text(
        f"library = '{tmp_path / 'library'}'\n[fetch]\nallowed_hosts = ['{HOST}']\ngap = 0\n", "utf-8"
    )
    monkeypatch.setenv("CLIPPER_SETTINGS", str(tmp_path / "settings.toml"))
    said, titles = json.loads(run_unplugged(SCRIPT, tmp_path / "window.ini"))
    assert said == ["There is no network. What waits is gone on with when there is one."]
    assert titles == ["Story 0", "Story 1", "Story 2"]
