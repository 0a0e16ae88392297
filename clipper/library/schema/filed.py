"""Tags, collections and saved searches."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Named, Table, TypedColumns, UniqueConstraint

from clipper.library.columns import Prose
from clipper.library.schema.clippings import metadata, of_clipping


class _NamedColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    name: Named[str] = Column(Prose, nullable=False)
    """As it was first written."""
    key: Named[str] = Column(Prose, nullable=False, unique=True)
    """The name with case folded away."""


tag = Table("tag", metadata, _NamedColumns)


class _ClippingTagColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    tag_id: Named[int] = Column(Integer, ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True)


clipping_tag = Table("clipping_tag", metadata, _ClippingTagColumns, sqlite_with_rowid=False)
Index("ix_clipping_tag_tag", clipping_tag.c.tag_id, clipping_tag.c.clipping_id)


class _ColourColumns(TypedColumns):
    key: Named[str] = Column(Prose, primary_key=True, nullable=False)
    """Of the tag, or of those that are nested in it where there is none."""
    colour: Named[str] = Column(Prose, nullable=False)
    """As ``TagColour``."""


tag_colour = Table("tag_colour", metadata, _ColourColumns, sqlite_with_rowid=False)

collection = Table("collection", metadata, _NamedColumns)


class _ItemColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    collection_id: Named[int] = Column(Integer, ForeignKey("collection.id", ondelete="CASCADE"), nullable=False)
    position: Named[int] = Column(Integer, nullable=False)
    """Grows along the collection, with gaps."""
    clipping_id: Named[int | None] = of_clipping(nullable=True)
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
