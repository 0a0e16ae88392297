"""What search asks for beside words: language, stars, what has been read, what has a note; saved searches."""

import json

import sqlalchemy as sa
import zstandard
from alembic import op

revision = "0004"
down_revision = "0003"

_BATCH = 500
_NOTED = sa.text("note != ''")


def upgrade() -> None:
    op.add_column("clipping", sa.Column("language", sa.Text(), nullable=False, server_default=""))
    op.add_column("clipping", sa.Column("starred_at", sa.BigInteger()))
    op.add_column("clipping", sa.Column("read_at", sa.BigInteger()))
    op.create_index("ix_clipping_starred", "clipping", ["starred_at"])
    op.create_index("ix_clipping_language", "clipping", ["language"])
    op.create_index(
        "ix_clipping_doc_noted", "clipping_doc", ["clipping_id"], sqlite_where=_NOTED, postgresql_where=_NOTED
    )
    op.create_table(
        "saved_search",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False, unique=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("ordering", sa.Text(), nullable=False),
    )
    _write_languages()


def _write_languages() -> None:
    """Take the language of each story out of its record."""
    connection = op.get_bind()
    last = 0
    stories = sa.text(
        "SELECT clipping_id, extraction FROM story WHERE clipping_id > :last ORDER BY clipping_id LIMIT :n"
    )
    written = sa.text("UPDATE clipping SET language = :language WHERE id = :number")
    while rows := connection.execute(stories, {"last": last, "n": _BATCH}).all():
        found = [{"number": number, "language": _language(bytes(packed))} for number, packed in rows]
        connection.execute(written, found)
        last = rows[-1][0]


def _language(packed: bytes) -> str:
    try:
        record = json.loads(zstandard.ZstdDecompressor().decompress(packed))
        language = record["article"].get("language", "")
    except (zstandard.ZstdError, ValueError, LookupError, AttributeError):
        return ""
    return language.lower() if isinstance(language, str) else ""
