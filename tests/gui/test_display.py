"""Without a display the window is refused in a sentence, where Qt would abort."""

import os
import subprocess
import sys

import pytest

from clipper.gui.display import NO_DISPLAY


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_window_is_refused_in_a_sentence():
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    surroundings = {name: value for name, value in os.environ.items() if name not in names}
    told = subprocess.run([sys.executable, "-P", "-m", "clipper"], env=surroundings, capture_output=True, text=True)
    assert (told.returncode, told.stderr) == (1, f"{NO_DISPLAY}\n")
