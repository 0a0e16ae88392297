"""What fetching keeps: by which addresses a clipping is known, and tries that failed for now."""

from datetime import datetime

from sqlalchemy import Column, Index, Integer, Named, Table, TypedColumns

from clipper.library.columns import Moment, Prose
from clipper.library.schema.clippings import metadata, of_clipping


class _AddressColumns(TypedColumns):
    key: Named[str] = Column(Prose, primary_key=True)
    """As clipper.addresses makes it."""
    clipping_id: Named[int] = of_clipping()


address = Table("address", metadata, _AddressColumns, sqlite_with_rowid=False)
Index("ix_address_clipping", address.c.clipping_id)


class _AttemptColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    tries: Named[int] = Column(Integer, nullable=False)
    not_before: Named[datetime] = Column(Moment, nullable=False)
    """When the next one may be made."""
    reason: Named[str] = Column(Prose, nullable=False)
    """Why the last one failed, in a sentence."""


attempt = Table("attempt", metadata, _AttemptColumns)
