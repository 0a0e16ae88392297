"""A process with all that it has started: what it takes, and its end."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import psutil

_PATIENCE = 2.0
"""Seconds; what is killed has ended long before, unless the system is out of order."""
_SLICE = 0.005


class Family:
    """A child that leads a group of processes of its own, and theirs."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        self._child = child
        self._known: dict[int, psutil.Process] = {}

    def memory(self) -> int:
        """The bytes that all of them take; what they share is counted once for each."""
        self._look()
        taken = 0
        for process in self._known.values():
            with suppress(psutil.Error):
                taken += process.memory_info().rss
        return taken

    def kill(self) -> None:
        """End all of them, whatever they are doing, and wait until they have."""
        if self._child.returncode is None:
            self._look()
            if sys.platform != "win32":
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(self._child.pid, signal.SIGKILL)
            self._child.kill()
            self._child.wait()
        # Also where the child has ended before them. psutil knows a process from another that has got its number.
        for process in self._known.values():
            with suppress(psutil.Error):
                process.kill()
        end = time.monotonic() + _PATIENCE
        while any(map(_is_alive, self._known.values())) and time.monotonic() < end:
            time.sleep(_SLICE)

    def _look(self) -> None:
        with suppress(psutil.Error):
            leader = psutil.Process(self._child.pid)
            for process in (leader, *leader.children(recursive=True)):
                self._known.setdefault(process.pid, process)


def _is_alive(process: psutil.Process) -> bool:
    """Whether it is more than an entry in the system's list, which stands until somebody has asked how it ended."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False
