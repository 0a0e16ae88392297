"""Finding words in the story that is read: all of them are marked, one after the other is gone to."""

import re
from bisect import bisect_left

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCursor

from clipper.gui.reader.find_bar import FindBar
from clipper.gui.reader.page_view import PageView


class Finding(QObject):
    """Speaks for the find bar. What it looks for is marked while it is open, else what the window searched for."""

    def __init__(self, bar: FindBar, page: PageView) -> None:
        super().__init__(page)
        self._bar = bar
        self._page = page
        self._searched: re.Pattern[str] | None = None
        self._places: list[QTextCursor] = []
        bar.typed.connect(lambda _: self._look())
        bar.step_wanted.connect(self.step)
        bar.closed.connect(self._close)

    def open(self) -> None:
        """Open the bar, with what is selected if that is in one line."""
        selected = self._page.textCursor().selectedText()
        self._bar.open_bar(selected if "\u2029" not in selected else "")
        self._look()

    def step(self, steps: int) -> None:
        """Go on to the next, or the one before; from the last to the first."""
        if not self._bar.isVisibleTo(self._page.window()):
            self.open()
        elif self._places:
            here = self._page.textCursor()
            begins = [place.selectionStart() for place in self._places]
            at = bisect_left(begins, here.selectionStart())
            # Where one has clicked elsewhere meanwhile, the next is the one after that.
            stands = at < len(begins) and begins[at] == here.selectionStart() and here.hasSelection()
            self._go_to((at + steps if stands else at if steps > 0 else at - 1) % len(begins))

    def set_searched(self, hits: re.Pattern[str] | None) -> None:
        """What the window searches for, which is marked while nothing is looked for here."""
        self._searched = hits
        if self._bar.isHidden():
            self._page.set_hits(hits)

    def look_again(self) -> None:
        """Another story is shown, or the same in another way."""
        if not self._bar.isHidden():
            self._find()
            self._bar.show_place(0, len(self._places))

    def _look(self) -> None:
        """Find what is typed, and go to the first from where one reads on."""
        typed = self._bar.field.text()
        self._page.set_hits(re.compile(re.escape(typed), re.IGNORECASE) if typed else None)
        self._find()
        if not self._places:
            self._bar.show_place(0, 0)
            return
        here = self._page.textCursor()
        if not here.hasSelection():
            here = self._page.cursorForPosition(QPoint(0, 0))
        begins = [place.selectionStart() for place in self._places]
        self._go_to(bisect_left(begins, here.selectionStart()) % len(begins))

    def _find(self) -> None:
        document, typed = self._page.document(), self._bar.field.text()
        self._places = []
        at = document.find(typed) if typed else QTextCursor()
        while not at.isNull():
            self._places.append(at)
            at = document.find(typed, at)

    def _go_to(self, place: int) -> None:
        self._page.setTextCursor(self._places[place])
        self._page.ensureCursorVisible()
        self._bar.show_place(place + 1, len(self._places))

    def _close(self) -> None:
        self._page.set_hits(self._searched)
        self._page.setFocus()
