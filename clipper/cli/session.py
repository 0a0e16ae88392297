"""Opening the desk that a command works on."""

import sys
from argparse import Namespace
from collections.abc import Callable

from clipper.desk import Desk, News, Noted, danger, load, open_desk
from clipper.places import settings_file


def desk_of(arguments: Namespace, *, cutting_processes: int = 0) -> Desk:
    """The desk over the library that ``arguments`` or the settings name; to be used in a ``with`` statement.

    What the user should know of though it stops nothing is told on stderr. Raises BadSetting, LibraryError.
    """
    desk = open_desk(load(settings_file()), arguments.library, cutting_processes=cutting_processes)
    tell = _teller()
    desk.bulletin.subscribe(tell)
    warning = danger(desk)
    if warning:
        tell(Noted(warning))
    return desk


def _teller() -> Callable[[News], None]:
    """Says each note once, however many clippings it is met at."""
    told: set[str] = set()

    def tell(news: News) -> None:
        if isinstance(news, Noted) and news.sentence not in told:
            told.add(news.sentence)
            print(news.sentence, file=sys.stderr)

    return tell
