"""The window: views over the desk, a folder a pane, in it view, model and presenter.

Views know Qt and what they show; presenters know the desk; ``bridge`` alone crosses threads.
"""

import sys

from clipper.gui.display import NO_DISPLAY, has_display


def run_window(place: str = "", words: tuple[str, ...] = ()) -> int:
    """Open the window over the library at ``place``, or the one that the settings name; answers the exit code.

    ``words`` name what is taken in there.
    """
    if not has_display():
        sys.stderr.write(f"{NO_DISPLAY}\n")
        return 1
    from clipper.gui.application import run_window as run

    return run(place, words)
