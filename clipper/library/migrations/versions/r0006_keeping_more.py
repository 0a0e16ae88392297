"""Highlights, earlier versions of a story, what can be undone; and what tells a blob of a server its age.

The remarks on highlights are searched with the note. The words of all notes stay as they are, so nothing is indexed
anew: only what reads them is made again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_FIELDS = ("title", "body", "captions", "credits", "byline", "source", "tags", "keywords", "note")
_COLUMNS = ", ".join(_FIELDS)


def upgrade() -> None:
    op.create_table(
        "highlight",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        _of_clipping(),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_highlight_clipping", "highlight", ["clipping_id"])
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        _of_clipping(),
        sa.Column("page_id", sa.Integer(), sa.ForeignKey("page.id", ondelete="SET NULL")),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("extraction", sa.LargeBinary(), nullable=False),
        sa.Column("replaced_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_version_clipping", "version", ["clipping_id"])
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=False),
        sa.Column("undone_at", sa.BigInteger()),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_clipping_picture_digest", "clipping_picture", ["digest"])
    op.add_column("clipping_doc", sa.Column("remarks", sa.Text(), nullable=False, server_default=""))
    if op.get_bind().dialect.name == "sqlite":
        _search_remarks()
    else:
        # Those that are there are as old as today, and so are those of programs that know nothing of this yet.
        now = sa.text("CAST(extract(epoch FROM now()) * 1000000 AS bigint)")
        op.add_column("blob", sa.Column("stored_at", sa.BigInteger(), nullable=False, server_default=now))


def _of_clipping() -> sa.Column[int]:
    return sa.Column("clipping_id", sa.Integer(), sa.ForeignKey("clipping.id", ondelete="CASCADE"), nullable=False)


def _search_remarks() -> None:
    for name in ("inserted", "deleted", "updated"):
        op.execute(f"DROP TRIGGER clipping_doc_{name}")
    op.execute("DROP VIEW clipping_fts_source")
    shown = ", ".join(f"{_tokens(field)} AS {field}" for field in _FIELDS)
    learn = f"INSERT INTO clipping_fts(rowid, {_COLUMNS}) VALUES (new.sort_key, {_row('new')});"
    forget = (
        f"INSERT INTO clipping_fts(clipping_fts, rowid, {_COLUMNS}) VALUES ('delete', old.sort_key, {_row('old')});"
    )
    for statement in (
        f"CREATE VIEW clipping_fts_source AS SELECT sort_key, {shown} FROM clipping_doc",
        f"CREATE TRIGGER clipping_doc_inserted AFTER INSERT ON clipping_doc BEGIN {learn} END",
        f"CREATE TRIGGER clipping_doc_deleted AFTER DELETE ON clipping_doc BEGIN {forget} END",
        f"CREATE TRIGGER clipping_doc_updated AFTER UPDATE ON clipping_doc BEGIN {forget} {learn} END",
    ):
        # Not through text(): it would take the colon of a name for a parameter.
        op.get_bind().exec_driver_sql(statement)


def _row(side: str) -> str:
    return ", ".join(_tokens(field, f"{side}.") for field in _FIELDS)


def _tokens(field: str, side: str = "") -> str:
    return f"seg({side}note || char(10) || {side}remarks)" if field == "note" else f"seg({side}{field})"
