"""Running work beside other work, for the window and the command line alike."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, TypeVar

from clipper.jobs.cancel import CancelToken
from clipper.jobs.progress import Progress
from clipper.jobs.watch import Watch

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """Work under way. Its errors, and Cancelled, ride home in ``future``."""

    future: Future[T]
    token: CancelToken

    def cancel(self) -> None:
        """Ask it to stop; work that has not begun never does."""
        self.token.cancel()
        self.future.cancel()


class Runner:
    """Named lanes of threads: each lane does so many things at once and queues the rest in order."""

    def __init__(self, lanes: Mapping[str, int]) -> None:
        """``lanes`` gives the number of threads of each lane, at least 1."""
        self._lanes = {name: ThreadPoolExecutor(threads, thread_name_prefix=name) for name, threads in lanes.items()}
        self._jobs: set[Job[Any]] = set()

    def submit(self, lane: str, work: Callable[[Watch], T], report: Callable[[Progress], None] | None = None) -> Job[T]:
        """Start ``work`` on ``lane``; ``report`` hears its progress, on the thread that does the work."""
        token = CancelToken()
        watch = Watch(report, token) if report else Watch(token=token)

        def run() -> T:
            token.check()
            return work(watch)

        job = Job(self._lanes[lane].submit(run), token)
        self._jobs.add(job)
        job.future.add_done_callback(lambda _: self._jobs.discard(job))
        return job

    def close(self) -> None:
        """Ask everything to stop and wait until it has."""
        for job in tuple(self._jobs):
            job.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def __enter__(self) -> "Runner":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
