"""The place everything is kept in. The only user of SQLAlchemy; sessions and rows never leave it."""

from clipper.library.cards import cards
from clipper.library.checking import (
    BlobGone,
    BlobTorn,
    BrokenReferences,
    Finding,
    IndexAstray,
    Leftovers,
    Orphans,
    TornFile,
    check_library,
    mend_library,
)
from clipper.library.collections import (
    arrange,
    create_collection,
    delete_collection,
    put_in,
    rename_collection,
    take_out,
)
from clipper.library.copying import Copied, copy_library
from clipper.library.danger import danger_of
from clipper.library.edits import add_edits, drop_edits, drop_last_edit
from clipper.library.enroll import Enrolled, Filing, enroll
from clipper.library.errors import (
    BadName,
    CannotOpen,
    CollectionExists,
    CopyDiffers,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFailure,
    NewerLibrary,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchPicture,
    NoSuchSearch,
    NoSuchSection,
    NoSuchTag,
    NotALibrary,
    NotEmpty,
    ReadOnlyLibrary,
    SearchExists,
    StorageFailed,
    UnsupportedLibrary,
)
from clipper.library.find import find
from clipper.library.keep import fail, keep, unfinished, wait
from clipper.library.library import Library
from clipper.library.marks import mark_read, star
from clipper.library.notes import set_note
from clipper.library.opening.danger import Danger, Endangered
from clipper.library.opening.opening import open_library
from clipper.library.overview import Count, Overview, overview
from clipper.library.pages import served_page
from clipper.library.pictures import NewPicture, picture_content
from clipper.library.provenance import Provenance, provenances, texts_of_site
from clipper.library.query import Order, Query
from clipper.library.recall import recall, recall_many
from clipper.library.recut import all_recut, former_story_of, last_recut, recut, take_back
from clipper.library.saved_searches import (
    SavedSearch,
    forget_search,
    rename_search,
    save_search,
    saved_searches,
    search_named,
)
from clipper.library.search.language import BadQuery, Problem
from clipper.library.sections import outline_of, put_heading, take_heading_out
from clipper.library.site_rules import delete_rule_file, put_rule_file, rule_file_names, rule_files
from clipper.library.snippets import Snippet, searched_words, snippets
from clipper.library.tag_names import delete_tag, rename_tag
from clipper.library.tags import add_tags, remove_tags
from clipper.library.tally import MOST_COUNTED, Tally, Total, count, tally
from clipper.library.trash import restore, trash

__all__ = [
    "MOST_COUNTED",
    "BadName",
    "BadQuery",
    "BlobGone",
    "BlobTorn",
    "BrokenReferences",
    "CannotOpen",
    "CollectionExists",
    "Copied",
    "CopyDiffers",
    "Count",
    "Danger",
    "DiskFull",
    "Endangered",
    "Enrolled",
    "Filing",
    "Finding",
    "IndexAstray",
    "Leftovers",
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
    "NoSuchSearch",
    "NoSuchSection",
    "NoSuchTag",
    "NotALibrary",
    "NotEmpty",
    "Order",
    "Orphans",
    "Overview",
    "Problem",
    "Provenance",
    "Query",
    "ReadOnlyLibrary",
    "SavedSearch",
    "SearchExists",
    "Snippet",
    "StorageFailed",
    "Tally",
    "TornFile",
    "Total",
    "UnsupportedLibrary",
    "add_edits",
    "add_tags",
    "all_recut",
    "arrange",
    "cards",
    "check_library",
    "copy_library",
    "count",
    "create_collection",
    "danger_of",
    "delete_collection",
    "delete_rule_file",
    "delete_tag",
    "drop_edits",
    "drop_last_edit",
    "enroll",
    "fail",
    "find",
    "forget_search",
    "former_story_of",
    "keep",
    "last_recut",
    "mark_read",
    "mend_library",
    "open_library",
    "outline_of",
    "overview",
    "picture_content",
    "provenances",
    "put_heading",
    "put_in",
    "put_rule_file",
    "recall",
    "recall_many",
    "recut",
    "remove_tags",
    "rename_collection",
    "rename_search",
    "rename_tag",
    "restore",
    "rule_file_names",
    "rule_files",
    "save_search",
    "saved_searches",
    "search_named",
    "searched_words",
    "served_page",
    "set_note",
    "snippets",
    "star",
    "take_back",
    "take_heading_out",
    "take_out",
    "tally",
    "texts_of_site",
    "trash",
    "unfinished",
    "wait",
]
