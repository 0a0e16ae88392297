"""One page added: what it takes beyond the server's own answers, the start of the program apart."""

import argparse
import statistics
import time

from clipper.clipping import State
from clipper.desk import Desk, WebAddress, finish, take_in
from clipper.jobs import Watch
from tests.bench.fetching.desks import desk_for
from tests.bench.fetching.press import press

_TIMES = 21
_MOST = 0.150
"""Seconds."""
_LATENCY = 0.1
"""Seconds until a server answers, as on a common line."""
_ANSWERS = 2
"""One after the other: the page, then its pictures at once."""


def run(_: argparse.Namespace) -> bool:
    with press(_LATENCY) as paper, desk_for(cutting_processes=0) as desk:
        spent = [_beyond(desk, f"{paper}/story/{number}") for number in range(_TIMES)]
    first, median, slowest = spent[0], statistics.median(spent[1:]), max(spent[1:])
    times = f"first {first * 1000:.0f} ms, then median {median * 1000:.0f}, most {slowest * 1000:.0f}"
    print(f"   with four pictures: {times}")
    print(f"   at most {_MOST * 1000:.0f} ms wanted of the first, which is what the command line does")
    return first <= _MOST


def _beyond(desk: Desk, link: str) -> float:
    began = time.monotonic()
    state = finish(desk, take_in(desk, WebAddress(link)).number, Watch())
    assert state is State.KEPT
    return time.monotonic() - began - _ANSWERS * _LATENCY
