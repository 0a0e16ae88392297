"""Whether there is a display to open a window on. Asked before Qt is, which ends the program where there is none."""

import os
import sys

NO_DISPLAY = "clipper: there is no display to open a window on; clipper --help tells what can be done without one."


def has_display() -> bool:
    """Whether X11, Wayland or a platform of Qt's is named; other systems than Linux always have a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)
