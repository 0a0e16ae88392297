"""Opening the desk that a command works on."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from clipper.cli.progress import ProgressLine
from clipper.desk import UPKEEP_LANE, Desk, News, Noted, danger, keep_up, load, open_desk
from clipper.places import settings_file


@contextmanager
def desk_of(arguments: Namespace, *, cutting_processes: int = 0) -> Iterator[Desk]:
    """The desk over the library that ``arguments`` or the settings name.

    What the user should know of though it stops nothing is told on stderr. Once the command is done, what the library
    needs once a day is done too. Raises BadSetting, LibraryError.
    """
    with open_desk(load(settings_file()), arguments.library, cutting_processes=cutting_processes) as desk:
        tell = _teller()
        desk.bulletin.subscribe(tell)
        warning = danger(desk)
        if warning:
            tell(Noted(warning))
        yield desk
        sys.stdout.flush()
        with ProgressLine() as line:
            show = partial(line.show, "upkeep of the library")
            desk.runner.submit(UPKEEP_LANE, lambda watch: keep_up(desk, watch), show).future.result()


def _teller() -> Callable[[News], None]:
    """Says each note once, however many clippings it is met at."""
    told: set[str] = set()

    def tell(news: News) -> None:
        if isinstance(news, Noted) and news.sentence not in told:
            told.add(news.sentence)
            print(news.sentence, file=sys.stderr)

    return tell
