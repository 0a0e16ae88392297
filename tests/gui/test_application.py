"""The program as a whole: started as users start it, ended by the system."""

import os
import signal
import subprocess
import sys

import pytest

from clipper.desk import WebAddress, open_desk, take_in, unfinished
from tests.stories import story_page
from tests.web import ALLOWED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no orderly kill")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_an_orderly_kill_closes_the_window_and_loses_nothing(settings, web, tmp_path, ending):
    web.page("/held", story_page())
    web.hold("/held")
    with open_desk(settings, cutting_processes=0) as desk:
        take_in(desk, WebAddress(web.url("/held")))
    (tmp_path / "settings.toml").write_text(f"library = '{settings.library}'\n{ALLOWED}", "utf-8")
    environment = os.environ | {
        "CLIPPER_SETTINGS": str(tmp_path / "settings.toml"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "clipper"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        web.wait_for_requests(1)  # the window goes on with what waits, so it is open
        program.send_signal(ending)
        said, _ = program.communicate(timeout=20)
    finally:
        program.kill()

    assert program.returncode == 0
    assert "Traceback" not in said
    assert (tmp_path / "window.ini").exists()
    with open_desk(settings, cutting_processes=0) as desk:
        assert len(unfinished(desk)) == 1
