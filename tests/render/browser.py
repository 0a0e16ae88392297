"""Whether there is a browser that runs scripts, how it is confined in tests, and what it leaves behind."""

import os
import sys
from contextlib import contextmanager
from functools import partial

import psutil
import pytest

from clipper.render import Renderer, RenderOptions
from clipper.render.renderer import is_installed

AS_ROOT = sys.platform != "win32" and os.geteuid() == 0
MARK = "CLIPPER_TESTS"
"""The environment variable by which processes are known that our tests have started."""

IS_HERE = is_installed()
needs_browser = pytest.mark.skipif(
    not IS_HERE, reason="the extra that brings a browser is not here: pip install clipper[render]"
)
one_at_a_time = pytest.mark.xdist_group("browser")


def confined(**options):
    """Options for a browser with its sandbox, but where root runs the tests: there it has none."""
    return RenderOptions(**{"sandbox": not AS_ROOT} | options)


def drawn(fetcher, address, watch, **options):
    """The page at ``address``, fetched and drawn."""
    page = fetcher.page(address, watch)
    return Renderer(confined(**options)).draw(page, partial(fetcher.outlet, page, watch), watch)


def mark():
    return f"clipper-{os.getpid()}"


@contextmanager
def nothing_left():
    """Fails if processes that were started inside are there afterwards, whoever their parent is by then."""
    before = set(psutil.Process().children(recursive=True))
    yield
    assert set(psutil.Process().children(recursive=True)) - before == set()
    assert browsers() == []


def browsers():
    """The processes of browsers of ours, but for what has ended and only waits to be asked how."""
    return [
        process
        for process in psutil.process_iter(["environ"])
        if (process.info["environ"] or {}).get(MARK) == mark() and process.pid != os.getpid()
    ]
