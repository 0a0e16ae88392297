"""Words after ``clipper`` go to the command line; none, or none but ``--library``, opens the window."""

import multiprocessing
import sys


def main() -> int:
    """Run Clipper with the words of this process and answer its exit code."""
    multiprocessing.freeze_support()
    match sys.argv[1:]:
        case []:
            return _window()
        case ["--library", place]:
            return _window(place)
        case words:
            from clipper.cli import main as run_words

            return run_words(words)


def _window(place: str = "") -> int:
    from clipper.gui import run_window

    return run_window(place)


if __name__ == "__main__":
    sys.exit(main())
