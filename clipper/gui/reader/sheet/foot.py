"""The foot of a story: the user's note, and what the user marked that is not there any more."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from clipper.article import Highlight
from clipper.gui.reader.sheet.marks import Ground, Mark
from clipper.gui.reader.sheet.scale import DIVIDER, NOTE, NOTE_LABEL
from clipper.gui.reader.sheet.writer import Standing, Writer


def write_note(writer: Writer, standing: Standing, note: str) -> None:
    """Write the note below the story, line by line."""
    _write(writer, standing, QCoreApplication.translate("Reader", "Your note"), note.splitlines())


def write_lost(writer: Writer, standing: Standing, highlights: Iterable[Highlight]) -> None:
    """Write the words of highlights that have no place in the story, with the remarks on them."""
    label = QCoreApplication.translate("Reader", "Highlights whose words are not in the story now")
    lines = (f"“{each.words.text}” {' '.join(each.remark.split())}" for each in highlights)
    _write(writer, standing, label, lines)


def _write(writer: Writer, standing: Standing, label: str, lines: Iterable[str]) -> None:
    writer.start(DIVIDER, standing, "", {Mark.GROUND: Ground.DIVIDER.value})
    writer.start(NOTE_LABEL, standing, label)
    writer.write(label, writer.formats.letters(NOTE_LABEL))
    for line in lines:
        if line.strip():
            writer.start(NOTE, standing, line)
            writer.write(line, writer.formats.letters(NOTE))
