"""What the preview shows of one clipping: two lines in its list, and beside it what is lost and won."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from clipper.desk import Change, Outcome
from clipper.gui.differences import notes_of


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    words: str
    """The second line: lengths, and what becomes of it."""
    lost: tuple[str, ...] = ()
    won: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences about everything but the text."""
    attention: bool = False
    """Whether it stays as it is though another cut was asked for."""


def row_of(change: Change) -> Row:
    """The row for a clipping that would not stay the same."""
    attention = change.outcome is not Outcome.CHANGED
    return Row(change.title, _words(change), change.lost, change.won, notes_of(change), attention)


def _words(change: Change) -> str:
    match change.outcome:
        case Outcome.HELD_BACK:
            what = _tr("stays: most of it would be lost")
        case Outcome.NO_PAGE:
            return _tr("stays: there is no page to cut")
        case Outcome.FAILED:
            return _tr("stays: its page cannot be cut")
        case _ if change.lost and change.won:
            what = _tr("loses and wins text")
        case _ if change.lost:
            what = _tr("loses text")
        case _ if change.won:
            what = _tr("wins text")
        case _:
            what = _tr("the text stays")
    before, after = (QLocale().toString(length) for length in (change.old_length, change.new_length))
    return _tr("%1 → %2 characters · %3").replace("%1", before).replace("%2", after).replace("%3", what)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Recutting", words)
