"""What fetching keeps: the keys of every clipping's addresses, tries that failed for now, and validators of pages.

The keys of the clippings that are there are not written here: how they are made may change, and the program makes them
a few at a time. ``meta`` says up to which number they are missing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "address",
        sa.Column("key", sa.Text(), primary_key=True, nullable=False),
        _of_clipping(),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_address_clipping", "address", ["clipping_id"])
    op.create_table(
        "attempt",
        _of_clipping(primary_key=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.add_column("page", sa.Column("etag", sa.Text(), nullable=False, server_default=""))
    op.add_column("page", sa.Column("modified", sa.Text(), nullable=False, server_default=""))
    op.execute(
        "INSERT INTO meta (name, value) "
        "SELECT 'addresses due', CAST(max(id) AS TEXT) FROM clipping HAVING max(id) IS NOT NULL"
    )


def _of_clipping(*, primary_key: bool = False) -> sa.Column[int]:
    reference = sa.ForeignKey("clipping.id", ondelete="CASCADE")
    return sa.Column("clipping_id", sa.Integer(), reference, nullable=False, primary_key=primary_key)
