"""What a child process that cuts pages may use; where the system knows no such limits, it is not limited.

The cleaner keeps itself within two seconds and 300 MB a page (tests/extract/test_bounds.py). These are for what it does
not foresee: a page must not take the machine with it.
"""

import signal
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

SECONDS = 30.0
"""Of the processor, for one page. Slow machines take ten times as long as the ones we measure on."""
_ADDRESSES = 4 * 2**30
"""Bytes of address space. The libraries alone reserve one gigabyte of it."""


def confine() -> None:
    """Limit the memory of this process; what asks for more gets a MemoryError."""
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = _ADDRESSES if most == resource.RLIM_INFINITY else min(_ADDRESSES, most)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    except (OSError, ValueError):
        # macOS knows the limit and lets nobody set it.
        return


def timed(seconds: float, work: Callable[..., T], *arguments: object) -> T:
    """What ``work`` gives; after so many ``seconds`` of the processor the system ends this process."""
    if sys.platform == "win32":
        return work(*arguments)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return work(*arguments)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
