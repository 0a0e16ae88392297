"""Words after ``clipper`` go to the command line; none, or none but ``--library``, opens the window."""

import multiprocessing
import sys
from pathlib import Path


def main() -> int:
    """Run Clipper with the words of this process and answer its exit code."""
    multiprocessing.freeze_support()
    match sys.argv[1:]:
        case []:
            return _window()
        case ["--library", place]:
            return _window(place)
        case ["--typeset", job]:
            return _typeset(job)
        case ["--draw", folder]:
            return _draw(folder)
        case words:
            from clipper.cli import main as run_words

            return run_words(words)


def _window(place: str = "") -> int:
    from clipper.gui import run_window

    return run_window(place)


def _typeset(job: str) -> int:
    """What a frozen program is started with for a press review; others start ``clipper.export.review.child``."""
    from clipper.export.review.child import main as typeset

    return typeset(Path(job))


def _draw(folder: str) -> int:
    """What a frozen program is started with for a page whose scripts are run; others start ``clipper.render.child``."""
    from clipper.render.child import main as draw

    return draw(Path(folder))


if __name__ == "__main__":
    sys.exit(main())
