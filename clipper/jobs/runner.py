"""Running work beside other work, for the window and the command line alike."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, TypeVar

from clipper.jobs.cancel import CancelToken
from clipper.jobs.lane import Lane, Turns
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
    """Named lanes of threads: each lane does so many things at once and queues the rest."""

    def __init__(self, lanes: Mapping[str, int | Turns]) -> None:
        """``lanes`` gives the number of threads of each lane, at least 1, or how they are shared between keys."""
        self._lanes = {name: _lane(name, width) for name, width in lanes.items()}
        self._jobs: set[Job[Any]] = set()

    def submit(
        self,
        lane: str,
        work: Callable[[Watch], T],
        report: Callable[[Progress], None] | None = None,
        *,
        key: str = "",
        after: float = 0.0,
    ) -> Job[T]:
        """Start ``work`` on ``lane``; ``report`` hears its progress, on the thread that does the work.

        It waits for the turn of its ``key``, and ``after`` so many seconds at the least. Meanwhile it takes no thread.
        """
        token = CancelToken()
        watch = Watch(report, token) if report else Watch(token=token)

        def run() -> T:
            token.check()
            return work(watch)

        job = Job(self._lanes[lane].submit(run, key, after), token)
        self._jobs.add(job)
        job.future.add_done_callback(lambda _: self._jobs.discard(job))
        return job

    def close(self) -> None:
        """Ask everything to stop and wait until it has."""
        for job in tuple(self._jobs):
            job.cancel()
        for lane in self._lanes.values():
            lane.close()

    def __enter__(self) -> "Runner":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def _lane(name: str, width: int | Turns) -> Lane:
    turns = Turns(1, width) if isinstance(width, int) else width
    return Lane(name, turns.keys * turns.each, turns)
