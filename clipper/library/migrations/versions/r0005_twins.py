"""The same story under other addresses: sketches, the keys that find them, groups, and what the user decided.

The stories that are there get an empty place for their sketch and no more: to read and compare a hundred thousand of
them would keep the user waiting for minutes. It is done later, a few at a time.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_DUE = sa.text("hashes IS NULL")


def _of_clipping(name: str = "clipping_id") -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey("clipping.id", ondelete="CASCADE"), nullable=False)


def upgrade() -> None:
    hashed = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "sketch", _of_clipping(), sa.Column("hashes", sa.LargeBinary()), sa.PrimaryKeyConstraint("clipping_id")
    )
    op.create_index("ix_sketch_due", "sketch", ["clipping_id"], sqlite_where=_DUE, postgresql_where=_DUE)
    op.create_table(
        "sketch_key",
        sa.Column("hash", hashed, nullable=False),
        _of_clipping(),
        sa.PrimaryKeyConstraint("hash", "clipping_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sketch_key_clipping", "sketch_key", ["clipping_id"])
    op.create_table(
        "twin",
        _of_clipping(),
        sa.Column("story", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("clipping_id"),
    )
    op.create_index("ix_twin_story", "twin", ["story"])
    op.create_table(
        "twin_choice",
        _of_clipping("one"),
        _of_clipping("other"),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_twin_choice_other", "twin_choice", ["other"])
    op.execute("INSERT INTO sketch (clipping_id) SELECT clipping_id FROM story")
