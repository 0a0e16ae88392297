"""PDFs are kept as they are, and their text is found."""

import os
import tempfile
import time

from clipper.clipping import State
from clipper.desk import (
    Query,
    SavedFile,
    WebAddress,
    find,
    finish,
    is_pdf,
    keep_up,
    look_up,
    page_file,
    served_page,
    take_in,
)
from clipper.jobs import Watch
from tests.extract.pdf.printing import encrypted, printed

CONTENT = printed(("= Harbour reopens at last", "The second quay opens in June at the earliest, it was said."))


def test_an_address_that_answers_a_pdf(desk, web):
    web.file("/report", CONTENT, "application/pdf")
    number = take_in(desk, WebAddress(web.url("/report"))).number
    assert finish(desk, number, Watch()) is State.KEPT
    clipping = look_up(desk, number)
    assert clipping.article.title == "Harbour reopens at last"
    assert find(desk, Query("second quay")) == (number,)
    assert is_pdf(desk, number)
    path = page_file(desk, number)
    assert (path.suffix, path.read_bytes()) == (".pdf", CONTENT)


def test_files_for_other_programs_are_there_for_a_day(desk, web, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    web.file("/report", CONTENT, "application/pdf")
    number = take_in(desk, WebAddress(web.url("/report"))).number
    finish(desk, number, Watch())
    earlier, today = page_file(desk, number), page_file(desk, number)
    two_days_ago = time.time() - 2 * 86_400
    os.utime(earlier.parent, (two_days_ago, two_days_ago))
    (tmp_path / "clipper-page-1.txt").write_text("not ours", "utf-8")
    keep_up(desk, Watch())
    assert [earlier.exists(), today.exists()] == [False, True]
    os.utime(today.parent, (two_days_ago, two_days_ago))
    latest = page_file(desk, number)
    assert set(tmp_path.glob("clipper-page-*")) == {latest.parent, tmp_path / "clipper-page-1.txt"}


def test_a_file_that_is_locked_is_kept_and_says_so(desk, tmp_path):
    path = tmp_path / "budget 2026.pdf"
    path.write_bytes(encrypted(CONTENT, "secret"))
    number = take_in(desk, SavedFile(path)).number
    assert finish(desk, number, Watch()) is State.KEPT
    clipping = look_up(desk, number)
    assert clipping.article.title == "budget 2026"
    assert "password" in clipping.article.text
    assert served_page(desk, number).content == path.read_bytes()
