"""Words after ``clipper`` go to the command line; none, or none but ``--library``, opens the window.

``clipper window`` does too, and takes in there what is named after it.
"""

import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """Run Clipper with the words of this process and answer its exit code."""
    multiprocessing.freeze_support()
    match sys.argv[1:]:
        case []:
            return _window()
        case ["--library", place]:
            return _window(place)
        case ["window", "--library", place, *words]:
            return _window(place, words)
        case ["window", *words] if not any(word.startswith("-") for word in words):
            return _window(words=words)
        case ["--typeset", job]:
            return _typeset(job)
        case ["--draw", folder]:
            return _draw(folder)
        case words:
            from clipper.cli import main as run_words

            return run_words(words)


def _window(place: str = "", words: Sequence[str] = ()) -> int:
    from clipper.gui import run_window

    return run_window(place, tuple(map(_from_anywhere, words)))


def _from_anywhere(word: str) -> str:
    """A file's name as it is understood by a program that was started in another folder."""
    return Path(word).absolute().as_uri() if Path(word).exists() else word


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
