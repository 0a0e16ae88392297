"""The one file where threads meet Qt: work goes out to the desk's lanes; results and news come home on a queued signal.

Results are brought at once. News is gathered and told 30 times a second at most, each fact once: a page that reports
every kilobyte costs the window no more than one that reports its end.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from clipper.desk import Added, Advanced, Changed, Desk, Elsewhere, FeedMet, News, Noted, Rearranged
from clipper.jobs import Cancelled, CancelToken, Job, Progress, Watch

T = TypeVar("T")
Listener: TypeAlias = Callable[[Progress], None]

_BETWEEN_NEWS = 33
"""Milliseconds."""
_AT_A_STRETCH = 0.02
"""Seconds that results may take of the window before it looks after its events again."""

_logger = logging.getLogger(__name__)


class Bridge(QObject):
    """Lives on the GUI thread and speaks for the desk there: every callback and signal arrives on that thread."""

    news = Signal(tuple)
    """The ``News`` since the last time, each kind by itself: Added, Changed, and so on; Advanced comes last."""
    failed = Signal(object)
    """The error of a work for which nobody else answers."""
    _sent = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._arrivals: deque[Callable[[], None]] = deque()
        self._gathered = _Gathered()
        self._open = True
        self._rung = False
        self._sent.connect(self._unpack, Qt.ConnectionType.QueuedConnection)
        self._pause = QTimer(self, interval=_BETWEEN_NEWS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self._unsubscribe = desk.bulletin.subscribe(self._hear)

    def run(
        self,
        lane: str,
        work: Callable[[Watch], T],
        then: Callable[[T], None] | None = None,
        *,
        otherwise: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] | None = None,
        progress: Listener | None = None,
        key: str = "",
        after: float = 0.0,
    ) -> Job[T]:
        """Do ``work`` on a lane of the desk; exactly one of the three is called here with what became of it.

        ``key`` and ``after`` are as the lane has them: whose turn it waits for, and how many seconds at the least.
        An error for which there is no ``otherwise`` goes to ``failed``. ``stopped`` follows a cancel.
        """
        if not self._open:
            return _never_begun()
        job = self.desk.runner.submit(
            lane, work, progress and partial(self._hear_progress, progress), key=key, after=after
        )

        def come_home(future: Future[T]) -> None:
            if progress:
                self._gathered.drop_progress(progress)
            self._send(lambda: self._deliver(future, then, otherwise or self.failed.emit, stopped))

        job.future.add_done_callback(come_home)
        return job

    def close(self) -> None:
        """Let nothing through any more, neither in nor out. Work under way is the desk's to stop."""
        self._open = False
        self._unsubscribe()
        self._pause.stop()
        self._arrivals.clear()

    def _send(self, arrival: Callable[[], None]) -> None:
        """From any thread: have ``arrival`` called on the GUI thread."""
        if self._open:
            self._arrivals.append(arrival)
            self._ring()

    def _ring(self) -> None:
        """From any thread. One signal at a time: what has been posted Qt delivers in one go, whatever else waits."""
        if not self._rung:
            self._rung = True
            self._sent.emit()

    def _unpack(self) -> None:
        # Before anything is taken: what arrives from now on rings again.
        self._rung = False
        until = time.monotonic() + _AT_A_STRETCH
        while self._arrivals:
            self._arrivals.popleft()()
            if time.monotonic() > until:
                break
        if self._arrivals:
            self._ring()

    @staticmethod
    def _deliver(
        future: Future[T],
        then: Callable[[T], None] | None,
        otherwise: Callable[[Exception], None],
        stopped: Callable[[], None] | None,
    ) -> None:
        error = Cancelled() if future.cancelled() else future.exception()
        if error is None:
            if then:
                then(future.result())
        elif isinstance(error, Exception):
            _logger.info("work ended with %r", error, exc_info=error)
            otherwise(error)
        elif stopped:
            stopped()

    def _hear(self, news: News) -> None:
        """From any thread."""
        if self._gathered.add(news):
            self._send(self._something_waits)

    def _hear_progress(self, listener: Listener, progress: Progress) -> None:
        """From any thread."""
        if self._gathered.add_progress(listener, progress):
            self._send(self._something_waits)

    def _something_waits(self) -> None:
        if not self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        news, progress = self._gathered.take()
        if news or progress:
            self._pause.start()
        for listener, report in progress.items():
            listener(report)
        if news:
            self.news.emit(news)


def _never_begun() -> Job[Any]:
    job: Job[Any] = Job(Future(), CancelToken())
    job.cancel()
    return job


class _Gathered:
    """What waits to be told, each fact once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._empty = True
        self._clear()

    def add(self, news: News) -> bool:
        """Put ``news`` with the rest; whether it is the first of them."""
        with self._lock:
            match news:
                case Added(numbers):
                    self._added.update(dict.fromkeys(numbers))
                case Changed(numbers):
                    self._changed.update(dict.fromkeys(numbers))
                    for number in numbers:
                        self._advanced.pop(number, None)
                case Advanced(number, _):
                    self._advanced[number] = news
                case Rearranged():
                    self._rearranged = True
                case Elsewhere():
                    self._elsewhere = True
                case FeedMet(feed):
                    self._feeds[feed.address] = news
                case Noted():
                    self._noted[news] = None
            return self._is_first()

    def add_progress(self, listener: Listener, progress: Progress) -> bool:
        """Likewise; of one listener's reports the last alone is kept."""
        with self._lock:
            self._progress[listener] = progress
            return self._is_first()

    def drop_progress(self, listener: Listener) -> None:
        with self._lock:
            self._progress.pop(listener, None)

    def take(self) -> tuple[tuple[News, ...], dict[Listener, Progress]]:
        with self._lock:
            news: list[News] = []
            if self._added:
                news.append(Added(tuple(self._added)))
            if self._changed:
                news.append(Changed(tuple(self._changed)))
            if self._rearranged:
                news.append(Rearranged())
            if self._elsewhere:
                news.append(Elsewhere())
            news.extend(self._noted)
            news.extend(self._feeds.values())
            news.extend(self._advanced.values())
            progress = self._progress
            self._clear()
            return tuple(news), progress

    def _is_first(self) -> bool:
        first = self._empty
        self._empty = False
        return first

    def _clear(self) -> None:
        self._empty = True
        self._added: dict[int, None] = {}
        self._changed: dict[int, None] = {}
        self._advanced: dict[int, Advanced] = {}
        self._rearranged = False
        self._elsewhere = False
        self._noted: dict[Noted, None] = {}
        self._feeds: dict[str, FeedMet] = {}
        self._progress: dict[Listener, Progress] = {}


def beside(work: Callable[[], T]) -> T:
    """What ``work`` answers or raises, done on a thread of its own while the GUI thread stays alive to its events.

    For the opening of the library, before there is a desk with lanes.
    """
    bell = _Bell()
    loop = QEventLoop()
    bell.rang.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    with ThreadPoolExecutor(1, thread_name_prefix="opening") as lane:
        future = lane.submit(work)
        future.add_done_callback(lambda _: bell.rang.emit())
        loop.exec()
        return future.result()


class _Bell(QObject):
    rang = Signal()
