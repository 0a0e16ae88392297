"""The text index in SQLite: FTS5 over a view that shows each document as its tokens, and triggers that keep it in step.

FTS5 keeps no text of its own; to forget a document it must be told the very tokens it has learnt. Whatever can write to
``clipping_doc`` can do that, since a connection without ``seg`` cannot write to it at all.
"""

_FIELDS = ("title", "body", "captions", "credits", "byline", "source", "tags", "keywords", "note")
_COLUMNS = ", ".join(_FIELDS)


def _tokens(field: str, side: str = "") -> str:
    """The remarks on highlights are notes too."""
    return f"seg({side}note || char(10) || {side}remarks)" if field == "note" else f"seg({side}{field})"


def _row(side: str) -> str:
    return ", ".join(_tokens(field, f"{side}.") for field in _FIELDS)


_SHOWN = ", ".join(f"{_tokens(field)} AS {field}" for field in _FIELDS)
_LEARN = f"INSERT INTO clipping_fts(rowid, {_COLUMNS}) VALUES (new.sort_key, {_row('new')});"
_FORGET = f"INSERT INTO clipping_fts(clipping_fts, rowid, {_COLUMNS}) VALUES ('delete', old.sort_key, {_row('old')});"

# The analyser has folded everything already. The ascii tokenizer splits at ASCII non-letters and takes all else as it
# is, whatever version of Unicode this SQLite knows.
TEXT_INDEX = (
    f"CREATE VIEW clipping_fts_source AS SELECT sort_key, {_SHOWN} FROM clipping_doc",
    f"""
    CREATE VIRTUAL TABLE clipping_fts USING fts5(
        {_COLUMNS},
        content='clipping_fts_source', content_rowid='sort_key', tokenize='ascii')
    """,
    f"CREATE TRIGGER clipping_doc_inserted AFTER INSERT ON clipping_doc BEGIN {_LEARN} END",
    f"CREATE TRIGGER clipping_doc_deleted AFTER DELETE ON clipping_doc BEGIN {_FORGET} END",
    f"CREATE TRIGGER clipping_doc_updated AFTER UPDATE ON clipping_doc BEGIN {_FORGET} {_LEARN} END",
)
