"""Pictures for the review: re-encoded, so that the typesetter meets nothing that came from the web."""

from dataclasses import dataclass
from pathlib import Path

from clipper.article import Figure
from clipper.clipping import Clipping
from clipper.errors import ClipperError
from clipper.export.picture_notes import PictureNotes
from clipper.export.review.blocks import Record
from clipper.export.review.printable import printable_line
from clipper.export.selection import Selection
from clipper.pictures import for_print, inspect

COLUMN_WIDTH = 126.0
"""Of the text, in millimetres, on A4; what pictures are measured for."""
_TALLEST = 96.0
"""A higher picture is made narrower, in millimetres; with its caption it fits beside some text."""
_FINEST = 240
"""Pixels per inch that paper can show; more only makes the file larger."""
_COARSEST = 110
"""Pixels per inch below which a picture looks coarse; a small one is printed small."""
_DECORATION = 24
"""A picture with a side shorter than this, in pixels, is an icon or a spacer and not news."""
_MILLIMETRES = 25.4
_LONG_CAPTION = 900
"""Characters; a longer caption may run on to the next page."""


@dataclass(frozen=True, slots=True)
class _Print:
    """A picture that lies ready in the job folder."""

    file: str
    width: int
    height: int


class Pictures:
    """Lays pictures down in a job folder, each once, and remembers what could not be printed."""

    def __init__(self, selection: Selection, folder: Path) -> None:
        self._selection = selection
        self._folder = folder
        self._prints: dict[str, _Print | None] = {}
        self.notes = PictureNotes()

    def record(self, clipping: Clipping, headline: str, figure: Figure) -> Record | None:
        """The record of ``figure`` for the template, or None if its picture cannot be printed."""
        picture = clipping.picture_of(figure)
        printed = self._print(picture.digest) if picture else None
        if printed is None:
            self.notes.missing(headline)
            return None
        if min(printed.width, printed.height) < _DECORATION:
            return None
        caption, credit = printable_line(figure.caption), printable_line(figure.credit)
        return {
            "type": "figure",
            "file": printed.file,
            "width": _share(printed),
            "alt": printable_line(figure.alt) or caption or headline,
            "caption": caption,
            "credit": credit,
            "breakable": len(caption) + len(credit) > _LONG_CAPTION,
        }

    def _print(self, digest: str) -> _Print | None:
        if digest not in self._prints:
            self._prints[digest] = self._lay_down(digest)
        return self._prints[digest]

    def _lay_down(self, digest: str) -> _Print | None:
        try:
            content = for_print(self._selection.picture(digest), round(COLUMN_WIDTH / _MILLIMETRES * _FINEST))
            facts = inspect(content)
        except (ClipperError, OSError):
            return None
        file = f"{len(self._prints)}.jpg"
        (self._folder / file).write_bytes(content)
        return _Print(file, facts.width, facts.height)


def _share(printed: _Print) -> float:
    """How much of the column's width the picture takes, in per cent."""
    width = min(COLUMN_WIDTH, printed.width / _COARSEST * _MILLIMETRES)
    height = width * printed.height / printed.width
    return round(min(width, width * _TALLEST / height) / COLUMN_WIDTH * 100, 2)
