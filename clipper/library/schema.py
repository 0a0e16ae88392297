"""The tables. Rows never leave the package: callers get the nouns of clipper.clipping.

``clipping`` is narrow, because lists read nothing else; the long texts lie in ``clipping_doc``, which is exactly what
search indexes, and in ``story``. A change here needs a migration (a test compares the two).
"""

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from clipper.library.columns import Moment, Prose, RowId

metadata = MetaData()


def _of_clipping(*, primary_key: bool = False, unique: bool = False, nullable: bool = False) -> Column[int]:
    return Column(
        Integer,
        ForeignKey("clipping.id", ondelete="CASCADE"),
        primary_key=primary_key,
        unique=unique,
        nullable=nullable,
    )


class _ClippingColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    """The number that users see; never given twice."""
    sort_key: Named[int] = Column(RowId, nullable=False, unique=True)
    """Where it stands by date (see sort_key.py), and its row in the text index."""
    origin: Named[str] = Column(Prose, nullable=False, unique=True)
    state: Named[str] = Column(Prose, nullable=False)
    failure: Named[str] = Column(Prose, nullable=False)
    title: Named[str] = Column(Prose, nullable=False)
    source: Named[str] = Column(Prose, nullable=False)
    address: Named[str] = Column(Prose, nullable=False)
    published: Named[str] = Column(Prose, nullable=False)
    """ISO 8601, a day or a time as the page tells it; empty when unknown."""
    excerpt: Named[str] = Column(Prose, nullable=False)
    picture: Named[str] = Column(Prose, nullable=False)
    """Digest of the lead picture, or empty."""
    clipped_at: Named[datetime] = Column(Moment, nullable=False)
    trashed_at: Named[datetime | None] = Column(Moment)
    language: Named[str] = Column(Prose, nullable=False, server_default="")
    """That of the story, as ``Article.language``; empty when unknown."""
    starred_at: Named[datetime | None] = Column(Moment)
    read_at: Named[datetime | None] = Column(Moment)


clipping = Table("clipping", metadata, _ClippingColumns, sqlite_autoincrement=True)
# Lists and counts are made from these alone: to look each clipping up in the table would take four times as long.
Index("ix_clipping_dated", clipping.c.trashed_at, clipping.c.sort_key)
Index("ix_clipping_trashed", clipping.c.trashed_at)
Index("ix_clipping_state", clipping.c.state, clipping.c.trashed_at)
Index("ix_clipping_starred", clipping.c.starred_at)
Index("ix_clipping_language", clipping.c.language)
Index("ix_clipping_source", clipping.c.source, clipping.c.trashed_at, clipping.c.state)


class _DocColumns(TypedColumns):
    sort_key: Named[int] = Column(RowId, primary_key=True, autoincrement=False)
    clipping_id: Named[int] = _of_clipping(unique=True)
    title: Named[str] = Column(Prose, nullable=False)
    byline: Named[str] = Column(Prose, nullable=False)
    source: Named[str] = Column(Prose, nullable=False)
    tags: Named[str] = Column(Prose, nullable=False)
    """The user's tags, one a line."""
    keywords: Named[str] = Column(Prose, nullable=False)
    """The page's own, one a line."""
    captions: Named[str] = Column(Prose, nullable=False)
    credits: Named[str] = Column(Prose, nullable=False)
    note: Named[str] = Column(Prose, nullable=False)
    body: Named[str] = Column(Prose, nullable=False)


clipping_doc = Table("clipping_doc", metadata, _DocColumns)
_NOTED = clipping_doc.c.note != ""
# A few of a hundred thousand have a note; without it all texts would be read to find them.
Index("ix_clipping_doc_noted", clipping_doc.c.clipping_id, sqlite_where=_NOTED, postgresql_where=_NOTED)


class _StoryColumns(TypedColumns):
    clipping_id: Named[int] = _of_clipping(primary_key=True)
    extraction: Named[bytes] = Column(LargeBinary, nullable=False)
    """The JSON record of the Extraction, packed."""


story = Table("story", metadata, _StoryColumns)


class _ProvenanceColumns(TypedColumns):
    clipping_id: Named[int] = _of_clipping(primary_key=True)
    host: Named[str] = Column(Prose, nullable=False)
    cleaner: Named[str] = Column(Prose, nullable=False)
    """As ``Extraction.cleaner``. A table of its own: to add a column to ``story`` would be to copy all stories."""


provenance = Table("provenance", metadata, _ProvenanceColumns)
Index("ix_provenance_host", provenance.c.host)


class _FormerStoryColumns(TypedColumns):
    clipping_id: Named[int] = _of_clipping(primary_key=True)
    extraction: Named[bytes] = Column(LargeBinary, nullable=False)
    """As in ``story``: what it was before the page was cut again."""
    recut_at: Named[datetime] = Column(Moment, nullable=False)
    """When the re-cutting began that replaced it."""


former_story = Table("former_story", metadata, _FormerStoryColumns)


class _EditColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = _of_clipping()
    record: Named[str] = Column(Prose, nullable=False)
    """The JSON record of one Edit; they are replayed by id."""


edit = Table("edit", metadata, _EditColumns)
Index("ix_edit_clipping", edit.c.clipping_id)


class _PageColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = _of_clipping()
    digest: Named[str] = Column(Prose, nullable=False)
    media_type: Named[str] = Column(Prose, nullable=False)
    charset: Named[str] = Column(Prose, nullable=False)
    asked: Named[str] = Column(Prose, nullable=False)
    answered: Named[str] = Column(Prose, nullable=False)
    redirects: Named[str] = Column(Prose, nullable=False)
    """A JSON list of addresses."""
    fetched_at: Named[datetime] = Column(Moment, nullable=False)


page = Table("page", metadata, _PageColumns)
Index("ix_page_clipping", page.c.clipping_id)


class _PictureColumns(TypedColumns):
    digest: Named[str] = Column(Prose, primary_key=True)
    media_type: Named[str] = Column(Prose, nullable=False)
    width: Named[int] = Column(Integer, nullable=False)
    height: Named[int] = Column(Integer, nullable=False)


picture = Table("picture", metadata, _PictureColumns)


class _ShownColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = _of_clipping()
    address: Named[str] = Column(Prose, nullable=False)
    """As ``Figure.picture`` names it. Not part of a key: a ``data:`` address can be megabytes long."""
    digest: Named[str] = Column(Prose, ForeignKey("picture.digest"), nullable=False)


clipping_picture = Table("clipping_picture", metadata, _ShownColumns)
Index("ix_clipping_picture_clipping", clipping_picture.c.clipping_id)


class _SketchColumns(TypedColumns):
    clipping_id: Named[int] = _of_clipping(primary_key=True)
    hashes: Named[bytes | None] = Column(LargeBinary)
    """As twins/sketch.py packs them; NULL where an earlier version kept the story and it is yet to be compared."""


sketch = Table("sketch", metadata, _SketchColumns)
_DUE = sketch.c.hashes.is_(None)
Index("ix_sketch_due", sketch.c.clipping_id, sqlite_where=_DUE, postgresql_where=_DUE)


class _SketchKeyColumns(TypedColumns):
    hash: Named[int] = Column(RowId, primary_key=True, autoincrement=False)
    clipping_id: Named[int] = _of_clipping(primary_key=True)


sketch_key = Table("sketch_key", metadata, _SketchKeyColumns, sqlite_with_rowid=False)
Index("ix_sketch_key_clipping", sketch_key.c.clipping_id)


class _TwinColumns(TypedColumns):
    clipping_id: Named[int] = _of_clipping(primary_key=True)
    story: Named[int] = Column(Integer, nullable=False)
    """The same for all that tell the same story: the lowest of their numbers when the group was written."""


twin = Table("twin", metadata, _TwinColumns)
Index("ix_twin_story", twin.c.story)


class _TwinChoiceColumns(TypedColumns):
    one: Named[int] = _of_clipping(primary_key=True)
    """The lower of two numbers."""
    other: Named[int] = _of_clipping(primary_key=True)
    joined: Named[int] = Column(Integer, nullable=False)
    """1 where the user said that the two tell the same story, 0 where they do not."""


twin_choice = Table("twin_choice", metadata, _TwinChoiceColumns, sqlite_with_rowid=False)
Index("ix_twin_choice_other", twin_choice.c.other)


class _NamedColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    name: Named[str] = Column(Prose, nullable=False)
    """As it was first written."""
    key: Named[str] = Column(Prose, nullable=False, unique=True)
    """The name with case folded away."""


tag = Table("tag", metadata, _NamedColumns)


class _ClippingTagColumns(TypedColumns):
    clipping_id: Named[int] = _of_clipping(primary_key=True)
    tag_id: Named[int] = Column(Integer, ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True)


clipping_tag = Table("clipping_tag", metadata, _ClippingTagColumns, sqlite_with_rowid=False)
Index("ix_clipping_tag_tag", clipping_tag.c.tag_id, clipping_tag.c.clipping_id)

collection = Table("collection", metadata, _NamedColumns)


class _ItemColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    collection_id: Named[int] = Column(Integer, ForeignKey("collection.id", ondelete="CASCADE"), nullable=False)
    position: Named[int] = Column(Integer, nullable=False)
    """Grows along the collection, with gaps."""
    clipping_id: Named[int | None] = _of_clipping(nullable=True)
    heading: Named[str] = Column(Prose, nullable=False)
    """The words of a heading that stands between clippings; empty for a clipping."""


collection_item = Table(
    "collection_item",
    metadata,
    _ItemColumns,
    UniqueConstraint("collection_id", "clipping_id"),
    CheckConstraint("clipping_id IS NOT NULL OR heading <> ''", name="item_is_something"),
)
Index("ix_collection_item_place", collection_item.c.collection_id, collection_item.c.position)
Index("ix_collection_item_clipping", collection_item.c.clipping_id)


class _SearchColumns(_NamedColumns):
    words: Named[str] = Column(Prose, nullable=False)
    """As they were typed."""
    ordering: Named[str] = Column(Prose, nullable=False)
    """As ``Order``; empty for the usual one."""


saved_search = Table("saved_search", metadata, _SearchColumns)


class _MetaColumns(TypedColumns):
    name: Named[str] = Column(Prose, primary_key=True)
    value: Named[str] = Column(Prose, nullable=False)


meta = Table("meta", metadata, _MetaColumns)
