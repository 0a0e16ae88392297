"""Which clippings tell the same story."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Named, Table, TypedColumns

from clipper.library.columns import RowId
from clipper.library.schema.clippings import metadata, of_clipping


class _SketchColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    hashes: Named[bytes | None] = Column(LargeBinary)
    """As twins/sketch.py packs them; NULL where an earlier version kept the story and it is yet to be compared."""


sketch = Table("sketch", metadata, _SketchColumns)
_DUE = sketch.c.hashes.is_(None)
Index("ix_sketch_due", sketch.c.clipping_id, sqlite_where=_DUE, postgresql_where=_DUE)


class _SketchKeyColumns(TypedColumns):
    hash: Named[int] = Column(RowId, primary_key=True, autoincrement=False)
    clipping_id: Named[int] = of_clipping(primary_key=True)


sketch_key = Table("sketch_key", metadata, _SketchKeyColumns, sqlite_with_rowid=False)
Index("ix_sketch_key_clipping", sketch_key.c.clipping_id)


class _TwinColumns(TypedColumns):
    clipping_id: Named[int] = of_clipping(primary_key=True)
    story: Named[int] = Column(Integer, nullable=False)
    """The same for all that tell the same story: the lowest of their numbers when the group was written."""


twin = Table("twin", metadata, _TwinColumns)
Index("ix_twin_story", twin.c.story)


class _TwinChoiceColumns(TypedColumns):
    one: Named[int] = of_clipping(primary_key=True)
    """The lower of two numbers."""
    other: Named[int] = of_clipping(primary_key=True)
    joined: Named[int] = Column(Integer, nullable=False)
    """1 where the user said that the two tell the same story, 0 where they do not."""


twin_choice = Table("twin_choice", metadata, _TwinChoiceColumns, sqlite_with_rowid=False)
Index("ix_twin_choice_other", twin_choice.c.other)
