"""Cutting pages without holding up anything else.

Extraction is pure Python and holds the interpreter: on two cores, parsing pages of 0.5 to 1.6 MB in threads stalls a
window by 160 to 215 ms at the 95th percentile, one child process by 21 ms at the same throughput. A lone page of the
command line is cut in this process, because starting a child costs more than it saves. The cleaner is loaded where it
cuts and nowhere else: a quarter of a second that neither a window's start nor ``clipper list`` should pay.

A child may use so much memory and time for a page (``confined``). When it dies, nobody is told of which page: all that
were under way went with it. So each of them is cut once more in a child of its own, and only the one that kills this
one too has failed.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from clipper.article import Extraction
from clipper.desk.confined import SECONDS, confine, timed
from clipper.desk.errors import CutterStopped
from clipper.feeds import Feed, read_feed
from clipper.jobs import Stage, Watch
from clipper.page import PDF, Further, Page, Wall
from clipper.sites import NO_RULES, SiteRules

if TYPE_CHECKING:
    from clipper.extract import Lead

T = TypeVar("T")

_REHEARSAL = b"<h1>-</h1><figure><img src=a><figcaption>Photo: A. B.</figcaption></figure><p>Read more</p>"
"""A page that needs what is compiled only when it is first needed."""

_LOOK_EVERY = 0.1
"""Seconds between two looks at whether the work should stop."""


class Cutter:
    """Turns pages into extractions; usable from many threads."""

    def __init__(self, processes: int, seconds: float = SECONDS) -> None:
        """``processes`` is the number of child processes; 0 cuts on the caller's thread.

        ``seconds`` is what a page may take of the processor in a child before it counts as stuck.
        """
        self.processes = processes
        self._seconds = seconds
        self._pool: ProcessPoolExecutor | None = None
        self._warm = False
        self._lock = threading.Lock()
        self._apart = threading.Lock()

    def cut(self, page: Page, watch: Watch, rules: SiteRules = NO_RULES, others: Sequence[str] = ()) -> Extraction:
        """What the cleaner makes of ``page``, with the rules of its site, and the texts of other pages of it.

        Raises CutterStopped when the child process dies of it.
        """
        watch.at(Stage.CLEANING)
        return self._do_with(page, watch, _extract, rules, tuple(others))

    def read(
        self, page: Page, watch: Watch, rules: SiteRules = NO_RULES, others: Sequence[str] = (), first: str = ""
    ) -> tuple[Extraction, Further]:
        """What ``cut`` gives, and where the page says that the rest of its story is. Raises CutterStopped.

        ``first`` is the address of the story's first page where that is another.
        """
        watch.at(Stage.CLEANING)
        return self._do_with(page, watch, _read, rules, tuple(others), first)

    def wall(self, page: Page, extraction: Extraction, watch: Watch) -> Wall | None:
        """What stands on ``page`` where its story should be, of which ``extraction`` was made. Raises CutterStopped."""
        return self._do(watch, _wall, page, extraction)

    def feed(self, page: Page, watch: Watch) -> Feed:
        """What the feed that came as ``page`` lists; read in a child process, always.

        Raises FeedError, and CutterStopped when the child dies of it.
        """
        watch.at(Stage.CLEANING)
        return (self._do if self.processes else self._do_apart)(watch, _feed, page)

    def version(self, watch: Watch) -> str:
        """What ``Extraction.cleaner`` is for a page of a site without rules. Raises CutterStopped."""
        return self._do(watch, _version)

    def source(self, page: Page, most: int, watch: Watch) -> str:
        """The source of ``page``, ``most`` characters at most; empty for a PDF. Raises CutterStopped."""
        return self._do(watch, _source, page, most)

    def leads(
        self, page: Page, text: str, rules: SiteRules, others: Sequence[Sequence[str]], watch: Watch, *, cut: bool
    ) -> tuple["Lead", ...]:
        """What to look for to find the like of a piece of ``page`` on other pages. Raises CutterStopped."""
        return self._do(watch, _leads, page, text, rules, others, cut)

    def _do_with(self, page: Page, watch: Watch, work: Callable[..., T], *arguments: object) -> T:
        # What PDFs take is in nobody's hands, so that they are never read in this process.
        do = self._do if self.processes or page.media_type != PDF else self._do_apart
        return do(watch, work, page, *arguments)

    def _do(self, watch: Watch, work: Callable[..., T], *arguments: object) -> T:
        if not self.processes:
            return work(*arguments)
        pool = self._running_pool()
        try:
            return _await(pool.submit(timed, self._seconds, work, *arguments), watch)
        except BrokenProcessPool:
            self._discard(pool)
        except MemoryError as error:
            raise CutterStopped from error
        return self._do_apart(watch, work, *arguments)

    def _do_apart(self, watch: Watch, work: Callable[..., T], *arguments: object) -> T:
        """Do what a child died of, or during, in a child of its own; one at a time."""
        while not self._apart.acquire(timeout=_LOOK_EVERY):
            watch.token.check()
        pool, done = _pool(1), False
        try:
            answer = _await(pool.submit(timed, self._seconds, work, *arguments), watch)
            done = True
        except (BrokenProcessPool, MemoryError) as error:
            raise CutterStopped from error
        finally:
            # One that has nothing more to do ends at once, and one that is stuck is not waited for.
            pool.shutdown(wait=done, cancel_futures=True)
            self._apart.release()
        return answer

    def warm_up(self) -> None:
        """Have the cleaner loaded meanwhile, where it will cut, so that the first page need not wait for it."""
        with self._lock:
            warm, self._warm = self._warm, True
        if warm:
            return
        if self.processes:
            self._running_pool().submit(_load)
        else:
            threading.Thread(target=_load, name="loading the cleaner", daemon=True).start()

    def close(self) -> None:
        with self._lock:
            pool, self._pool = self._pool, None
        if pool:
            pool.shutdown(wait=True, cancel_futures=True)

    def _running_pool(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = _pool(self.processes)
            return self._pool

    def _discard(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._pool is broken:
                self._pool = None


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"), initializer=_settle_in)


def _await(future: Future[T], watch: Watch) -> T:
    while True:
        try:
            return future.result(timeout=_LOOK_EVERY)
        except NotYet:
            if watch.token.cancelled:
                future.cancel()
            watch.token.check()


def _load() -> None:
    """Have the cleaner ready, and what it makes only when it is first needed."""
    from clipper.extract import extract_page

    extract_page(_REHEARSAL, "https://www.example.com/")


def _extract(page: Page, rules: SiteRules, others: Sequence[str]) -> Extraction:
    from clipper.extract import extract, repeated_on

    return extract(page, rules, repeated_on(others))


def _read(page: Page, rules: SiteRules, others: Sequence[str], first: str) -> tuple[Extraction, Further]:
    from clipper.extract import read, repeated_on

    return read(page, rules, repeated_on(others), first)


def _wall(page: Page, extraction: Extraction) -> Wall | None:
    from clipper.extract import wall_on

    return wall_on(page, extraction)


def _feed(page: Page) -> Feed:
    return read_feed(page)


def _version() -> str:
    from clipper.extract import cleaner_version

    return cleaner_version()


def _source(page: Page, most: int) -> str:
    from clipper.extract import source_of

    return source_of(page, most)


def _leads(
    page: Page,
    text: str,
    rules: SiteRules,
    others: Sequence[Sequence[str]],
    cut: bool,  # noqa: FBT001 - what is sent to a child has no names
) -> tuple["Lead", ...]:
    from clipper.extract import leads_to

    return leads_to(page, text, rules, others, cut=cut)


def _settle_in() -> None:
    """In the child: keep to its limits, leave Ctrl-C to the parent, and end with it, however it ends."""
    confine()
    # numpy's threads wait by spinning, and take address space; the matrices of one page need none.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: "multiprocessing.process.BaseProcess") -> None:
    parent.join()
    os._exit(1)
