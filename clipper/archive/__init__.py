"""The archive: everything a library holds, as files that can be read without Clipper. Its nouns, records and layout.

It is a package of its own, below the stages, because three of them share it and do not know each other: the library
fills records and takes them in, the export writes them to a folder, the importer reads that folder. What a clipping's
JSON looks like is therefore said in one place, ``ClippingRecord``, for the archive and for the records that
``clipper export --format json`` writes.
"""

from clipper.archive.clipping_record import (
    Attempt,
    ClippingRecord,
    CutBefore,
    PageServed,
    ShownPicture,
    StoryVersion,
    TwinRecord,
    clipping_of,
    record_of,
)
from clipper.archive.everything import Everything, Incoming, Unreadable
from clipper.archive.json_text import clipping_json, json_text, to_json
from clipper.archive.library_record import (
    CollectionRecord,
    Item,
    LibraryRecord,
    SearchRecord,
    TagColourRecord,
    TwinChoice,
)
from clipper.archive.reading import NewerFormat, read_clipping, read_library
from clipper.archive.version import VERSION

__all__ = [
    "VERSION",
    "Attempt",
    "ClippingRecord",
    "CollectionRecord",
    "CutBefore",
    "Everything",
    "Incoming",
    "Item",
    "LibraryRecord",
    "NewerFormat",
    "PageServed",
    "SearchRecord",
    "ShownPicture",
    "StoryVersion",
    "TagColourRecord",
    "TwinChoice",
    "TwinRecord",
    "Unreadable",
    "clipping_json",
    "clipping_of",
    "json_text",
    "read_clipping",
    "read_library",
    "record_of",
    "to_json",
]
