"""The note on the story that is read: written, kept, and brought together with what others write in it meanwhile."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.clipping import Clipping
from clipper.desk import LIBRARY_LANE, Merged, look_up, merged_words, note
from clipper.gui.bridge import Bridge, beside
from clipper.gui.notices import Notices
from clipper.gui.reader import NoteField, Reader

_TOPIC = "note"


class Noting(QObject):
    """What is typed stays as it is while one types, whatever others do; when it is kept, both are brought together."""

    def __init__(self, field: NoteField, reader: Reader, bridge: Bridge, notices: Notices) -> None:
        super().__init__(reader)
        self._field = field
        self._reader = reader
        self._bridge = bridge
        self._notices = notices
        self._number: int | None = None
        """Of the clipping whose note is being written."""
        self._seen = ""
        """What the note said when the writer last saw it."""
        field.done.connect(self._finish)
        field.left.connect(self._keep)

    def write(self) -> None:
        """Let the user write the note on the clipping in the reader, if there is one."""
        number = self._reader.number
        if number is not None:
            self._bridge.run(LIBRARY_LANE, lambda _: look_up(self._bridge.desk, number), self._begin)

    def leave(self, number: int | None) -> None:
        """Another clipping is read now: keep what is written and put the field away."""
        if number != self._number:
            self._finish()

    def close(self) -> None:
        """Keep what is written before the window goes."""
        number, text, seen = self._number, self._field.text, self._seen
        self._number = None
        if number is not None and text != seen:
            desk = self._bridge.desk
            beside(lambda: note(desk, number, text, was=seen))

    def _begin(self, clipping: Clipping) -> None:
        if clipping.number == self._reader.number and self._number is None:
            self._number, self._seen = clipping.number, clipping.note
            self._field.write(clipping.note)

    def _finish(self) -> None:
        self._keep()
        self._number = None
        self._field.hide()

    def _keep(self) -> None:
        number, text, seen = self._number, self._field.text, self._seen
        if number is None or text == seen:
            return
        self._seen = text
        self._bridge.run(
            LIBRARY_LANE,
            lambda _: note(self._bridge.desk, number, text, was=seen),
            partial(self._kept, number, text),
            otherwise=partial(self._not_kept, number, text, seen),
        )

    def _kept(self, number: int, text: str, merged: Merged) -> None:
        words = merged_words(merged)
        if words:
            self._notices.mention(_TOPIC, words)
        # Where more has been typed meanwhile, the writer has still seen what he sent.
        if number == self._number and self._seen == self._field.text == text:
            self._seen = merged.text
            self._field.replace(merged.text)

    def _not_kept(self, number: int, text: str, seen: str, error: Exception) -> None:
        """The field comes back with what was typed."""
        self._notices.problem(error, _TOPIC)
        if self._number in (None, number) and self._reader.number == number:
            typed = self._field.text if self._number == number else text
            self._number, self._seen = number, seen
            self._field.write(typed)
