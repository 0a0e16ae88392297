"""The one argument of long work: report here, stop here."""

from collections.abc import Callable

from clipper.jobs.cancel import CancelToken
from clipper.jobs.progress import Progress, Stage


def _unheard(_: Progress) -> None:
    pass


class Watch:
    """Given to everything that may take long; ``Watch()`` listens to nothing and never stops it."""

    def __init__(self, report: Callable[[Progress], None] = _unheard, token: CancelToken | None = None) -> None:
        self._report = report
        self.token = token or CancelToken()

    def at(self, stage: Stage, done: int = 0, total: int | None = None) -> None:
        """Say how far the work is. Raises Cancelled when it was asked to stop."""
        self.token.check()
        self._report(Progress(stage, done, total))
