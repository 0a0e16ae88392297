"""What two forms of a story do not have in common: words that went, words that came, and sentences about the rest."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from clipper.desk import Change, edit_words
from clipper.gui.theme import Theme
from clipper.languages import placed, translate

_FIELDS = ("title", "standfirst", "authors", "date", "source", "keywords", "pictures")


class Differences(QTextEdit):
    """Shows them one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(readOnly=True)
        self._theme = theme
        self.document().setDocumentMargin(10)
        self.setAccessibleName(self.tr("What is lost and won"))

    def show_pieces(self, lost: Sequence[str], won: Sequence[str], notes: Sequence[str]) -> None:
        colours = self._theme.colours
        self.clear()
        cursor = self.textCursor()
        for heading, pieces, colour in (
            (self.tr("Lost"), lost, colours.attention),
            (self.tr("Won"), won, colours.accent),
            ("", notes, colours.ink),
        ):
            _write(cursor, heading, pieces, colours.soft, colour)
        self.moveCursor(QTextCursor.MoveOperation.Start)


def notes_of(change: Change) -> tuple[str, ...]:
    """Sentences about everything of a change but the text."""
    notes = [change.failure] if change.failure else []
    names = dict(zip(_FIELDS, _field_names(), strict=True))
    for each in change.fields:
        before, after = each.before or "—", each.after or "—"
        notes.append(f"{names.get(each.name, each.name)}: {before} → {after}")
    missed = translate("Differences", "Would not apply any more: %1")
    return (*notes, *(placed(missed, edit_words(edit)) for edit in change.missed))


def _write(cursor: QTextCursor, heading: str, pieces: Sequence[str], soft: str, colour: str) -> None:
    if pieces and heading:
        cursor.insertText(f"{heading}\n", _format(soft))
    for piece in pieces:
        cursor.insertText(f"{piece}\n", _format(colour))
    if pieces:
        cursor.insertText("\n")


def _format(colour: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(colour))
    return style


def _field_names() -> tuple[str, ...]:
    return (
        translate("Differences", "Headline"),
        translate("Differences", "Standfirst"),
        translate("Differences", "Authors"),
        translate("Differences", "Date"),
        translate("Differences", "Source"),
        translate("Differences", "Keywords"),
        translate("Differences", "Pictures"),
    )
