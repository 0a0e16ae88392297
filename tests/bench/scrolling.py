"""A window with a hundred thousand clippings: frames while it is scrolled, one more on top, all selected, memory."""

import argparse
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
from sqlalchemy import func, select, update

from clipper.desk import Added, Desk, Query, find, load, open_desk
from clipper.library import Library, enroll
from clipper.library.blobs import NewBlob
from clipper.library.schema import clipping
from clipper.places import settings_file
from tests.bench.synthetic import fill
from tests.screens.scenery import landscape

_FRAME = 1 / 60
_SHARE, _LONGEST, _MOST_MEMORY = 0.99, 0.1, 350
"""Of the frames that are in time; seconds that nothing may take longer than; megabytes."""
_PICTURES = 400
"""Different ones, which the clippings have by turns; a third of them has none."""
_NOTCH = 120
"""What a wheel tells for one of its steps."""
_PATIENCE = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", type=int, default=100_000, help="clippings (100000)")
    parser.add_argument("--place", default="", help="a folder that is used again if it is there")
    parser.add_argument("--frames", type=int, default=600, help="of each way to scroll (600)")


def run(arguments: argparse.Namespace) -> None:
    """Ends with 1 if a figure is missed. Time of the window's thread beside that of the wall, if others work too."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from clipper.gui.window import Assembly, Memory
    from tests.bench.windows import application_and_theme

    place = arguments.place or f"library-{arguments.size}"
    with TemporaryDirectory() as home, _desk(place, Path(home, "settings.toml")) as desk:
        _illustrate(desk.library, arguments.size)
        application, theme = application_and_theme()
        began = time.perf_counter()
        assembly = Assembly(desk, theme, Memory(Path(home, "window.ini")))
        assembly.window.show()
        hand = _Hand(application, assembly)
        hand.wait(lambda: len(assembly.listing.numbers) >= arguments.size)
        print(f"all {len(assembly.listing.numbers):,} listed after {time.perf_counter() - began:.2f} s")
        hand.rest(1.0)
        fine = _scroll(hand, arguments.frames)
        fine &= _act(hand, desk)
        memory = psutil.Process().memory_info().rss / 1e6
        print(f"resident memory {memory:.0f} MB (at most {_MOST_MEMORY})")
        assembly.window.close()
    raise SystemExit(0 if fine and memory <= _MOST_MEMORY else 1)


@contextmanager
def _desk(place: str, settings: Path) -> Iterator[Desk]:
    os.environ["CLIPPER_SETTINGS"] = str(settings)
    with open_desk(replace(load(settings_file()), library=place), cutting_processes=0) as desk:
        yield desk


def _illustrate(library: Library, size: int) -> None:
    """Fill the library, if nothing is in it, and give its clippings pictures."""
    with library.reading() as connection:
        found = connection.scalar(select(func.count()).select_from(clipping).where(clipping.c.picture != ""))
        empty = connection.scalar(select(clipping.c.id).limit(1)) is None
    if empty:
        fill(library, size)
    if not found:
        digests = library.blobs.put_all([NewBlob(landscape(n, 640, 320)) for n in range(_PICTURES)])
        with library.writing() as connection:
            for turn, digest in enumerate(digests):
                turned = (clipping.c.id % _PICTURES == turn) & (clipping.c.id % 3 != 0)
                connection.execute(update(clipping).where(turned).values(picture=digest))


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds: of the wall, and of the processor by the window's thread."""

    wall: float
    thread: float


class _Hand:
    """Does something to the window, and tells how long the window was busy with what came of it."""

    def __init__(self, application: Any, assembly: Any) -> None:
        self._application = application
        self.assembly = assembly
        self.list = assembly.window.cards.list

    def frame(self, do: Callable[[], object]) -> Spent:
        """``do`` and all that the window has to do until the next frame is due."""
        due = time.perf_counter() + _FRAME
        spent = self._busy(do)
        while (left := due - time.perf_counter()) > 0:
            time.sleep(min(left, 0.001))
            more = self._busy(lambda: None)
            spent = Spent(spent.wall + more.wall, spent.thread + more.thread)
        return spent

    def turns(self, do: Callable[[], object], done: Callable[[], bool]) -> list[Spent]:
        """``do``, and every turn of the window's events until it is ``done``."""
        spent = [self._busy(do)]
        until = time.monotonic() + _PATIENCE
        while not done() and time.monotonic() < until:
            time.sleep(0.0005)
            spent.append(self._busy(lambda: None))
        return spent

    def wait(self, done: Callable[[], bool]) -> None:
        self.turns(lambda: None, done)

    def rest(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > until)

    def _busy(self, do: Callable[[], object]) -> Spent:
        wall, thread = time.perf_counter(), time.thread_time()
        do()
        self._application.processEvents()
        return Spent(time.perf_counter() - wall, time.thread_time() - thread)


def _scroll(hand: _Hand, frames: int) -> bool:
    from tests.bench.windows import turn_wheel

    bar, view = hand.list.verticalScrollBar(), hand.list
    step = max(1, bar.maximum() // frames)
    fine = True
    for what, do in (
        ("by wheel, a notch a frame", lambda _: turn_wheel(view, -_NOTCH)),
        ("by wheel, a flick", lambda _: turn_wheel(view, -6 * _NOTCH)),
        ("back, over what was seen", lambda _: turn_wheel(view, 6 * _NOTCH)),
        ("by dragging the bar to the end", lambda frame: bar.setSliderPosition(frame * step)),
    ):
        fine &= _tell_frames(what, [hand.frame(lambda f=frame, d=do: d(f)) for frame in range(frames)])
    return fine


def _act(hand: _Hand, desk: Desk) -> bool:
    assembly, view = hand.assembly, hand.list
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    hand.rest(0.5)
    fine = True
    for more in range(5):
        many = len(assembly.listing.numbers)

        def arrive(more: int = more) -> None:
            new = enroll(desk.library, f"https://new.example/{time.time_ns()}/{more}", at=datetime.now(UTC)).number
            desk.bulletin.tell(Added((new,)))

        turns = hand.turns(arrive, lambda many=many: len(assembly.listing.numbers) > many)[1:]
        fine &= _tell_longest("one more on top", turns)
    everything = len(find(desk, Query()))
    turns = hand.turns(view.selectAll, lambda: len(assembly.listing.selected) == everything)
    fine &= _tell_longest("all selected", turns)
    turns = hand.turns(view.clearSelection, lambda: not assembly.listing.selected)
    return fine & _tell_longest("none selected", turns)


def _tell_frames(what: str, frames: Sequence[Spent]) -> bool:
    in_time = sum(spent.wall < _FRAME for spent in frames) / len(frames)
    wall, thread = (_percentiles([getattr(spent, kind) for spent in frames]) for kind in ("wall", "thread"))
    print(f"{what:32} {in_time:7.2%} in time (at least {_SHARE:.0%}); wall {wall}; of the thread {thread}")
    return in_time >= _SHARE


def _tell_longest(what: str, turns: Sequence[Spent]) -> bool:
    longest = max(turns, key=lambda spent: spent.wall)
    print(f"{what:32} longest turn {1000 * longest.wall:.1f} ms, of the thread {1000 * longest.thread:.1f} ms")
    return longest.wall <= _LONGEST


def _percentiles(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    p50, p99 = (1000 * ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.99))
    return f"p50 {p50:.1f}, p99 {p99:.1f}, most {1000 * ordered[-1]:.1f} ms"
