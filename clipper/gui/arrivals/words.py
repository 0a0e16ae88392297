"""What is said of a drop as a whole, and of how far each of its clippings has come."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from clipper.clipping import Card, State
from clipper.gui.cards import waiting_words
from clipper.gui.taking_in import Taken
from clipper.jobs import Progress
from clipper.languages import placed

_CONTEXT = "Arrivals"


def drop_words(drop: Taken, count: int) -> str:
    """``14:05 · 12 clippings into “Coast file”``: when, how many, and where they were filed."""
    translate = QCoreApplication.translate
    one, many = translate(_CONTEXT, "1 clipping"), translate(_CONTEXT, "%n clippings", None, count)
    time = QDateTime.fromSecsSinceEpoch(int(drop.at.timestamp())).time()
    when = QLocale().toString(time, QLocale.FormatType.ShortFormat)
    how_many = one if count == 1 else many
    if drop.filing.collection:
        return placed(translate(_CONTEXT, "%1 · %2 into “%3”"), when, how_many, drop.filing.collection)
    if drop.filing.tags:
        return placed(translate(_CONTEXT, "%1 · %2 with the tag “%3”"), when, how_many, drop.filing.tags[0])
    return placed(translate(_CONTEXT, "%1 · %2"), when, how_many)


def state_words(card: Card, progress: Progress | None) -> str:
    """``Fetching · 3 kB of 40 kB``, or what became of it; of a failure the reason."""
    if card.trashed:
        return QCoreApplication.translate(_CONTEXT, "In the trash")
    match card.state:
        case State.WAITING:
            return waiting_words(card, progress)
        case State.FAILED:
            return placed(QCoreApplication.translate(_CONTEXT, "Failed: %1"), card.failure)
        case State.KEPT:
            return QCoreApplication.translate(_CONTEXT, "Kept")
