"""What a clerk and who employs it say to each other."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from clipper.jobs.progress import Progress


@dataclass(frozen=True, slots=True)
class Errand:
    """Do ``work`` with what the clerk has at hand, these arguments and a watch."""

    number: int
    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stop:
    """The errand is to stop."""

    number: int


@dataclass(frozen=True, slots=True)
class Leave:
    """All errands are to stop, and the clerk to end."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The clerk is there."""


@dataclass(frozen=True, slots=True)
class Reported:
    """An errand is so far."""

    number: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Done:
    number: int
    answer: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """It raised this; Cancelled where it has stopped."""

    number: int
    error: BaseException


@dataclass(frozen=True, slots=True)
class Told:
    """What the clerk's means have to tell, whatever it is about."""

    news: Any


@dataclass(frozen=True, slots=True)
class Logged:
    record: logging.LogRecord


Order: TypeAlias = Errand | Stop | Leave
Report: TypeAlias = Ready | Reported | Done | Failed | Told | Logged
