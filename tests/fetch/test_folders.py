"""A folder of saved pages is the pages in it, and nothing that only lies beside them."""

import os

import pytest

from clipper.fetch import CrowdedFolder, NoPagesInFolder, SavedFile, SavedFolder, WebAddress, source_of, unfolded


@pytest.fixture
def folder(tmp_path):
    for name in ("b.html", "a.mhtml", "c.pdf", "note.txt", "picture.png", ".hidden.html", "2026/d.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"<p>story")
    for beside in ("b_files", "b-Dateien", "b.html_files", ".git"):
        (tmp_path / beside).mkdir()
        (tmp_path / beside / "frame.html").write_text("<p>advertisement")
    (tmp_path / "link.url").write_text("[InternetShortcut]\nURL=https://a.kr/1\n")
    return tmp_path


def test_pages_by_name_and_those_within(folder):
    names = ("2026/d.htm", "a.mhtml", "b.html", "c.pdf")
    found = unfolded(source_of(str(folder)))
    assert found[:4] == tuple(SavedFile(folder / name) for name in names)
    assert found[4:] == (WebAddress("https://a.kr/1"), SavedFile(folder / "note.txt"))


def test_anything_else_is_itself():
    assert unfolded(WebAddress("https://a.kr/1")) == (WebAddress("https://a.kr/1"),)


def test_a_link_file_without_a_link_is_a_source_so_that_the_user_is_told(tmp_path):
    (tmp_path / "program.desktop").write_text("[Desktop Entry]\nType=Application\nExec=rm\n")
    assert unfolded(SavedFolder(tmp_path)) == (SavedFile(tmp_path / "program.desktop"),)


def test_a_folder_without_pages_is_refused(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"")
    with pytest.raises(NoPagesInFolder) as caught:
        unfolded(SavedFolder(tmp_path))
    assert caught.value.path == tmp_path


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_nothing_elsewhere_is_reached_and_a_circle_ends(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.html").write_text("<p>secret")
    (folder / "2026" / "up").symlink_to(folder)
    (folder / "away").symlink_to(elsewhere)
    (folder / "z.html").symlink_to(elsewhere / "secret.html")
    assert len(unfolded(SavedFolder(folder))) == 6


def test_more_pages_than_anybody_saves_are_refused(tmp_path):
    for number in range(2_001):
        (tmp_path / f"{number}.html").touch()
    with pytest.raises(CrowdedFolder) as caught:
        unfolded(SavedFolder(tmp_path))
    assert caught.value.limit == 2_000
