"""What cannot be had for now is tried again later: when, how often, and what is said meanwhile."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from clipper.clipping import Delay
from clipper.desk.desk import Desk
from clipper.desk.wording import explain, sentence
from clipper.errors import ClipperError
from clipper.fetch import Busy, Offline, is_worth_another_try
from clipper.languages import say
from clipper.library import postpone, waiting

_LONGEST = 86_400.0
"""Seconds between two tries."""


@dataclass(frozen=True, slots=True)
class InLine:
    """A clipping that waits for its story, and for what."""

    number: int
    origin: str
    host: str
    """The server whose turn it has to wait for; empty where none is asked."""
    seconds: float
    """How long it is put off, from now."""
    delay: Delay | None


def in_line(desk: Desk, numbers: Iterable[int]) -> tuple[InLine, ...]:
    """Those of ``numbers`` that wait for ``finish``, in the order given. Raises LibraryFailure."""
    now = datetime.now(UTC)
    return tuple(
        InLine(
            number=each.number,
            origin=each.origin,
            host=host_asked(each.origin),
            seconds=max(0.0, (each.delay.until - now).total_seconds()) if each.delay else 0.0,
            delay=each.delay,
        )
        for each in waiting(desk.library, numbers)
    )


def host_asked(origin: str) -> str:
    """The server that is asked for what ``origin`` names: the key of the clipping lane. Empty where none is."""
    return urlsplit(origin).netloc if origin.startswith(("http:", "https:")) else ""


def is_offline(desk: Desk) -> bool:
    """Whether this computer was found to be on no network, and still is: what is in line waits for one."""
    return desk.fetcher.is_offline()


def put_off(desk: Desk, number: int, error: ClipperError) -> str:
    """Have a clipping tried again later if that is worth while; else the sentence that says why it has failed."""
    if not is_worth_another_try(error):
        return sentence(error)
    before = next((each.delay for each in waiting(desk.library, (number,))), None)
    reason = explain(error).what
    tries = (before.tries if before else 0) + was_asked(error)
    if is_given_up(desk, error, tries):
        return given_up_words(error, tries)
    # While the computer is offline, nothing is written again and again.
    if not isinstance(error, Offline) or before is None or before.reason != reason:
        until = datetime.now(UTC) + timedelta(seconds=pause_after(desk, error, tries))
        postpone(desk.library, number, Delay(until, reason, tries))
    return ""


def was_asked(error: ClipperError) -> bool:
    """Whether a try that ended in ``error`` was one: the server was asked, and not left alone or out of reach."""
    return not (isinstance(error, Offline) or (isinstance(error, Busy) and not error.asked))


def is_given_up(desk: Desk, error: ClipperError, tries: int) -> bool:
    """Whether what failed with ``error`` for the time ``tries`` is not tried again."""
    return not is_worth_another_try(error) or (was_asked(error) and tries >= desk.settings.fetch.tries)


def given_up_words(error: ClipperError, tries: int) -> str:
    """Why it failed, how often it was tried, and what can be done about it."""
    tried = say("It was tried %n times.", count=tries) if tries > 1 else ""
    return " ".join(filter(None, (explain(error).what, tried, explain(error).remedy)))


def pause_after(desk: Desk, error: ClipperError, tries: int) -> float:
    """The seconds until the next try; never the same, so that not all come back at the same moment."""
    match error:
        case Offline():
            # The lane waits for the network.
            return 0.0
        case Busy(seconds=seconds):
            return seconds
        case _:
            back_off = desk.settings.fetch.back_off * 3.0 ** (tries - 1)
            return min(_LONGEST, back_off) * random.uniform(0.8, 1.2)  # noqa: S311 - nothing is kept secret by it
