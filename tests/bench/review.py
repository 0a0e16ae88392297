"""What a press review costs: time, processor and memory of this process and of its typesetting child.

The clippings are made up: some 900 words and a picture of 1200 by 800 pixels each. "Child" is the typesetter alone; its
peak of memory is what matters, since pictures are unpacked there.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

from clipper.export import ReviewOptions, format_named, write
from clipper.jobs import Progress, Stage, Watch
from tests.export.newsroom import many


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clippings", type=int, default=200)
    parser.add_argument("--format", default="pdf")
    parser.add_argument("--keep", type=Path, help="where to put the file, to look at it")


def run(arguments: argparse.Namespace) -> None:
    selection = many(arguments.clippings)
    begun: dict[Stage, float] = {}

    def heard(progress: Progress) -> None:
        begun.setdefault(progress.stage, time.perf_counter())

    with tempfile.TemporaryDirectory() as folder:
        path = arguments.keep or Path(folder) / "review"
        start, cpu = time.perf_counter(), _cpu(resource.RUSAGE_SELF)
        notes = write(selection, format_named(arguments.format), path, ReviewOptions(language="en"), Watch(heard))
        end = time.perf_counter()
        own = _cpu(resource.RUSAGE_SELF) - cpu
        child = _cpu(resource.RUSAGE_CHILDREN)
        pages = len(PdfReader(path).pages) if arguments.format == "pdf" else 0
        size = path.stat().st_size / 1e6
    stages = "   ".join(f"{stage} from {at - start:.2f}" for stage, at in begun.items())
    here, there = (resource.getrusage(who).ru_maxrss / 1e3 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"clippings {arguments.clippings}   pages {pages}   file {size:.1f} MB   notes {notes}")
    print(f"wall      {end - start:.2f} s   {stages}")
    print(f"CPU       {own + child:.2f} s   of which child {child:.2f}")
    print(f"peak      {here:.0f} MB here, {there:.0f} MB in the child")


def _cpu(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime
