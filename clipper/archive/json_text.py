"""JSON as it is written for people: letters stay readable."""

import json
import re
from typing import Any

from clipper.archive.clipping_record import ClippingRecord
from clipper.archive.library_record import LibraryRecord
from clipper.archive.version import VERSION
from clipper.article.record import to_record

_BROKEN = re.compile(r"[\ud800-\udfff]")


def json_text(value: object, indent: int | None = None) -> str:
    """``value`` as JSON with its letters readable; half a character is escaped, since UTF-8 cannot hold it."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _BROKEN.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def clipping_json(record: ClippingRecord) -> dict[str, Any]:
    """The JSON record of a clipping. Highlights name their colour, also the usual one."""
    found: dict[str, Any] = to_record(record)
    if record.highlights:
        found["highlights"] = [to_record(marked) | {"colour": marked.colour.value} for marked in record.highlights]
    return found


def to_json(record: ClippingRecord | LibraryRecord) -> str:
    """The text of a file that holds one record and the version of the format."""
    told = clipping_json(record) if isinstance(record, ClippingRecord) else to_record(record)
    return json_text({"clipper": VERSION, **told}, indent=1) + "\n"
