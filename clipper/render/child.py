"""The process that draws a page: ``python -m clipper.render.child FOLDER``, with the job in one line on stdin.

The page and the answer are written into FOLDER. When stdin ends, the parent is gone or no longer wants the page, and so
this process ends with all that it has started.
"""

import json
import os
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from clipper.render.job import ANSWER, DRAWN, Answer, Job, Outcome, SiteCookie

_HEAP = 512
"""Megabytes that the values of one page's scripts may take."""


def main(folder: Path) -> int:
    """Draw the page that stdin tells of; returns the exit status."""
    told = sys.stdin.readline()
    if not told:
        return 1
    job = _job(json.loads(told))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _prepare(job)
    try:
        from PySide6.QtNetwork import QNetworkProxyFactory
        from PySide6.QtWidgets import QApplication

        from clipper.render.browser import Browser
    except ImportError as error:
        _write(folder, Answer(Outcome.LIBRARY_LACKING, detail=str(error)))
        return 1
    application = QApplication(sys.argv[:1])
    # The browser's own switches, below, are what it calls the system's configuration.
    QNetworkProxyFactory.setUseSystemConfiguration(True)

    def done(answer: Answer, markup: str) -> None:
        (folder / DRAWN).write_bytes(markup.encode("utf-8", "replace"))
        _write(folder, answer)
        # Nothing is taken apart: all of it goes with its memory.
        _end()

    browser = Browser(job, done)
    application.exec()
    del browser
    return 1


def _job(told: dict[str, Any]) -> Job:
    return Job(**told | {"cookies": tuple(SiteCookie(**cookie) for cookie in told["cookies"])})


def _prepare(job: Job) -> None:
    """Say what the browser has to know before it is loaded, and let nothing else of the surroundings reach it."""
    for name in [name for name in os.environ if name.startswith("QTWEBENGINE_")]:
        del os.environ[name]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(switches(job))


def switches(job: Job) -> list[str]:
    """How the browser is started.

    Three together leave it no way but the gateway: it takes that for everything, this machine included, which browsers
    leave out by themselves; whatever would be connected to all the same is the gateway; and what does without
    connections (WebRTC) may not.
    """
    wanted = [
        f"--proxy-server=http://{job.gateway}",
        "--proxy-bypass-list=<-loopback>",
        f'--host-resolver-rules="MAP * {job.gateway}"',
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-quic",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-pings",
        "--mute-audio",
        "--renderer-process-limit=1",
        f"--js-flags=--max-old-space-size={_HEAP}",
    ]
    return wanted if job.sandbox else [*wanted, "--no-sandbox"]


def _write(folder: Path, answer: Answer) -> None:
    """Whole or not at all: its presence tells that the page is there too."""
    beside = folder / f"{ANSWER}.tmp"
    beside.write_text(json.dumps(asdict(answer)), "utf-8")
    beside.replace(folder / ANSWER)


def _end_with_parent() -> None:
    sys.stdin.read()
    _end()


def _end() -> None:
    """At once, and with all that was started: this process leads their group."""
    if sys.platform != "win32":
        with suppress(OSError):
            if os.getpgrp() == os.getpid():
                os.killpg(0, signal.SIGKILL)
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
