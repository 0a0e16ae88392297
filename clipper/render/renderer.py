"""Starts the process that draws a page, watches over it, and ends it with all that it has started."""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from itertools import starmap
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast
from urllib.parse import urldefrag

from clipper.jobs import Stage, Watch
from clipper.page import HTML, Page
from clipper.render.errors import (
    BrowserStopped,
    LibraryLacking,
    NoSandbox,
    NotAllowed,
    NotDrawn,
    NotInstalled,
    TookTooLong,
)
from clipper.render.gateway import Gateway, Way
from clipper.render.job import ANSWER, DRAWN, Answer, Job, Outcome, SiteCookie
from clipper.render.options import RenderOptions

if TYPE_CHECKING:
    from clipper.render.family import Family

FROZEN_WORD = "--draw"
"""A frozen program has no interpreter to start a module with: it starts itself with this word and the folder."""

_LOOK_EVERY = 0.05
"""Seconds between two looks at the child; a request to stop is noticed at once."""
_WEIGH_EVERY = 0.25
"""Seconds between two looks at its memory, each of which reads the system's list of processes."""
_SPARE = 3.0
"""Seconds before the end of its time in which the child hands back what is there."""
_MEGABYTE = 1_000_000
_NO_SANDBOX = ("no usable sandbox", "without --no-sandbox", "failed to move to new namespace")
"""What the browser says where the system does not let it confine itself, in lower case."""


def is_installed() -> bool:
    """Whether there is a browser; it is not loaded."""
    return all(
        importlib.util.find_spec(f"PySide6.{name}") is not None for name in ("QtWebEngineCore", "QtWebEngineWidgets")
    )


class Renderer:
    """Draws pages, one at a time: a browser takes as much memory as all else together. For many threads."""

    def __init__(self, options: RenderOptions) -> None:
        self._options = options
        self._turn = threading.Lock()

    def require(self, address: str) -> None:
        """Raises NotAllowed, NotInstalled or NoSandbox where no page can be drawn, such as the one at ``address``."""
        if not self._options.allowed:
            raise NotAllowed(address)
        if not is_installed():
            raise NotInstalled(address)
        if self._options.sandbox and sys.platform != "win32" and os.geteuid() == 0:
            raise NoSandbox(address)

    def draw(self, page: Page, opened: Callable[[], AbstractContextManager[Way]], watch: Watch) -> Page:
        """``page`` as its scripts draw it, asked for anew; its address is where it is by then.

        The way out is ``opened`` for that and closed again. Reports Stage.DRAWING.
        Raises RenderError, what the way raises, and Cancelled.
        """
        self.require(page.answered)
        watch.at(Stage.DRAWING)
        while not self._turn.acquire(timeout=_LOOK_EVERY):
            watch.token.check()
        try:
            with opened() as way:
                return self._draw(page, way, watch)
        finally:
            self._turn.release()

    def _draw(self, page: Page, way: Way, watch: Watch) -> Page:
        gateway = Gateway(way)
        try:
            with tempfile.TemporaryDirectory(prefix="clipper-", ignore_cleanup_errors=True) as name:
                folder = Path(name)
                job = Job(
                    address=page.answered,
                    gateway=gateway.address,
                    password=gateway.password,
                    user_agent=way.user_agent,
                    languages=way.languages,
                    limit=way.limit,
                    seconds=max(1.0, self._options.seconds - _SPARE),
                    confined_to=way.confined_to,
                    sandbox=self._options.sandbox,
                    cookies=tuple(starmap(SiteCookie, way.cookies)),
                )
                answer = self._answer(job, folder, watch)
                if answer.outcome is Outcome.LIBRARY_LACKING:
                    raise LibraryLacking(page.answered, answer.detail.partition(":")[0])
                if answer.outcome is Outcome.STOPPED:
                    raise BrowserStopped(page.answered)
                if answer.outcome is Outcome.NOT_DRAWN:
                    raise gateway.failure or NotDrawn(page.answered)
                return _as_page(page, answer.address, (folder / DRAWN).read_bytes())
        finally:
            gateway.close()

    def _answer(self, job: Job, folder: Path, watch: Watch) -> Answer:
        """What the child answers; when this returns, it is gone with all that it has started."""
        with (folder / "said.txt").open("wb") as said:
            child = subprocess.Popen(
                [*_command(), str(folder)],
                stdin=subprocess.PIPE,
                stdout=said,
                stderr=said,
                cwd=folder,
                env=_environment(),
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        from clipper.render.family import Family  # 10 ms, which only pages that are drawn need

        family = Family(child)
        stdin = cast(IO[bytes], child.stdin)
        try:
            stdin.write(json.dumps(asdict(job)).encode() + b"\n")
            stdin.flush()
            self._watch_over(child, family, job.address, folder, watch)
        except OSError:  # it has ended already; what it said tells why
            child.wait()
        finally:
            family.kill()
            with suppress(OSError):
                stdin.close()
        try:
            told = json.loads((folder / ANSWER).read_text("utf-8"))
        except FileNotFoundError:
            last_words = (folder / "said.txt").read_text("utf-8", "replace").lower()
            if any(words in last_words for words in _NO_SANDBOX):
                raise NoSandbox(job.address) from None
            raise BrowserStopped(job.address) from None
        return Answer(**told | {"outcome": Outcome(told["outcome"])})

    def _watch_over(
        self, child: "subprocess.Popen[bytes]", family: "Family", address: str, folder: Path, watch: Watch
    ) -> None:
        """Wait for the child's answer, or its end. Raises TookTooLong, BrowserStopped, Cancelled."""
        begun = weighed = time.monotonic()
        while child.poll() is None and not (folder / ANSWER).exists():
            watch.token.pause(_LOOK_EVERY)
            now = time.monotonic()
            if now - begun > self._options.seconds:
                raise TookTooLong(address, self._options.seconds)
            if now - weighed > _WEIGH_EVERY:
                weighed = now
                if family.memory() > self._options.memory * _MEGABYTE:
                    raise BrowserStopped(address)


def _as_page(page: Page, address: str, content: bytes) -> Page:
    answered = urldefrag(address).url
    moved = (page.answered,) if answered != page.answered else ()
    return replace(
        page,
        content=content,
        answered=answered,
        media_type=HTML,
        charset="utf-8",
        fetched_at=datetime.now(UTC),
        redirects=(*page.redirects, *moved),
        # A server that still says what it said has said nothing of what scripts then ask for.
        etag="",
        modified="",
    )


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_WORD]
    # -P: the folder it is started in holds what a page has written, and must not be a place to import from.
    return [sys.executable, "-P", "-X", "utf8", "-m", "clipper.render.child"]


def _environment() -> dict[str, str]:
    """The environment, in which the child finds this same package wherever the parent has it from."""
    package = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([package, known] if known else [package])}
