"""A query as a tree: what must hold of a clipping."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clipper.library.search.words import Term


class Column(StrEnum):
    """What of a clipping words are looked for in; the values are the names of the columns that search indexes."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "captions"
    CREDIT = "credits"
    BYLINE = "byline"
    SOURCE = "source"
    NOTE = "note"


class Quality(StrEnum):
    """What ``is:`` asks for."""

    STARRED = "starred"
    READ = "read"
    UNREAD = "unread"
    TRASHED = "trashed"
    FAILED = "failed"
    EDITED = "edited"


class Inside(StrEnum):
    """What ``has:`` asks for."""

    PICTURE = "picture"
    NOTE = "note"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Text:
    """A term stands in ``column``, or anywhere."""

    term: Term
    written: str
    """The word or phrase as it was typed, without quotes; a beginning ends with ``*``."""
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Tagged:
    """It has a tag of this name, or one nested in it; with ``prefix`` one that begins so."""

    name: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class InCollection:
    """It is in the collection of this name; with ``prefix`` in one that begins so."""

    name: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """The story is in this language, such as ``ko`` or ``zh-hant``; a language without a script takes all of them."""

    language: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Its date is not before ``first`` and before ``end``; None is no limit."""

    first: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Is:
    quality: Quality


@dataclass(frozen=True, slots=True)
class Has:
    inside: Inside


@dataclass(frozen=True, slots=True)
class All:
    """All of ``parts`` hold; without any, everything does."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """One of ``parts`` holds; without any, nothing does."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    part: "Node"


Node = Text | Tagged | InCollection | Spoken | Dated | Is | Has | All | Any | Not


def words_of(node: Node) -> Iterator[Text]:
    """The terms that a hit is to hold, those that it must not hold aside: what is marked in it."""
    match node:
        case Text():
            yield node
        case All(parts) | Any(parts):
            for part in parts:
                yield from words_of(part)
        case _:
            return


def is_text(node: Node) -> bool:
    """True if ``node`` asks for words only, in a way that a text index can answer: something must be there."""
    match node:
        case Text():
            return True
        case All(parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            return bool(wanted) and all(map(is_text, wanted)) and all(map(excludes_text, parts))
        case Any(parts):
            return bool(parts) and all(map(is_text, parts))
        case _:
            return False


def excludes_text(node: Node) -> bool:
    """False if ``node`` excludes anything else than words."""
    return not isinstance(node, Not) or is_text(node.part)


def mentions(node: Node, wanted: Node) -> bool:
    """True if ``wanted`` stands anywhere in ``node``, also as what is excluded."""
    match node:
        case All(parts) | Any(parts):
            return any(mentions(part, wanted) for part in parts)
        case Not(part):
            return mentions(part, wanted)
        case _:
            return node == wanted
