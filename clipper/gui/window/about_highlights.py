"""The commands for highlights: mark in a colour, write a note on it, list all of them."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from clipper.article import Colour
from clipper.gui.commands import Commands, Menu
from clipper.gui.highlights import Highlights
from clipper.gui.reader import Reader


class AboutHighlights(QObject):
    def __init__(self, commands: Commands, reader: Reader, highlights: Highlights) -> None:
        super().__init__(reader)
        page, marking = reader.page, reader.highlighting
        commands.divide(Menu.STORY)
        for words, colour in (
            (self.tr("Highlight in yellow"), Colour.YELLOW),
            (self.tr("Highlight in green"), Colour.GREEN),
            (self.tr("Highlight in blue"), Colour.BLUE),
            (self.tr("Highlight in pink"), Colour.PINK),
        ):
            key = str(list(Colour).index(colour) + 1)
            commands.add_to(page, Menu.STORY, words, partial(marking.mark, colour), (key,))
        commands.add_to(page, Menu.STORY, self.tr("Note on the highlight…"), marking.write_note, ("N",))
        listed = commands.add(Menu.STORY, self.tr("Highlights…"), highlights.open, ("Ctrl+Shift+L",))
        caret = commands.add(Menu.STORY, self.tr("Move a cursor in the story"), page.toggle_caret, ("F7",))
        self.for_readers: tuple[QAction, ...] = (listed, caret)
        """What those may do who may not change the library."""
