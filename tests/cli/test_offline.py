"""Without a network, the command line says so once, and goes on when there is one."""

import json

from tests.stories import HARBOUR
from tests.unplugged import HOST, needs_unplugging, run_unplugged

SCRIPT = """
import contextlib, io, json, sys
from clipper.cli import main
from tests.stories import story_page
from tests.web import Web

def said(*words):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words)
    print(json.dumps([code, out.getvalue(), err.getvalue()]))

web = Web(host="0.0.0.0")
addresses = [web.page(f"/{number}", story_page()).replace("127.0.0.1", HOST) for number in range(3)]
said("add", *addresses, "https://paper.example/story")
plug_in()
said("retry", "1", "2", "3")
said("list")
web.close()
"""


@needs_unplugging
def test_it_is_said_once_and_gone_on_with(tmp_path, monkeypatch):
    (tmp_path / "settings.toml").write_text(
        f"library = '{tmp_path / 'library'}'\n[fetch]\nallowed_hosts = ['{HOST}']\ngap = 0\n", "utf-8"
    )
    monkeypatch.setenv("CLIPPER_SETTINGS", str(tmp_path / "settings.toml"))
    offline, again, listed = map(json.loads, run_unplugged(SCRIPT).splitlines())
    assert offline[0] == 1
    assert offline[2] == "There is no network. 4 clippings wait for one; “clipper retry” goes on.\n"
    assert again == [0, "", ""]
    assert listed[1].count(HARBOUR) == 3
