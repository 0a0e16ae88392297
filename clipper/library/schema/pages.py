"""Pages as they were served, the versions of a story that came of earlier ones, and the pictures."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Named, Table, TypedColumns

from clipper.library.columns import Moment, Prose
from clipper.library.schema.clippings import metadata, of_clipping


class _PageColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = of_clipping()
    digest: Named[str] = Column(Prose, nullable=False)
    media_type: Named[str] = Column(Prose, nullable=False)
    charset: Named[str] = Column(Prose, nullable=False)
    asked: Named[str] = Column(Prose, nullable=False)
    answered: Named[str] = Column(Prose, nullable=False)
    redirects: Named[str] = Column(Prose, nullable=False)
    """A JSON list of addresses."""
    fetched_at: Named[datetime] = Column(Moment, nullable=False)
    etag: Named[str] = Column(Prose, nullable=False, server_default="")
    """The validators that the server gave, as it wrote them (RFC 9110, 8.8): the ETag,"""
    modified: Named[str] = Column(Prose, nullable=False, server_default="")
    """and the Last-Modified header."""


page = Table("page", metadata, _PageColumns)
Index("ix_page_clipping", page.c.clipping_id)


class _VersionColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = of_clipping()
    page_id: Named[int | None] = Column(Integer, ForeignKey("page.id", ondelete="SET NULL"))
    """The page it was cut from. The story that is shown was cut from the latest page that no version names."""
    title: Named[str] = Column(Prose, nullable=False)
    extraction: Named[bytes] = Column(LargeBinary, nullable=False)
    """All that it was, as versions/record.py packs it."""
    replaced_at: Named[datetime] = Column(Moment, nullable=False)


version = Table("version", metadata, _VersionColumns)
Index("ix_version_clipping", version.c.clipping_id)


class _PictureColumns(TypedColumns):
    digest: Named[str] = Column(Prose, primary_key=True)
    media_type: Named[str] = Column(Prose, nullable=False)
    width: Named[int] = Column(Integer, nullable=False)
    height: Named[int] = Column(Integer, nullable=False)


picture = Table("picture", metadata, _PictureColumns)


class _ShownColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = of_clipping()
    address: Named[str] = Column(Prose, nullable=False)
    """As ``Figure.picture`` names it. Not part of a key: a ``data:`` address can be megabytes long."""
    digest: Named[str] = Column(Prose, ForeignKey("picture.digest"), nullable=False)


clipping_picture = Table("clipping_picture", metadata, _ShownColumns)
Index("ix_clipping_picture_clipping", clipping_picture.c.clipping_id)
Index("ix_clipping_picture_digest", clipping_picture.c.digest)
