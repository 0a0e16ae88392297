"""One page added: what it takes beyond the server's own answer, the start of the program apart."""

import argparse
import statistics
import time

from clipper.clipping import State
from clipper.desk import WebAddress, finish, take_in
from clipper.jobs import Watch
from tests.bench.fetching.desks import desk_for
from tests.bench.fetching.press import press

_TIMES = 21
_MOST = 0.150
"""Seconds."""


def run(_: argparse.Namespace) -> bool:
    spent = []
    with press(0.0) as paper, desk_for(cutting_processes=0) as desk:
        for number in range(_TIMES):
            began = time.monotonic()
            state = finish(desk, take_in(desk, WebAddress(f"{paper}/story/{number}")).number, Watch())
            spent.append(time.monotonic() - began)
            assert state is State.KEPT
    first, median, slowest = spent[0], statistics.median(spent[1:]), max(spent[1:])
    times = f"first {first * 1000:.0f} ms, then median {median * 1000:.0f}, most {slowest * 1000:.0f}"
    print(f"   with four pictures: {times}")
    print(f"   at most {_MOST * 1000:.0f} ms wanted of the first, which is what the command line does")
    return first <= _MOST
