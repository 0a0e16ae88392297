"""The text index in SQLite: FTS5 over a view that shows each document as its tokens, and triggers that keep it in step.

FTS5 keeps no text of its own; to forget a document it must be told the very tokens it has learnt. Whatever can write to
``clipping_doc`` can do that, since a connection without ``seg`` cannot write to it at all.
"""

# The analyser has folded everything already. The ascii tokenizer splits at ASCII non-letters and takes all else as it
# is, whatever version of Unicode this SQLite knows.
TEXT_INDEX = (
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
