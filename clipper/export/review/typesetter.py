"""Starts the child that typesets, tells it when to begin, and ends it when it is no longer wanted."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from clipper.export.errors import TypesettingFailed
from clipper.export.review.job import Job, Result
from clipper.jobs import Stage, Watch

FROZEN_WORD = "--typeset"
"""A frozen program has no interpreter to start a module with: it starts itself with this word and the job folder."""

_PATIENCE = 0.02
"""Seconds between two looks at the child; a request to stop is noticed at once."""


class Typesetter:
    """A child process, started early so that it reads the fonts while the job is prepared."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._said = (folder / "said.txt").open("wb")
        self._child = subprocess.Popen(
            [*_command(), str(folder)],
            stdin=subprocess.PIPE,
            stdout=self._said,
            stderr=self._said,
            cwd=folder,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._stdin = cast(IO[bytes], self._child.stdin)

    def typeset(self, job: Job, watch: Watch) -> Result:
        """Do ``job``, for which everything lies in the folder. Raises TypesettingFailed, and Cancelled at once."""
        (self._folder / "job.json").write_text(json.dumps(asdict(job)), "utf-8")
        watch.at(Stage.TYPESETTING)
        self._begin()
        while self._child.poll() is None:
            watch.token.pause(_PATIENCE)
        try:
            result = Result(**json.loads((self._folder / "result.json").read_text("utf-8")))
        except FileNotFoundError:
            raise TypesettingFailed(self._last_words()) from None
        if result.standard is None:
            raise TypesettingFailed(result.diagnostic)
        return result

    def _begin(self) -> None:
        try:
            self._stdin.write(b"\n")
            self._stdin.flush()
        except OSError:  # it has ended already; what it said tells why
            self._child.wait()

    def _last_words(self) -> str:
        said = (self._folder / "said.txt").read_text("utf-8", "replace").strip()
        return said[-4000:] or f"The process ended with status {self._child.returncode}."

    def close(self) -> None:
        """End the child, whatever it is doing."""
        self._child.kill()
        self._stdin.close()
        self._child.wait()
        self._said.close()

    def __enter__(self) -> "Typesetter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_WORD]
    # -P: the folder it is started in holds pictures, and must not be a place to import from.
    return [sys.executable, "-P", "-X", "utf8", "-m", "clipper.export.review.child"]


def _environment() -> dict[str, str]:
    """The environment, in which the child finds this same package wherever the parent has it from."""
    package = str(Path(__file__).resolve().parents[3])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([package, known] if known else [package])}
