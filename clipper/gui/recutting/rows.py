"""What the preview shows of one clipping: two lines in its list, and beside it what is lost and won."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from clipper.desk import Change, Outcome
from clipper.gui.differences import notes_of
from clipper.languages import placed, translate


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
            what = translate("Recutting", "stays: most of it would be lost")
        case Outcome.NO_PAGE:
            return translate("Recutting", "stays: there is no page to cut")
        case Outcome.FAILED:
            return translate("Recutting", "stays: its page cannot be cut")
        case _ if change.lost and change.won:
            what = translate("Recutting", "loses and wins text")
        case _ if change.lost:
            what = translate("Recutting", "loses text")
        case _ if change.won:
            what = translate("Recutting", "wins text")
        case _:
            what = translate("Recutting", "the text stays")
    before, after = (QLocale().toString(length) for length in (change.old_length, change.new_length))
    return placed(translate("Recutting", "%1 → %2 characters · %3"), before, after, what)
