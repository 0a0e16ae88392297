"""Marks words of the story that is read: from what is selected, or pressed, to what is asked of the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from clipper.article import Colour, Highlight, Words
from clipper.gui.reader.asking import Asking
from clipper.gui.reader.highlighting.card import HighlightCard
from clipper.gui.reader.highlighting.colour_names import colour_names
from clipper.gui.reader.highlighting.swatch import swatch
from clipper.gui.reader.read_words import words_between
from clipper.gui.reader.selecting import Selecting
from clipper.gui.reader.sheet.marks import Mark, number
from clipper.gui.theme import Colours


class Highlighting(QObject):
    """Speaks for the card at the words, which are named when it opens, so that a page may change meanwhile."""

    made = Signal(int, object, object, str)
    """Mark these ``Words`` of this clipping in this ``Colour``, with this remark."""
    changed = Signal(int, int, object, object)
    """Give this highlight of this clipping another ``Colour`` or another remark; None leaves it."""
    removed = Signal(int, int)
    """Take this highlight off this clipping."""
    lacking = Signal()
    """There is nothing to mark: neither are words selected, nor is the cursor at a highlight."""

    def __init__(self, selecting: Selecting, asking: Asking) -> None:
        super().__init__(selecting)
        page = selecting.page
        self._selecting, self._page, self._asking = selecting, page, asking
        self.card = HighlightCard(page.viewport())
        self._number = 0
        self._about: Words | Highlight | None = None
        self._colours = {
            colour: self._action(name, partial(self.mark, colour)) for colour, name in colour_names().items()
        }
        self.actions = (*self._colours.values(), self._action(self.tr("Note…"), self.write_note))
        """What can be done with the selected words; visible while there are some."""
        selecting.settled.connect(self._look)
        selecting.dropped.connect(self._look)
        self._look()
        page.released.connect(self.card.put_away)
        page.highlight_pressed.connect(self.open)
        page.verticalScrollBar().valueChanged.connect(self._scroll)
        self.card.coloured.connect(self._colour)
        self.card.noted.connect(self._note)
        self.card.removed.connect(self._remove)
        self.card.closed.connect(self._return_keyboard)

    def _scroll(self) -> None:
        """A page that is set anew, with more marks or tags, stays where it is, and so does the card."""
        if not self._page.is_setting:
            self.card.put_away()

    def mark(self, colour: Colour) -> None:
        """Mark what is selected, or give the highlight at the cursor this colour."""
        if self._choose():
            self.card.put_away()
            self._colour(colour)

    def write_note(self) -> None:
        """Let the user write a note on what is selected, or on the highlight at the cursor."""
        if self._choose():
            if isinstance(self._about, Highlight):
                self.card.show_highlight(self._about, self._page.cursorRect())
                self.card.write_note()
            else:
                self.card.write_first_note(self._selecting.rect)

    def open(self, which: int, where: QRect) -> None:
        """Show the highlight of this number, which stands there."""
        highlight = self.highlight(which)
        if highlight and self._take(highlight):
            self.card.show_highlight(highlight, where)

    def remove(self, which: int) -> None:
        highlight = self.highlight(which)
        if highlight and self._take(highlight):
            self._remove()

    def highlight(self, which: int) -> Highlight | None:
        """The highlight of the story that has this number."""
        clipping = self._asking.clipping
        return next((each for each in clipping.highlights if each.number == which), None) if clipping else None

    def paint_in(self, colours: Colours) -> None:
        """Show the colours as they are on the page."""
        self.card.paint_in(colours)
        for colour, action in self._colours.items():
            action.setIcon(swatch(colour, colours))

    @property
    def is_offered(self) -> bool:
        """Whether there are selected words of the story, which can be marked."""
        span, document = self._selecting.span, self._page.document()
        if span is None or self._asking.refusal:
            return False
        ends = (document.findBlock(position).blockFormat() for position in (span[0], span[1] - 1))
        return all(number(setting, Mark.ORDER) for setting in ends)

    def _look(self) -> None:
        for action in self.actions:
            action.setVisible(self.is_offered)

    def _action(self, words: str, do: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _checked: do())
        return action

    def _choose(self) -> bool:
        """Take what the keys are about; whether there is anything."""
        if self.card.isVisible() and self._about:
            return True
        chosen = self._take(self._selected if self.is_offered else self.highlight(self._page.highlight_at_cursor))
        if not chosen and not self._asking.refusal:
            self.lacking.emit()
        return chosen

    def _take(self, about: Words | Highlight | None) -> bool:
        """Be about these from now on, if they can be marked at all."""
        clipping = self._asking.clipping
        if clipping is None or self._asking.refusal or about is None or (isinstance(about, Words) and not about.text):
            return False
        self._number, self._about = clipping.number, about
        return True

    @property
    def _selected(self) -> Words | None:
        span = self._selecting.span
        return words_between(self._page.document(), *span) if span else None

    def _colour(self, colour: Colour) -> None:
        match self._about:
            case Words():
                self.made.emit(self._number, self._about, colour, "")
            case Highlight(number):
                self.changed.emit(self._number, number, colour, None)

    def _note(self, text: str, colour: Colour | None) -> None:
        match self._about:
            case Words():
                self.made.emit(self._number, self._about, colour or Colour.YELLOW, text)
            case Highlight(number):
                self.changed.emit(self._number, number, colour, text)

    def _remove(self) -> None:
        if isinstance(self._about, Highlight):
            self.removed.emit(self._number, self._about.number)

    def _return_keyboard(self) -> None:
        """To the page, if the card had it."""
        focus = QApplication.focusWidget()
        if focus and self.card.isAncestorOf(focus):
            self._page.setFocus()
