"""Export these: clippings become a file, a press review above all."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from clipper.clipping import State
from clipper.desk.desk import Desk
from clipper.export import Format, Selection, write
from clipper.jobs import Stage, Watch
from clipper.library import picture_content, recall_many


def export(
    desk: Desk,
    numbers: Sequence[int],
    form: Format,
    path: Path,
    watch: Watch,
    *,
    title: str = "",
    notes: bool = False,
) -> tuple[str, ...]:
    """Write the kept ones of ``numbers``, in that order, to ``path``; says in sentences what had to be left out.

    ``title`` stands on the cover of a review; ``notes`` if the user's notes and remarks are wanted in any case.
    Raises ExportError (nothing is left half-written), LibraryError.
    """
    watch.at(Stage.GATHERING, 0, len(numbers))
    clippings = tuple(c for c in recall_many(desk.library, numbers) if c.state is State.KEPT)
    review = desk.settings.review
    options = replace(review, title=title or review.title, notes=notes or review.notes)
    selection = Selection(options.title, clippings, partial(picture_content, desk.library), desk.settings.reading)
    return write(selection, form, path, options, watch)
