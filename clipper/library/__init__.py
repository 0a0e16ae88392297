"""The place everything is kept in. The only user of SQLAlchemy; sessions and rows never leave it."""

from clipper.library.cards import cards
from clipper.library.collections import (
    arrange,
    create_collection,
    delete_collection,
    put_in,
    rename_collection,
    take_out,
)
from clipper.library.edits import add_edits
from clipper.library.enroll import Enrolled, Filing, enroll
from clipper.library.errors import (
    BadName,
    CannotOpen,
    CollectionExists,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFailure,
    NewerLibrary,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchPicture,
    NotALibrary,
    ReadOnlyLibrary,
    StorageFailed,
    UnsupportedLibrary,
)
from clipper.library.find import find
from clipper.library.keep import fail, keep, unfinished, wait
from clipper.library.library import Library
from clipper.library.notes import set_note
from clipper.library.opening.opening import open_library
from clipper.library.overview import Count, Overview, overview
from clipper.library.pages import served_page
from clipper.library.pictures import NewPicture, picture_content
from clipper.library.query import Order, Query
from clipper.library.recall import recall, recall_many
from clipper.library.tags import add_tags, remove_tags
from clipper.library.trash import restore, trash

__all__ = [
    "BadName",
    "CannotOpen",
    "CollectionExists",
    "Count",
    "DiskFull",
    "Enrolled",
    "Filing",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryFailure",
    "NewPicture",
    "NewerLibrary",
    "NoSuchClipping",
    "NoSuchCollection",
    "NoSuchPicture",
    "NotALibrary",
    "Order",
    "Overview",
    "Query",
    "ReadOnlyLibrary",
    "StorageFailed",
    "UnsupportedLibrary",
    "add_edits",
    "add_tags",
    "arrange",
    "cards",
    "create_collection",
    "delete_collection",
    "enroll",
    "fail",
    "find",
    "keep",
    "open_library",
    "overview",
    "picture_content",
    "put_in",
    "recall",
    "recall_many",
    "remove_tags",
    "rename_collection",
    "restore",
    "served_page",
    "set_note",
    "take_out",
    "trash",
    "unfinished",
    "wait",
]
