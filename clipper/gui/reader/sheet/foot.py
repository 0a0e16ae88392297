"""The foot of a story: the user's note, and what the user marked that is not there any more."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from clipper.article import Highlight, LackingPage
from clipper.gui.reader.sheet.marks import Ground, Mark
from clipper.gui.reader.sheet.scale import DIVIDER, MISSED, NOTE, NOTE_LABEL
from clipper.gui.reader.sheet.targets import TryPicture
from clipper.gui.reader.sheet.writer import NO_BREAK, Standing, Writer


def write_lacking_pages(writer: Writer, standing: Standing, lacking: Sequence[LackingPage]) -> None:
    """Say that the story goes on, on a page that could not be had, and why; offer to try again."""
    words = QCoreApplication.translate("Reader", "The story goes on, but its next page could not be had.")
    writer.start(MISSED, standing, words)
    writer.write(f"{words} {lacking[0].reason}  ", writer.formats.letters(MISSED))
    again = QCoreApplication.translate("Reader", "Try again").replace(" ", NO_BREAK)
    writer.write(again, writer.press(writer.formats.coloured(MISSED, "accent"), TryPicture("")))


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
