"""What cutting a page costs: processor time beside that of the bare parse and of trafilatura, and of starting up.

The pages are the annotated ones (tests/score/bench.py). Each is cut by all in turn, in an order that changes from page
to page, as often as is asked for, and the shortest time counts. Without trafilatura (``pip install "clipper[bench]"``)
only our own times are told.
"""

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from clipper.extract import extract_page
from clipper.markup import decode, read_page
from tests.score import bench

ADDRESS = "https://paper.example/2024/07/09/story"
ROOT = Path(__file__).parents[2]
TARGETS = {
    "trafilatura": ("at most 0.50 of its median, 0.60 of its 95th percentile", 0.5, 0.6),
    "parse": ("at most 12 times the bare parse", 12.0, None),
}
_STARTS = {
    "bare Python": "pass",
    "numpy": "import numpy",
    "the cleaner": "import clipper.extract",
    "and a page": "import clipper.extract as cleaner; cleaner.extract_page(b'<h1>A</h1><p>One and two.</p>', '')",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--every", type=int, default=8, help="take every so many page (8)")
    parser.add_argument("--times", type=int, default=3, help="cut each so many times; the shortest counts (3)")


def run(arguments: argparse.Namespace) -> None:
    pages = bench_pages(arguments.every)
    print(f"{len(pages)} pages, processor time in milliseconds, the shortest of {arguments.times}")
    spent = {name: sorted(times) for name, times in timed(cutters(), pages, arguments.times).items()}
    for name, times in spent.items():
        print(f"  {name:12} median {median(times):7.2f}   95th percentile {percentile(times):7.2f}")
    for name, (target, _, _) in TARGETS.items():
        if name in spent:
            at_median = median(spent["whole"]) / median(spent[name])
            at_tail = percentile(spent["whole"]) / percentile(spent[name])
            print(f"  whole / {name:12} median {at_median:.2f}   95th percentile {at_tail:.2f}   ({target})")
    print("starting up, a fresh process each, in milliseconds (processor, wall)")
    for name, code in _STARTS.items():
        print("  {:12} {:6.0f} {:6.0f}".format(name, *started(code)))


def bench_pages(every: int) -> list[bytes]:
    folder = bench.folder()
    if folder is None:
        raise SystemExit("The annotated pages are not here: name their folder in CLIPPER_BENCH.")
    return [case.page for case in list(bench.cases(folder))[::every]]


def cutters() -> dict[str, Callable[[bytes], object]]:
    """What is timed, by name."""
    found: dict[str, Callable[[bytes], object]] = {
        "parse": lambda page: LexborHTMLParser(decode(page)),
        "walk": read_page,
        "whole": lambda page: extract_page(page, ADDRESS),
    }
    if importlib.util.find_spec("trafilatura"):
        from trafilatura import bare_extraction

        found["trafilatura"] = lambda page: bare_extraction(page, url=ADDRESS, with_metadata=True)
    return found


def timed(work: dict[str, Callable[[bytes], object]], pages: list[bytes], times: int) -> dict[str, list[float]]:
    """The milliseconds that each piece of work takes for each page."""
    for page in pages[:10]:
        for cut in work.values():
            cut(page)
    spent: dict[str, list[float]] = {name: [] for name in work}
    for number, page in enumerate(pages):
        best = dict.fromkeys(work, float("inf"))
        for turn in range(times):
            names = list(work) if (number + turn) % 2 else list(work)[::-1]
            for name in names:
                started_at = time.process_time()
                work[name](page)
                best[name] = min(best[name], time.process_time() - started_at)
        for name, seconds in best.items():
            spent[name].append(1000 * seconds)
    return spent


def started(code: str, times: int = 5) -> tuple[float, float]:
    """Processor and wall time of a process that runs ``code`` and finds it compiled, the shortest of so many."""
    told = "import time; print(time.process_time())"
    processor, wall = float("inf"), float("inf")
    with tempfile.TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "OPENBLAS_NUM_THREADS": "1"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(times + 1):
            began = time.perf_counter()
            command = [sys.executable, "-c", f"{code}\n{told}"]
            done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=environment)
            wall = min(wall, 1000 * (time.perf_counter() - began))
            processor = min(processor, 1000 * float(done.stdout))
    return processor, wall


def median(times: list[float]) -> float:
    return statistics.median(times)


def percentile(times: list[float]) -> float:
    return times[int(0.95 * len(times))]
