"""The colours of tags, by their names: one that nothing has for a while, or that only nests others, can have one."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "tag_colour",
        sa.Column("key", sa.Text(), primary_key=True, nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
