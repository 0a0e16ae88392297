"""``clipper library check``: what is wrong is told in sentences, and mended where it can be."""

import shutil

from clipper.library import NewPicture, open_library
from tests.library.stories import PICTURE, PNG, kept


def test_what_is_wrong_is_told_and_mended(clipper, tmp_path):
    place = tmp_path / "library"
    with (tmp_path / "settings.toml").open("a", encoding="utf-8") as settings:
        settings.write("[backup]\nfolder = ''\n")
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


def test_what_is_gone_comes_out_of_a_backup(clipper, tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        kept(library)
    clipper("library", "backup")
    for path in (tmp_path / "library" / "blobs").rglob("*.zst"):
        path.unlink()
    (picture,) = (path for path in (tmp_path / "library" / "blobs").rglob("*") if path.is_file())
    picture.unlink()
    picture.write_bytes(PNG.content + b"torn")
    answer = clipper("library", "check", "--mend")
    assert answer.code == 0
    assert answer.out.count("fetched again") == 2
    assert answer.out.endswith("All of it is mended.\n")
    assert clipper("library", "check").code == 0


def test_much_that_is_gone_is_told_in_one_sentence(clipper, tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        for n in range(1, 13):
            picture = NewPicture(b"%d" % n, "image/png", 1, 1)
            kept(library, f"https://a.example/{n}", pictures={} if n == 3 else {PICTURE: picture})
    shutil.rmtree(tmp_path / "library" / "blobs")
    told = "1 page and 11 pictures of clippings 1–12 are gone or torn; they have to be fetched again.\n"
    assert clipper("library", "check").out == told
