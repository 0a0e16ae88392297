"""Records: everything about the clippings as JSON, for other programs and for safe keeping."""

import json
import re
from pathlib import Path
from typing import Any

from clipper.article.record import to_record
from clipper.clipping import Clipping
from clipper.export.options import ReviewOptions
from clipper.export.selection import Selection
from clipper.jobs import Stage, Watch

VERSION = 1
"""Of the shape of the file; raised when a reader of the old shape could not read the new one."""

_BROKEN = re.compile(r"[\ud800-\udfff]")


def write_records(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write one object: ``clipper`` (the version), ``title``, and ``clippings`` with what the library holds of each.

    ``extraction``, ``edits`` and ``highlights`` are the records of ``clipper.article.record``; pictures are named by
    the SHA-256 of their bytes and not enclosed. Of ``versions`` there are the facts alone; the one that is shown,
    ``extraction``, has no ``replaced_at``. Fields that hold nothing are left out.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        title = options.title or selection.title
        file.write(f'{{"clipper": {VERSION}, "title": {_json(title)}, "clippings": [\n')
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            file.write((",\n" if done else "") + _json(clipping_record(clipping)))
        file.write("\n]}\n")
    return ()


def clipping_record(clipping: Clipping) -> dict[str, Any]:
    """The JSON record of ``clipping``."""
    record = {
        "number": clipping.number,
        "origin": clipping.origin,
        "state": clipping.state.value,
        "clipped_at": clipping.clipped_at.isoformat(),
        "extraction": to_record(clipping.extraction) if clipping.extraction else None,
        "edits": to_record(clipping.edits),
        "pictures": {
            address: {
                "sha256": picture.digest,
                "media_type": picture.media_type,
                "width": picture.width,
                "height": picture.height,
            }
            for address, picture in clipping.pictures.items()
        },
        "versions": [
            {
                "number": version.number,
                "title": version.title,
                "fetched_at": version.fetched_at.isoformat() if version.fetched_at else None,
                "replaced_at": version.replaced_at.isoformat() if version.replaced_at else None,
            }
            for version in clipping.versions
        ],
        "tags": list(clipping.tags),
        "note": clipping.note,
        "highlights": [to_record(highlight) | {"colour": highlight.colour.value} for highlight in clipping.highlights],
        "failure": clipping.failure,
        "trashed_at": clipping.trashed_at.isoformat() if clipping.trashed_at else None,
    }
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def _json(value: object) -> str:
    """``value`` as JSON with its letters readable; half a character is escaped, since UTF-8 cannot hold it."""
    return _BROKEN.sub(lambda half: f"\\u{ord(half[0]):04x}", json.dumps(value, ensure_ascii=False))
