"""What the cleaner made of a page, what it was before, and what the user made of it."""

from datetime import datetime

from sqlalchemy import Column, Index, Integer, LargeBinary, Named, Table, TypedColumns

from clipper.library.columns import Moment, Prose
from clipper.library.schema.clippings import metadata, of_clipping


class _StoryColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    extraction: Named[bytes] = Column(LargeBinary, nullable=False)
    """The JSON record of the Extraction, packed."""


story = Table("story", metadata, _StoryColumns)


class _ProvenanceColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    host: Named[str] = Column(Prose, nullable=False)
    cleaner: Named[str] = Column(Prose, nullable=False)
    """As ``Extraction.cleaner``. A table of its own: to add a column to ``story`` would be to copy all stories."""


provenance = Table("provenance", metadata, _ProvenanceColumns)
Index("ix_provenance_host", provenance.c.host)


class _FormerStoryColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    extraction: Named[bytes] = Column(LargeBinary, nullable=False)
    """As in ``story``: what it was before the page was cut again."""
    recut_at: Named[datetime] = Column(Moment, nullable=False)
    """When the re-cutting began that replaced it."""


former_story = Table("former_story", metadata, _FormerStoryColumns)


class _HighlightColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = of_clipping()
    record: Named[str] = Column(Prose, nullable=False)
    """The JSON record of one Highlight."""
    made_at: Named[datetime] = Column(Moment, nullable=False)


highlight = Table("highlight", metadata, _HighlightColumns)
Index("ix_highlight_clipping", highlight.c.clipping_id)


class _EditColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    clipping_id: Named[int] = of_clipping()
    record: Named[str] = Column(Prose, nullable=False)
    """The JSON record of one Edit; they are replayed by id."""


edit = Table("edit", metadata, _EditColumns)
Index("ix_edit_clipping", edit.c.clipping_id)
