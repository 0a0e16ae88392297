"""Pages with four pictures each, answered after 50 ms: clippings a second, beside a bare pool of requests."""

import argparse
import re
import time
from concurrent.futures import ThreadPoolExecutor

import requests

from clipper.clipping import State
from tests.bench.fetching.desks import WIDE, clip, desk_for
from tests.bench.fetching.press import press

_LATENCY = 0.05
_MOST = 1.5
"""Times the pool's."""
_PICTURE = re.compile(rb'<img src="([^"]+)"')


def run(arguments: argparse.Namespace) -> bool:
    with press(_LATENCY) as paper:
        links = [f"{paper}/story/{number}" for number in range(arguments.pages)]
        bare = _pool(paper, links)
        with desk_for() as desk:
            began = time.monotonic()
            became = clip(desk, links)
            ours = time.monotonic() - began
    kept = became[State.KEPT]
    print(f"   {kept} of {len(links)} kept, {kept / ours:.1f} a second; {ours:.1f} s, the pool {bare:.1f} s")
    print(f"   {ours / bare:.2f} times the pool's time (at most {_MOST})")
    return kept == len(links) and ours <= _MOST * bare


def _pool(paper: str, links: list[str]) -> float:
    """Seconds that so many threads need to fetch pages and pictures and throw them away."""
    session = requests.Session()
    adapter = requests.adapters.HTTPAdapter(pool_connections=WIDE, pool_maxsize=WIDE)
    session.mount("http://", adapter)

    def fetch(link: str) -> None:
        page = session.get(link, timeout=20).content
        for picture in _PICTURE.findall(page):
            assert session.get(paper + picture.decode(), timeout=20).content

    began = time.monotonic()
    with ThreadPoolExecutor(WIDE) as pool:
        list(pool.map(fetch, links))
    return time.monotonic() - began
