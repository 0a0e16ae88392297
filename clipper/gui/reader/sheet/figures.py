"""Pictures, with caption and credit under them."""

from PySide6.QtCore import QCoreApplication

from clipper.article import Figure
from clipper.clipping import Picture
from clipper.gui.reader.sheet.marks import Ground, Mark
from clipper.gui.reader.sheet.scale import CAPTION, MISSING, PICTURE
from clipper.gui.reader.sheet.targets import Enlarge, Field, TryPicture
from clipper.gui.reader.sheet.writer import NO_BREAK, Standing, Writer


def write_figure(
    writer: Writer, standing: Standing, figure: Figure, number: int, picture: Picture | None, reason: str = ""
) -> None:
    """Write a figure, the ``number``-th of the story, counted from 1.

    ``picture`` is None when the library does not hold it, which is said in its stead; ``reason`` tells why, in a
    sentence, where it is known.
    """
    if picture:
        _write_picture(writer, standing, figure, number, picture)
    elif figure.picture:
        _write_missing(writer, standing, figure, number, reason)
    if figure.caption or figure.credit:
        writer.start(CAPTION, standing, figure.caption or figure.credit, {Mark.FIGURE: number})
        letters = writer.formats.letters(CAPTION)
        if figure.caption:
            writer.write(figure.caption, writer.part(writer.formats.letters(CAPTION), Field.CAPTION, number))
        if figure.caption and figure.credit:
            writer.write("  ", letters)
        if figure.credit:
            credit = writer.formats.coloured(CAPTION, "credit")
            writer.write(figure.credit, writer.part(credit, Field.CREDIT, number))


def _write_picture(writer: Writer, standing: Standing, figure: Figure, number: int, picture: Picture) -> None:
    block = writer.start(PICTURE, standing, "", {Mark.FIGURE: number})
    if not (figure.caption or figure.credit):
        block.setBottomMargin(writer.formats.pixels(CAPTION.below))
        writer.change(block)
    letters = writer.formats.letters(PICTURE)
    letters.setProperty(Mark.DIGEST, picture.digest)
    letters.setProperty(Mark.WIDTH, picture.width)
    letters.setProperty(Mark.HEIGHT, picture.height)
    letters.setProperty(Mark.INSET, standing.inset)
    writer.write_picture(writer.press(letters, Enlarge(picture), figure.alt))


def _write_missing(writer: Writer, standing: Standing, figure: Figure, number: int, reason: str) -> None:
    words = QCoreApplication.translate("Reader", "This picture could not be had.")
    marks = {Mark.GROUND: Ground.MISSING.value, Mark.FIGURE: number}
    block = writer.start(MISSING, standing, figure.alt or words, marks)
    padding = writer.formats.pixels(14)
    block.setLeftMargin(block.leftMargin() + padding)
    block.setRightMargin(block.rightMargin() + padding)
    writer.change(block)
    writer.write(f"{words} {reason}".strip(), writer.formats.letters(MISSING))
    if figure.alt:
        writer.write(f" {figure.alt}", writer.formats.coloured(MISSING, "credit"))
    again = QCoreApplication.translate("Reader", "Try again").replace(" ", NO_BREAK)
    writer.write("  ", writer.formats.letters(MISSING))
    writer.write(again, writer.press(writer.formats.coloured(MISSING, "accent"), TryPicture(figure.picture)))
