"""Every format that clippings can be written in, in menu order.

A new format is one file (or folder) with a function like those named here, and one line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from clipper.export.errors import NoSuchFormat, NothingToExport
from clipper.export.markdown.file import write_markdown
from clipper.export.options import ReviewOptions
from clipper.export.plain_text import write_plain_text
from clipper.export.records import write_records
from clipper.export.review.press_review import write_press_review
from clipper.export.selection import Selection
from clipper.export.web.page import write_web_page
from clipper.export.whole_file import whole_file
from clipper.jobs import Watch

Notes: TypeAlias = tuple[str, ...]
"""What was left out or replaced, a sentence each."""

Writer: TypeAlias = Callable[[Selection, Path, ReviewOptions, Watch], Notes]
"""Writes a selection that is not empty to a path, where an empty file stands ready."""


@dataclass(frozen=True, slots=True)
class Format:
    key: str
    """What it is called on the command line; never renamed."""
    label: str
    """What it is called in a menu."""
    suffix: str
    """The usual end of its file names, with the dot."""
    write: Writer


FORMATS: tuple[Format, ...] = (
    Format("pdf", "Press review (PDF)", ".pdf", write_press_review),
    Format("html", "Web page", ".html", write_web_page),
    Format("md", "Markdown", ".md", write_markdown),
    Format("txt", "Plain text", ".txt", write_plain_text),
    Format("json", "Records (JSON)", ".json", write_records),
)


def format_named(key: str) -> Format:
    """The format with this key; raises NoSuchFormat."""
    for form in FORMATS:
        if form.key == key:
            return form
    raise NoSuchFormat(key)


def write(selection: Selection, form: Format, path: Path, options: ReviewOptions, watch: Watch) -> Notes:
    """Write ``selection`` to ``path``, which is replaced only once the new file is whole.

    Returns what was left out or replaced, a sentence each. Raises NothingToExport, CannotWrite, TypesettingFailed,
    and Cancelled within 0.3 s of being asked to stop.
    """
    if not selection.clippings:
        raise NothingToExport
    with whole_file(path) as part:
        return form.write(selection, part, options, watch)
