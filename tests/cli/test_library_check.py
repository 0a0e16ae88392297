"""``clipper library check``: what is wrong is told in sentences, and mended where it can be."""

from clipper.library import open_library
from tests.library.stories import kept


def test_what_is_wrong_is_told_and_mended(clipper, tmp_path):
    place = tmp_path / "library"
    with open_library(str(place)) as library:
        number = kept(library)
    answer = clipper("library", "check")
    assert (answer.code, answer.out, answer.err) == (0, "The library is whole.\n", "")

    with open_library(str(place)) as library, library.writing() as connection:
        connection.exec_driver_sql("INSERT INTO clipping_fts(clipping_fts) VALUES ('delete-all')")
    (page,) = (place / "blobs").rglob("*.zst")
    page.unlink()
    answer = clipper("library", "check")
    assert answer.code == 1
    index, gone = answer.out.splitlines()
    assert "search index" in index
    assert f"page of clipping {number} " in gone
    assert "fetched again" in gone

    answer = clipper("library", "check", "--mend")
    assert answer.code == 1
    assert answer.out.splitlines() == [index, gone, "It could not all be mended. This is left:", gone]
    assert clipper("search", "tugs").out.count("\n") >= 1
