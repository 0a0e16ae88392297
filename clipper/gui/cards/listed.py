"""The rows of the list for what is asked: clippings, and above each group its heading. Off the GUI thread."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from clipper.desk import Desk, Grouping, Query, grouped
from clipper.gui.cards.by_hand import is_by_hand, listed_by_hand
from clipper.gui.cards.heading import Heading
from clipper.gui.cards.model import Row
from clipper.gui.dates import weekday_in_full
from clipper.jobs import Watch


def listed(desk: Desk, query: Query, grouping: Grouping, watch: Watch) -> tuple[Row, ...]:
    """All that ``query`` describes, in its order. Raises BadQuery, NoSuchCollection."""
    return tuple(_rows(desk, query, grouping, watch))


def _rows(desk: Desk, query: Query, grouping: Grouping, watch: Watch) -> Iterator[Row]:
    if is_by_hand(query, grouping):
        yield from listed_by_hand(desk, query, watch)
        return
    for group in grouped(desk, query, grouping, watch=watch):
        if group.heading is not None:
            yield Heading(_words(group.heading), len(group.numbers))
        yield from group.numbers


def _words(heading: date | str) -> str:
    translate = QCoreApplication.translate
    if isinstance(heading, str):
        return heading or translate("Cards", "Without a source")
    today = date.today()  # noqa: DTZ011 - the user's
    if heading == today:
        return translate("Cards", "Today")
    if heading == today - timedelta(days=1):
        return translate("Cards", "Yesterday")
    return weekday_in_full(heading, QLocale())
