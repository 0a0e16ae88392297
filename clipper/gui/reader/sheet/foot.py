"""The foot of a story: the user's note."""

from PySide6.QtCore import QCoreApplication

from clipper.gui.reader.sheet.marks import Ground, Mark
from clipper.gui.reader.sheet.scale import DIVIDER, NOTE, NOTE_LABEL
from clipper.gui.reader.sheet.writer import Standing, Writer


def write_note(writer: Writer, standing: Standing, note: str) -> None:
    """Write the note below the story, line by line."""
    writer.start(DIVIDER, standing, "", {Mark.GROUND: Ground.DIVIDER.value})
    label = QCoreApplication.translate("Reader", "Your note")
    writer.start(NOTE_LABEL, standing, label)
    writer.write(label, writer.formats.letters(NOTE_LABEL))
    for line in note.splitlines():
        if line.strip():
            writer.start(NOTE, standing, line)
            writer.write(line, writer.formats.letters(NOTE))
