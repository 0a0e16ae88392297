"""Progress on stderr: one line that is written over, and only where a person watches."""

import sys
import threading
from shutil import get_terminal_size
from types import TracebackType

from clipper.jobs import Progress, Stage

_WORDS = {
    Stage.WAITING: "waiting",
    Stage.FETCHING: "fetching",
    Stage.CLEANING: "cleaning",
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
        line = f"{what}: {_WORDS[progress.stage]}{_amount(progress)}"
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


def _amount(progress: Progress) -> str:
    if progress.stage is Stage.FETCHING:
        return f", {progress.done // 1024} kB" if progress.done else ""
    if progress.total:
        return f" {progress.done} of {progress.total}"
    return ""
