"""A query's tree as conditions on clippings: words for the text index, everything else for the database."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from sqlalchemy import ColumnElement, Select, and_, false, not_, or_, select, true

from clipper.clipping import State
from clipper.library.names import belongs, key_of
from clipper.library.rare import rarely
from clipper.library.schema import (
    clipping,
    clipping_doc,
    clipping_tag,
    collection,
    collection_item,
    edit,
    highlight,
    tag,
)
from clipper.library.search.index import Sought
from clipper.library.search.language import (
    All,
    Any,
    Dated,
    Has,
    InCollection,
    Inside,
    Is,
    Node,
    Not,
    Quality,
    Spoken,
    Tagged,
    excludes_text,
    is_text,
    mentions,
)
from clipper.library.sort_key import first_key

Hits = Callable[[Sought], Select[int]]
_Numbers: TypeAlias = ColumnElement[int] | ColumnElement[int | None]
_Among: TypeAlias = Callable[[_Numbers, ColumnElement[bool]], ColumnElement[bool]]
"""Whether a clipping is among the numbers of a column, in the rows for which a condition holds."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """All of them hold."""

    words: Node | None = None
    """What the text index is asked; ``is_text`` is true for it."""
    first: int | None = None
    """The least ``sort_key``."""
    end: int | None = None
    """One past the greatest."""
    others: tuple[ColumnElement[bool], ...] = field(default=())
    """Over the columns of ``clipping``, of which none is looked up in an index."""
    tested: tuple[ColumnElement[bool], ...] = field(default=())
    """The same as ``others``, made to be tested for one clipping after another."""
    in_sight: bool = False
    """Whether nothing in the trash is asked for."""

    @property
    def sought(self) -> Sought | None:
        return None if self.words is None else Sought(self.words, self.first, self.end)


def conditions_of(tree: Node, hits: Hits) -> Conditions:
    """The conditions of ``tree``; ``hits`` is the text index's. What is in the trash is left out, unless asked for."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    words = [part for part in parts if is_text(part)]
    if words:
        words += [part for part in parts if isinstance(part, Not) and excludes_text(part)]
    found = Conditions(All(tuple(words)) if words else None)
    if not mentions(tree, Is(Quality.TRASHED)):
        in_sight = (clipping.c.trashed_at.is_(None),)
        found = replace(found, others=in_sight, tested=in_sight, in_sight=True)
    for part in parts:
        match part:
            case Dated(first, end):
                found = _within(found, first, end)
            case Is(Quality.FAILED) if not words:
                condition = _is(Quality.FAILED, _tested)
                found = replace(found, others=(*found.others, rarely(condition)), tested=(*found.tested, condition))
            case _ if part not in words:
                gathered, tested = (_condition(part, hits, among) for among in (_gathered, _tested))
                found = replace(found, others=(*found.others, gathered), tested=(*found.tested, tested))
    return found


def _within(found: Conditions, first: date | None, end: date | None) -> Conditions:
    if first is not None:
        found = replace(found, first=max(first_key(first), found.first or first_key(first)))
    if end is not None:
        found = replace(found, end=min(first_key(end), found.end or first_key(end)))
    return found


def _condition(node: Node, hits: Hits, among: _Among) -> ColumnElement[bool]:
    if is_text(node):
        return (clipping.c.sort_key + 0).in_(hits(Sought(node)))
    match node:
        case All(parts):
            return and_(true(), *(_condition(part, hits, among) for part in parts))
        case Any(parts):
            return or_(false(), *(_condition(part, hits, among) for part in parts))
        case Not(part):
            return not_(_condition(part, hits, among))
        case _:
            return _fact(node, among)


def _fact(node: Node, among: _Among) -> ColumnElement[bool]:
    """What is known of a clipping beside its words."""
    match node:
        case Dated(first, end):
            key = clipping.c.sort_key + 0
            after = true() if first is None else key >= first_key(first)
            return and_(after, true() if end is None else key < first_key(end))
        case Tagged(name, prefix):
            tags = select(tag.c.id).where(_named(tag.c.key, name, prefix=prefix))
            return among(clipping_tag.c.clipping_id, clipping_tag.c.tag_id.in_(tags))
        case InCollection(name, prefix):
            places = select(collection.c.id).where(_named(collection.c.key, name, prefix=prefix))
            inside = collection_item.c.clipping_id.is_not(None) & collection_item.c.collection_id.in_(places)
            return among(collection_item.c.clipping_id, inside)
        case Spoken(language):
            return (clipping.c.language == language) | clipping.c.language.startswith(f"{language}-", autoescape=True)
        case Is(quality):
            return _is(quality, among)
        case Has(inside):
            return _has(inside, among)
        case _:
            raise TypeError("no condition", node)


def _is(quality: Quality, among: _Among) -> ColumnElement[bool]:
    match quality:
        case Quality.STARRED:
            return clipping.c.starred_at.is_not(None)
        case Quality.READ:
            return clipping.c.read_at.is_not(None)
        case Quality.UNREAD:
            return clipping.c.read_at.is_(None)
        case Quality.TRASHED:
            return clipping.c.trashed_at.is_not(None)
        case Quality.FAILED:
            return clipping.c.state == State.FAILED
        case Quality.EDITED:
            return among(edit.c.clipping_id, true())


def _has(inside: Inside, among: _Among) -> ColumnElement[bool]:
    match inside:
        case Inside.PICTURE:
            return clipping.c.picture != ""
        case Inside.NOTE:
            return among(clipping_doc.c.clipping_id, clipping_doc.c.note != "")
        case Inside.HIGHLIGHT:
            return among(highlight.c.clipping_id, true())


def _named(column: ColumnElement[str], name: str, *, prefix: bool) -> ColumnElement[bool]:
    """The name itself, or one nested in it by a slash; with ``prefix`` any that begins so."""
    key = key_of(name)
    return column.startswith(key, autoescape=True) if prefix else belongs(column, key)


def _gathered(numbers: _Numbers, which: ColumnElement[bool]) -> ColumnElement[bool]:
    # As an expression it cannot be looked up: SQLite would ask for one clipping after another.
    return (clipping.c.id + 0).in_(select(numbers).where(which))


def _tested(numbers: _Numbers, which: ColumnElement[bool]) -> ColumnElement[bool]:
    # With an offset a server tests each too: it would rather gather all that have a tag, and look those up.
    return select(numbers).where(numbers == clipping.c.id, which).correlate(clipping).offset(0).exists()
