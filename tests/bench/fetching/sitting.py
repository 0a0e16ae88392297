"""Thousands of clippings in one sitting: memory stays where it is."""

import argparse
import statistics

import psutil

from clipper.clipping import State
from tests.bench.fetching.desks import clip, desk_for
from tests.bench.fetching.press import press

_EVERY = 25
_MOST_GROWTH = 1.10
"""The last quarter's median over the second's."""


def run(arguments: argparse.Namespace) -> bool:
    links = range(arguments.clippings)
    samples: list[int] = []

    def sample(done: int) -> None:
        if done % _EVERY == 0:
            me = psutil.Process()
            samples.append(sum(each.memory_info().rss for each in [me, *me.children()] if each.pid != paper_pid))

    with press(0.0) as paper:
        (paper_pid,) = [child.pid for child in psutil.Process().children()]
        with desk_for() as desk:
            became = clip(desk, [f"{paper}/story/{number}" for number in links], sample)
    quarter = len(samples) // 4
    second, last = statistics.median(samples[quarter : 2 * quarter]), statistics.median(samples[-quarter:])
    growth = last / second
    print(f"   {became[State.KEPT]} kept; at most {max(samples) / 1e6:.0f} MB, the cutters' among them")
    print(f"   second quarter {second / 1e6:.0f} MB, last {last / 1e6:.0f}")
    print(f"   grown to {growth:.3f} (at most {_MOST_GROWTH})")
    return became[State.KEPT] == len(links) and growth <= _MOST_GROWTH
