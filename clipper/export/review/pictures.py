"""Pictures for the review: re-encoded, so that the typesetter meets nothing that came from the web."""

import os
from base64 import b64encode
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from clipper.article import Figure
from clipper.clipping import Clipping
from clipper.errors import ClipperError
from clipper.export.picture_notes import PictureNotes
from clipper.export.review.blocks import Record
from clipper.export.review.printable import printable_line
from clipper.export.selection import Selection
from clipper.jobs import CancelToken
from clipper.pictures import for_print, inspect

COLUMN_WIDTH = 126.0
"""Of the text, in millimetres, on A4; what pictures are measured for."""
_TALLEST = 96.0
"""A higher picture is made narrower, in millimetres; with its caption it fits beside some text."""
_INLINE = 30.0
"""A picture up to this height, in millimetres, stays between the paragraphs it was found between."""
_FINEST = 240
"""Pixels per inch that paper can show; more only makes the file larger."""
_COARSEST = 110
"""Pixels per inch below which a picture looks coarse; a small one is printed small."""
_DECORATION = 24
"""A picture with a side shorter than this, in pixels, and no caption is an icon or a spacer and not news."""
_MILLIMETRES = 25.4
_LONG_CAPTION = 900
"""Characters; a longer caption may run on to the next page."""
_IMPATIENCE = 0.05
"""Seconds between two looks at whether the work is to stop."""

_PRINT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    '<image width="{width}" height="{height}" href="data:image/jpeg;base64,{data}"/></svg>'
)
"""A JPEG inside an SVG goes into the PDF as it is. By itself it would be unpacked and held until the end: on 200
clippings that costs twice the memory and half as much again of processor time (tests/bench/review.py)."""


@dataclass(frozen=True, slots=True)
class _Print:
    """A picture that lies ready in the job folder; its size is in pixels."""

    file: str
    width: int
    height: int


class Pictures:
    """Lays pictures down in a job folder, each once, and remembers what could not be printed."""

    def __init__(self, selection: Selection, folder: Path, token: CancelToken) -> None:
        self._selection = selection
        self._folder = folder
        self._token = token
        self._pool = ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="pictures")
        self._developing: dict[str, Future[bytes] | None] = {}
        self._prints: dict[str, _Print | None] = {}
        self.notes = PictureNotes()

    def foresee(self, clipping: Clipping) -> None:
        """Begin with the pictures of a clipping that will soon be asked for."""
        for figure in clipping.article.figures:
            picture = clipping.picture_of(figure)
            if picture and picture.digest not in self._developing:
                self._developing[picture.digest] = self._begin(picture.digest)

    def record(self, clipping: Clipping, headline: str, figure: Figure) -> Record | None:
        """The record of ``figure`` for the template; without its picture only what was printed below it.

        None if there is neither. Raises Cancelled.
        """
        picture = clipping.picture_of(figure)
        printed = self._print(picture.digest) if picture else None
        caption, credit = printable_line(figure.caption), printable_line(figure.credit)
        if printed is None:
            if figure.picture:
                self.notes.missing(headline)
            return {"type": "caption", "caption": caption, "credit": credit} if caption or credit else None
        if min(printed.width, printed.height) < _DECORATION and not caption:
            return None
        long = len(caption) + len(credit) > _LONG_CAPTION
        width = _width(printed)
        return {
            "type": "figure",
            "file": printed.file,
            "width": round(width / COLUMN_WIDTH * 100, 2),
            "alt": printable_line(figure.alt) or caption or headline,
            "caption": caption,
            "credit": credit,
            "breakable": long,
            "floats": not long and width * printed.height / printed.width > _INLINE,
        }

    def _begin(self, digest: str) -> Future[bytes] | None:
        try:
            content = self._selection.picture(digest)
        except (ClipperError, OSError):
            return None
        return self._pool.submit(for_print, content, round(COLUMN_WIDTH / _MILLIMETRES * _FINEST))

    def _print(self, digest: str) -> _Print | None:
        if digest not in self._prints:
            future = self._developing.pop(digest, None)
            self._developing[digest] = None
            self._prints[digest] = self._lay_down(future) if future else None
        return self._prints[digest]

    def _lay_down(self, future: Future[bytes]) -> _Print | None:
        while not wait([future], _IMPATIENCE).done:
            self._token.check()
        try:
            content = future.result()
            facts = inspect(content)
        except ClipperError:
            return None
        file = f"{len(self._prints)}.svg"
        data = b64encode(content).decode("ascii")
        (self._folder / file).write_text(_PRINT.format(width=facts.width, height=facts.height, data=data), "ascii")
        return _Print(file, facts.width, facts.height)

    def __enter__(self) -> "Pictures":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _width(printed: _Print) -> float:
    """How wide the picture is printed, in millimetres."""
    width = min(COLUMN_WIDTH, printed.width / _COARSEST * _MILLIMETRES)
    return min(width, _TALLEST * printed.width / printed.height)
