"""What our own painting reads off the document: properties that Qt keeps with a block or a stretch of letters."""

from enum import IntEnum, StrEnum

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

_FIRST = QTextFormat.Property.UserProperty.value

PICTURE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
"""The type of the objects that stand for pictures."""


class Mark(IntEnum):
    """Numbers of holder properties."""

    GROUND = _FIRST + 1
    """Of a block: a ``Ground``."""
    ORDER = _FIRST + 2
    """Of a block of the body: the how manyeth it is, counted from 1. Others, such as cut pieces, come and go."""
    RULES = _FIRST + 3
    """Of a block: which of ``Sheet.rules`` run beside it, counted from 1."""
    INSET = _FIRST + 4
    """Of a block or a picture: how far from the column's start its ground begins, in pixels."""
    PIECE = _FIRST + 5
    """Of a block or of letters: which of ``Replayed.removals`` it shows, counted from 1."""
    CHIP = _FIRST + 6
    """Of letters: a ``Chip``."""
    SHADE = _FIRST + 15
    """Of the letters of an own tag: its colour, ``#rrggbb``, which is shown as a dot before them."""
    HINT = _FIRST + 7
    """Of letters or a picture: plain text for a pointer that rests on it."""
    HIGHLIGHT = _FIRST + 12
    """Of letters: the number of the highlight that lies on them, the newest of several."""
    COLOUR = _FIRST + 13
    """Of such letters: a ``Colour``."""
    NOTED = _FIRST + 14
    """Of such letters: whether there is a remark on them."""
    MARKER = _FIRST + 11
    """Of a list's item: the bullet or number before it."""
    FIGURE = _FIRST + 20
    """Of a block: the how manyeth figure of the story it belongs to, counted from 1."""
    SHAPE = _FIRST + 21
    """Of a block of the body that could be another: a ``BlockShape``."""
    DIGEST = _FIRST + 8
    """Of a picture, like the two that follow."""
    WIDTH = _FIRST + 9
    """Its natural size in pixels."""
    HEIGHT = _FIRST + 10


class Ground(StrEnum):
    """What is painted behind a block."""

    CHIPS = "chips"
    CODE = "code"
    CUT = "cut"
    CALM = "calm"
    MISSING = "missing"
    DIVIDER = "divider"


class BlockShape(StrEnum):
    """What a block is to a reader who would have it otherwise."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"


class Chip(StrEnum):
    """What is painted behind a tag."""

    OWN = "own"
    SUGGESTED = "suggested"


def number(holder: QTextFormat, mark: Mark) -> int:
    """The number kept under ``mark``, 0 if there is none."""
    return int(holder.property(mark) or 0)


def words(holder: QTextFormat, mark: Mark) -> str:
    """The text kept under ``mark``, empty if there is none."""
    return str(holder.property(mark) or "")


def format_at(document: QTextDocument, position: int) -> QTextCharFormat:
    """The holder of the letter or picture at ``position``; at the end, of the last one."""
    cursor = QTextCursor(document)
    cursor.setPosition(min(position + 1, document.characterCount() - 1))
    return cursor.charFormat()
