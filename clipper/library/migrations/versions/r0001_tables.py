"""The tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _clippings()
    _stories()
    _pages_and_pictures()
    _tags_and_collections()
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), primary_key=True, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA application_id = 1131178352")
    else:
        op.create_table(
            "blob",
            sa.Column("digest", sa.Text(), primary_key=True, nullable=False),
            sa.Column("packed", sa.Boolean(), primary_key=True, nullable=False),
            sa.Column("content", sa.LargeBinary(), nullable=False),
        )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _of_clipping(*, unique: bool = False, nullable: bool = False, primary_key: bool = False) -> sa.Column[int]:
    return sa.Column(
        "clipping_id",
        sa.Integer(),
        sa.ForeignKey("clipping.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        unique=unique,
    )


def _clippings() -> None:
    op.create_table(
        "clipping",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("sort_key", _ROW_ID, nullable=False, unique=True),
        sa.Column("origin", sa.Text(), nullable=False, unique=True),
        _text("state"),
        _text("failure"),
        _text("title"),
        _text("source"),
        _text("address"),
        _text("published"),
        _text("excerpt"),
        _text("picture"),
        sa.Column("clipped_at", sa.BigInteger(), nullable=False),
        sa.Column("trashed_at", sa.BigInteger()),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_clipping_dated", "clipping", ["trashed_at", "sort_key"])
    op.create_index("ix_clipping_trashed", "clipping", ["trashed_at"])
    op.create_index("ix_clipping_state", "clipping", ["state", "trashed_at"])
    op.create_index("ix_clipping_source", "clipping", ["source", "trashed_at", "state"])


def _stories() -> None:
    op.create_table(
        "clipping_doc",
        sa.Column("sort_key", _ROW_ID, primary_key=True, autoincrement=False, nullable=False),
        _of_clipping(unique=True),
        _text("title"),
        _text("byline"),
        _text("source"),
        _text("tags"),
        _text("keywords"),
        _text("captions"),
        _text("credits"),
        _text("note"),
        _text("body"),
    )
    op.create_table("story", _of_clipping(primary_key=True), sa.Column("extraction", sa.LargeBinary(), nullable=False))
    op.create_table(
        "edit", sa.Column("id", sa.Integer(), primary_key=True, nullable=False), _of_clipping(), _text("record")
    )
    op.create_index("ix_edit_clipping", "edit", ["clipping_id"])


def _pages_and_pictures() -> None:
    op.create_table(
        "page",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        _of_clipping(),
        _text("digest"),
        _text("media_type"),
        _text("charset"),
        _text("asked"),
        _text("answered"),
        _text("redirects"),
        sa.Column("fetched_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_page_clipping", "page", ["clipping_id"])
    op.create_table(
        "picture",
        sa.Column("digest", sa.Text(), primary_key=True, nullable=False),
        _text("media_type"),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
    )
    op.create_table(
        "clipping_picture",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        _of_clipping(),
        _text("address"),
        sa.Column("digest", sa.Text(), sa.ForeignKey("picture.digest"), nullable=False),
    )
    op.create_index("ix_clipping_picture_clipping", "clipping_picture", ["clipping_id"])


def _tags_and_collections() -> None:
    for name in ("tag", "collection"):
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
            _text("name"),
            sa.Column("key", sa.Text(), nullable=False, unique=True),
        )
    op.create_table(
        "clipping_tag",
        _of_clipping(primary_key=True),
        sa.Column(
            "tag_id", sa.Integer(), sa.ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, nullable=False
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_clipping_tag_tag", "clipping_tag", ["tag_id", "clipping_id"])
    op.create_table(
        "collection_item",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("collection_id", sa.Integer(), sa.ForeignKey("collection.id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _of_clipping(nullable=True),
        _text("heading"),
        sa.UniqueConstraint("collection_id", "clipping_id"),
        sa.CheckConstraint("clipping_id IS NOT NULL OR heading <> ''", name="item_is_something"),
    )
    op.create_index("ix_collection_item_place", "collection_item", ["collection_id", "position"])
    op.create_index("ix_collection_item_clipping", "collection_item", ["clipping_id"])
