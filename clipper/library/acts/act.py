"""What the journal tells of an act."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clipper.article import Edit
from clipper.library.hand import Author


class ActName(StrEnum):
    """What a user has done."""

    TAKE_IN = "take in"
    TAG = "tag"
    UNTAG = "untag"
    STAR = "star"
    UNSTAR = "unstar"
    MARK_READ = "mark read"
    MARK_UNREAD = "mark unread"
    TRASH = "trash"
    RESTORE = "restore"
    NOTE = "note"
    CORRECT = "correct"
    TAKE_CORRECTION_BACK = "take correction back"
    AS_FIRST_CUT = "as first cut"
    PUT_IN = "put in"
    TAKE_OUT = "take out"
    ARRANGE = "arrange"
    PUT_HEADING = "put heading"
    RENAME_HEADING = "rename heading"
    TAKE_HEADING_OUT = "take heading out"
    HIGHLIGHT = "highlight"
    CHANGE_HIGHLIGHT = "change highlight"
    REMOVE_HIGHLIGHTS = "remove highlights"
    CREATE_COLLECTION = "create collection"
    RENAME_COLLECTION = "rename collection"
    DELETE_COLLECTION = "delete collection"
    RENAME_TAG = "rename tag"
    DELETE_TAG = "delete tag"
    COLOUR_TAG = "colour tag"
    SAVE_SEARCH = "save search"
    RENAME_SEARCH = "rename search"
    FORGET_SEARCH = "forget search"
    JOIN = "join"
    SPLIT = "split"
    CHANGE_RULES = "change rules"
    SEVERAL = "several"
    """Several of these, which belong together."""


@dataclass(frozen=True, slots=True)
class Act:
    number: int
    name: ActName
    about: tuple[str, ...]
    """The tags, collections or searches that it names."""
    clippings: int
    """How many of them it changed."""
    only: int
    """Its number, where it is one; else 0."""
    done_at: datetime
    undone: bool
    author: Author
    corrections: tuple[Edit, ...] = ()
    """Those that it made, where it made nothing else."""
