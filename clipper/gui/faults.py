"""What nobody expected: written to the log with its traceback, and owned up to in a sentence."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_logger = logging.getLogger(__name__)

_LARGEST = 1_000_000
"""Bytes of a log file; one older file is kept beside it."""


class Faults(QObject):
    """Takes errors that no one caught, on any slot of the window; the program goes on."""

    met = Signal(object)
    """The error."""

    def watch(self) -> None:
        sys.excepthook = self._meet

    def _meet(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        _logger.critical("not caught", exc_info=(kind, error, traceback))
        self.met.emit(error)


def log_to(path: Path) -> None:
    """Write the log to ``path``; without one if its folder cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=1, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
