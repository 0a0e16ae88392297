"""What lies beside a library's database and goes into a backup of it, and what a backup says it needs."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from clipper.library.blobs import BlobName


def enclose(copy: sqlite3.Connection, rules: Mapping[str, bytes]) -> None:
    """Put the rule files of sites into a table of the copy, as a server keeps them."""
    copy.execute("DROP TABLE IF EXISTS site_file")
    copy.execute("CREATE TABLE site_file (name TEXT PRIMARY KEY, content BLOB NOT NULL)")
    copy.executemany("INSERT INTO site_file VALUES (?, ?)", rules.items())


def disclose(copy: sqlite3.Connection) -> dict[str, bytes] | None:
    """Take the rule files out of the copy again; None where none were enclosed, as before an upgrade."""
    if not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'site_file'").fetchone():
        return None
    rules = {name: bytes(content) for name, content in copy.execute("SELECT name, content FROM site_file")}
    copy.execute("DROP TABLE site_file")
    return rules


def names_in(copy: sqlite3.Connection) -> list[BlobName]:
    """The pages and pictures that rows of a copy name. Raises sqlite3.Error."""
    pages = copy.execute("SELECT DISTINCT digest FROM page").fetchall()
    pictures = copy.execute("SELECT digest FROM picture").fetchall()
    return [BlobName(row[0], packed) for rows, packed in ((pages, True), (pictures, False)) for row in rows]


def names_in_file(path: Path) -> list[BlobName]:
    """As ``names_in``, of a backup's file, which is not written to."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)) as copy:
        return names_in(copy)
