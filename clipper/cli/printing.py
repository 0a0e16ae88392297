"""Writing clippings to a file, with progress and notes on stderr."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from clipper.cli.progress import ProgressLine
from clipper.desk import EXPORT_LANE, Desk, Format, export


def write_file(
    desk: Desk, numbers: Sequence[int], form: Format, path: Path, title: str, *, notes: bool = False
) -> None:
    """Export ``numbers`` to ``path``, name the file, and say what had to be left out; ``notes`` if they are wanted.

    Raises ExportError.
    """
    with ProgressLine() as line:
        job = desk.runner.submit(
            EXPORT_LANE,
            lambda watch: export(desk, numbers, form, path, watch, title=title, notes=notes),
            partial(line.show, str(path)),
        )
        left_out = job.future.result()
    for note in left_out:
        print(note, file=sys.stderr)
    print(path)
