"""The clipping itself, which lists read, and its texts, which search reads."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Named, Table, TypedColumns

from clipper.library.columns import Moment, Prose, RowId

metadata = MetaData()


def of_clipping(*, primary_key: bool = False, unique: bool = False, nullable: bool = False) -> Column[int]:
    """The column of another table that says which clipping a row is of, and goes with it."""
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
    clipping_id: Named[int] = of_clipping(unique=True)
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
    remarks: Named[str] = Column(Prose, nullable=False, server_default="")
    """Those on the highlights, one a line: searched as the note is."""


clipping_doc = Table("clipping_doc", metadata, _DocColumns)
_NOTED = clipping_doc.c.note != ""
# A few of a hundred thousand have a note; without it all texts would be read to find them.
Index("ix_clipping_doc_noted", clipping_doc.c.clipping_id, sqlite_where=_NOTED, postgresql_where=_NOTED)
