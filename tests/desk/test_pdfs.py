"""PDFs are kept as they are, and their text is found."""

from clipper.clipping import State
from clipper.desk import Query, SavedFile, WebAddress, find, finish, is_pdf, look_up, page_file, served_page, take_in
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


def test_a_file_that_is_locked_is_kept_and_says_so(desk, tmp_path):
    path = tmp_path / "budget 2026.pdf"
    path.write_bytes(encrypted(CONTENT, "secret"))
    number = take_in(desk, SavedFile(path)).number
    assert finish(desk, number, Watch()) is State.KEPT
    clipping = look_up(desk, number)
    assert clipping.article.title == "budget 2026"
    assert "password" in clipping.article.text
    assert served_page(desk, number).content == path.read_bytes()
