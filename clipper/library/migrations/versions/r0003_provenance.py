"""What cut each story and from which site it is; the former cut of those that are cut again; rule files on a server."""

from urllib.parse import urlsplit

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_BATCH = 1000


def upgrade() -> None:
    op.create_table(
        "provenance",
        _of_clipping(),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("cleaner", sa.Text(), nullable=False),
    )
    op.create_index("ix_provenance_host", "provenance", ["host"])
    op.create_table(
        "former_story",
        _of_clipping(),
        sa.Column("extraction", sa.LargeBinary(), nullable=False),
        sa.Column("recut_at", sa.BigInteger(), nullable=False),
    )
    if op.get_bind().dialect.name != "sqlite":
        op.create_table(
            "site_file",
            sa.Column("name", sa.Text(), primary_key=True, nullable=False),
            sa.Column("content", sa.LargeBinary(), nullable=False),
        )
    _write_hosts()


def _of_clipping() -> sa.Column[int]:
    return sa.Column(
        "clipping_id",
        sa.Integer(),
        sa.ForeignKey("clipping.id", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
    )


def _write_hosts() -> None:
    """Give each story its host; what cut it is not known."""
    connection = op.get_bind()
    stories = sa.text(
        "SELECT clipping.id, clipping.address, clipping.origin FROM clipping"
        " JOIN story ON story.clipping_id = clipping.id ORDER BY clipping.id"
    )
    rows = [
        {"number": number, "host": _host(address) or _host(origin)}
        for number, address, origin in connection.execute(stories)
    ]
    insert = sa.text("INSERT INTO provenance (clipping_id, host, cleaner) VALUES (:number, :host, '')")
    for start in range(0, len(rows), _BATCH):
        connection.execute(insert, rows[start : start + _BATCH])


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return ""
    host = (host or "").lower().rstrip(".").removeprefix("www.")
    try:
        return host.encode("ascii").decode("idna").lower() if "xn--" in host else host
    except UnicodeError:
        return host
