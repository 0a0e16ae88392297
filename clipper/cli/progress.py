"""Progress on stderr: one line that is written over, and only where a person watches."""

import sys
import threading
from shutil import get_terminal_size
from types import TracebackType

from clipper.jobs import Progress, Stage

_WORDS = {
    Stage.TAKING_IN: "taking in",
    Stage.WAITING: "waiting",
    Stage.FETCHING: "fetching",
    Stage.PAGES: "page",
    Stage.CLEANING: "cleaning",
    Stage.DRAWING: "running the page’s scripts",
    Stage.PICTURES: "pictures",
    Stage.KEEPING: "keeping",
    Stage.GATHERING: "gathering",
    Stage.PREPARING: "preparing",
    Stage.TYPESETTING: "typesetting",
    Stage.WRITING: "writing",
    Stage.CHECKING: "checking",
    Stage.COMPARING: "comparing",
}


class ProgressLine:
    """A context manager; inside it ``show`` may be called from any thread. Silent unless stderr is a terminal."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._lock = threading.Lock()

    def show(self, what: str, progress: Progress) -> None:
        """Say how far ``what`` is."""
        if not self._watched:
            return
        line = f"{what}: {progress_words(progress)}"
        with self._lock:
            sys.stderr.write(f"\r{line[: get_terminal_size().columns - 1]}\x1b[K")
            sys.stderr.flush()

    def say(self, line: str) -> None:
        """A line that stays, whether or not a person watches."""
        with self._lock:
            sys.stderr.write(f"\r\x1b[K{line}\n" if self._watched else f"{line}\n")

    def print(self, line: str) -> None:
        """A line of what was asked for, on stdout, with that of the progress out of its way."""
        with self._lock:
            if self._watched:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()
            print(line, flush=True)

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._watched:
            sys.stderr.write("\r\x1b[K")


def progress_words(progress: Progress) -> str:
    """``fetching · 84 kB of 1.2 MB``, ``pictures 3 of 7``: as the window has it."""
    words, done, total = _WORDS[progress.stage], progress.done, progress.total
    if progress.stage is Stage.FETCHING:
        amount = f"{_size(done)} of {_size(total)}" if total else _size(done)
        return f"{words} · {amount}" if done else words
    if progress.stage is Stage.PAGES and not total:
        return f"{words} {done}"
    if not total:
        return words
    # Of pictures, the one that is being fetched.
    return f"{words} {min(done + (progress.stage is Stage.PICTURES), total)} of {total}"


def _size(count: int) -> str:
    """``count`` bytes in thousands or millions of them."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{count / 1_000:.0f} kB"
