"""A desk over a library that is made for the occasion, and links clipped by it as the window does it."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from clipper.clipping import State
from clipper.desk import (
    CLIPPING_LANE,
    Desk,
    Enrolled,
    Filing,
    WebAddress,
    finish,
    load,
    open_desk,
    open_desk_with_clerk,
    take_in_many,
)
from clipper.jobs import Watch
from clipper.places import settings_file

WIDE = 16
"""Requests at once where the limits per host are lifted."""


@contextmanager
def desk_for(*, cutting_processes: int = 2, with_clerk: bool = False, **options: object) -> Iterator[Desk]:
    """``options`` are those of fetching, in place of the usual ones; with a clerk as windows have one."""
    with TemporaryDirectory() as home:
        os.environ["CLIPPER_SETTINGS"] = str(Path(home, "settings.toml"))
        usual = load(settings_file())
        given = {"per_host": WIDE, "gap": 0.0, "allowed_hosts": ("127.0.0.1",)} | options
        settings = replace(usual, fetch=replace(usual.fetch, **given))
        opened = open_desk_with_clerk if with_clerk else open_desk
        with opened(settings, str(Path(home, "library")), cutting_processes=cutting_processes) as desk:
            yield desk


def clip(desk: Desk, links: Sequence[str], after_each: Callable[[int], None] = lambda _: None) -> Counter[State]:
    """What became of ``links``; ``after_each`` is told how many are done."""
    taken = take_in_many(desk, tuple(map(WebAddress, links)), Filing(), Watch())
    numbers = [entry.number for entry in taken if isinstance(entry, Enrolled)]
    jobs = [desk.runner.submit(CLIPPING_LANE, partial(finish, desk, number)) for number in numbers]
    became: Counter[State] = Counter()
    for done, job in enumerate(jobs, start=1):
        became[job.future.result()] += 1
        after_each(done)
    return became
