"""The text index, empty: opening a library builds an index that an earlier analyser, or none, has built."""

from alembic import op

revision = "0002"
down_revision = "0001"

_SQLITE = (
    """
    CREATE VIEW clipping_fts_source AS
    SELECT sort_key, seg(title) AS title, seg(body) AS body, seg(captions) AS captions, seg(credits) AS credits,
           seg(byline) AS byline, seg(source) AS source, seg(tags) AS tags, seg(keywords) AS keywords, seg(note) AS note
    FROM clipping_doc
    """,
    """
    CREATE VIRTUAL TABLE clipping_fts USING fts5(
        title, body, captions, credits, byline, source, tags, keywords, note,
        content='clipping_fts_source', content_rowid='sort_key', tokenize='ascii')
    """,
    """
    CREATE TRIGGER clipping_doc_inserted AFTER INSERT ON clipping_doc BEGIN
        INSERT INTO clipping_fts(rowid, title, body, captions, credits, byline, source, tags, keywords, note)
        VALUES (new.sort_key, seg(new.title), seg(new.body), seg(new.captions), seg(new.credits),
                seg(new.byline), seg(new.source), seg(new.tags), seg(new.keywords), seg(new.note));
    END
    """,
    """
    CREATE TRIGGER clipping_doc_deleted AFTER DELETE ON clipping_doc BEGIN
        INSERT INTO clipping_fts(
            clipping_fts, rowid, title, body, captions, credits, byline, source, tags, keywords, note)
        VALUES ('delete', old.sort_key, seg(old.title), seg(old.body), seg(old.captions), seg(old.credits),
                seg(old.byline), seg(old.source), seg(old.tags), seg(old.keywords), seg(old.note));
    END
    """,
    """
    CREATE TRIGGER clipping_doc_updated AFTER UPDATE ON clipping_doc BEGIN
        INSERT INTO clipping_fts(
            clipping_fts, rowid, title, body, captions, credits, byline, source, tags, keywords, note)
        VALUES ('delete', old.sort_key, seg(old.title), seg(old.body), seg(old.captions), seg(old.credits),
                seg(old.byline), seg(old.source), seg(old.tags), seg(old.keywords), seg(old.note));
        INSERT INTO clipping_fts(rowid, title, body, captions, credits, byline, source, tags, keywords, note)
        VALUES (new.sort_key, seg(new.title), seg(new.body), seg(new.captions), seg(new.credits),
                seg(new.byline), seg(new.source), seg(new.tags), seg(new.keywords), seg(new.note));
    END
    """,
)


_POSTGRES = (
    """
    CREATE TABLE clipping_fts (
        sort_key BIGINT NOT NULL PRIMARY KEY REFERENCES clipping_doc (sort_key) ON UPDATE CASCADE ON DELETE CASCADE,
        words TSVECTOR NOT NULL)
    """,
    "CREATE INDEX ix_clipping_fts_words ON clipping_fts USING gin (words) WITH (fastupdate = off)",
)


def upgrade() -> None:
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(statement)
