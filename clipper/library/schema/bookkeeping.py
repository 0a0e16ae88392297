"""What can be undone, and what the library knows about itself."""

from datetime import datetime

from sqlalchemy import Column, Integer, Named, Table, TypedColumns

from clipper.library.columns import Moment, Prose
from clipper.library.schema.clippings import metadata


class _ActColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    name: Named[str] = Column(Prose, nullable=False)
    """Which kind of act it was."""
    record: Named[str] = Column(Prose, nullable=False)
    """JSON: what was there before, so that it can be taken back."""
    done_at: Named[datetime] = Column(Moment, nullable=False)
    undone_at: Named[datetime | None] = Column(Moment)


act = Table("act", metadata, _ActColumns, sqlite_autoincrement=True)


class _MetaColumns(TypedColumns):
    name: Named[str] = Column(Prose, primary_key=True)
    value: Named[str] = Column(Prose, nullable=False)


meta = Table("meta", metadata, _MetaColumns)
