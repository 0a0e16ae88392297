"""Stories to keep, and a library asked for what it must always be able to answer."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import select, text

from clipper.article import Article, Extraction, Figure, Paragraph, Run
from clipper.library import NewPicture, Query, enroll, find, keep
from clipper.library.packing import unpack
from clipper.library.schema import clipping_doc
from clipper.library.search.vector import vector_of
from clipper.page import Page

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ORIGIN = "https://harbour.example/storm"
PICTURE = "https://harbour.example/quay.png"
PNG = NewPicture(b"\x89PNG the quay", "image/png", 320, 200)


def story(title="The harbour opens again", body="Two tugs brought in a freighter.", **fields):
    figure = Figure(PICTURE, caption="Ships wait outside.", credit="AP-Yonhap")
    usual = {"source": "Harbour Post", "published": date(2026, 3, 1), "authors": ("Ada Quay",), "tags": ("Shipping",)}
    return Extraction(Article(title, (Paragraph((Run(body),)), figure), **usual | fields))


def page(content=b"<p>Two tugs", address=ORIGIN, **fields):
    return Page(content, address, address, "text/html", NOON, **fields)


def kept(library, origin=ORIGIN, extraction=None, pictures=None, at=NOON):
    """The number of a clipping of ``origin`` that is kept."""
    enrolled = enroll(library, origin, at=at)
    # Another story of the same clipping comes of another page: of the same one, nothing would be kept anew.
    content = repr(extraction).encode("utf-8", "replace") if enrolled.known and extraction else page().content
    shown = {PICTURE: PNG} if pictures is None else pictures
    keep(library, enrolled.number, page(content, origin), extraction or story(), shown)
    return enrolled.number


def hits(library, words, **conditions):
    return find(library, Query(words, **conditions))


def digest(content):
    return hashlib.sha256(content).hexdigest()


def tear(file):
    """Damage a library's file in the table of stories, which is not read when it is opened; answers the place."""
    with closing(sqlite3.connect(file)) as database:
        root = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'story'").fetchone()[0]
        size = database.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(file.read_bytes())
    content[(root - 1) * size : root * size] = b"\xa5" * size
    file.write_bytes(content)
    return (root - 1) * size


def assert_blobs_whole(place):
    """In a folder, every blob is what its name says; what was never finished does not have such a name."""
    for path in Path(place, "blobs").rglob("*"):
        if path.is_file() and path.suffix != ".tmp":
            content = path.read_bytes()
            assert digest(unpack(content) if path.suffix == ".zst" else content) == path.stem


def assert_sound(library):
    """The file is whole, no row points nowhere, and the text index holds exactly what the rows say."""
    if "://" in library.place:
        _assert_server_sound(library)
        return
    with library.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    with library.writing() as connection:
        connection.exec_driver_sql("INSERT INTO clipping_fts(clipping_fts, rank) VALUES ('integrity-check', 1)")


def _assert_server_sound(library):
    with library.reading() as connection:
        for doc in connection.execute(select(clipping_doc)).mappings().all():
            learnt = text("SELECT words = CAST(:words AS tsvector) FROM clipping_fts WHERE sort_key = :sort_key")
            assert connection.scalar(learnt, {"words": vector_of(doc), "sort_key": doc["sort_key"]}) is True
        counts = text("SELECT (SELECT count(*) FROM clipping_doc) = (SELECT count(*) FROM clipping_fts)")
        assert connection.scalar(counts) is True
