"""Words after ``clipper`` go to the command line; none opens the window."""

import multiprocessing
import sys


def main() -> int:
    """Run Clipper with the words of this process and answer its exit code."""
    multiprocessing.freeze_support()
    words = sys.argv[1:]
    if words:
        from clipper.cli import main as run_words

        return run_words(words)
    from clipper.gui import run_window

    return run_window()


if __name__ == "__main__":
    sys.exit(main())
