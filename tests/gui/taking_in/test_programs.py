"""What real programs drag and copy becomes what their user means: one link, the links, the story, the files."""

import pytest

from clipper.desk import PastedMarkup, SavedFile, SavedFolder, WebAddress, sources_of
from clipper.fetch import PictureAlone
from clipper.gui.taking_in.payload import flavours_of
from tests.gui.taking_in import programs


def sources(mime):
    return sources_of(flavours_of(mime))


@pytest.mark.parametrize(
    ("program", "title"),
    [
        (programs.firefox_link, programs.TITLE),
        (programs.firefox_link_as_it_is, programs.TITLE),
        (programs.firefox_linked_picture, ""),
        (programs.chromium_link, programs.TITLE),
        (programs.chromium_link_as_it_is, programs.TITLE),
        (programs.chromium_linked_picture, ""),
        (programs.chromium_link_on_wayland, programs.TITLE),
        (programs.safari_link, programs.TITLE),
        (programs.windows_link, "The harbour opens again"),
        (programs.windows_link_file, "The harbour opens again"),
        (programs.thunderbird_link, "here"),
        (programs.slack_link, programs.TITLE),
    ],
)
def test_one_link_in_many_flavours_is_one_link_with_its_title(program, title):
    (link,) = sources(program())
    assert link == WebAddress(programs.ADDRESS)
    assert link.title == title


def test_several_links_keep_their_titles():
    links = sources(programs.firefox_tabs())
    assert links == (WebAddress(programs.ADDRESS), WebAddress(programs.OTHER))
    assert [link.title for link in links] == [programs.TITLE, "Two tugs"]


@pytest.mark.parametrize(
    ("program", "page"),
    [
        (programs.firefox_selection, f"{programs.SITE}/"),
        (programs.chromium_dragged_selection, f"{programs.SITE}/"),
        (programs.chromium_selection, programs.ADDRESS),
        (programs.safari_selection, programs.ADDRESS),
        (programs.windows_selection, programs.ADDRESS),
        (programs.firefox_selection_in_utf16, ""),
        (programs.libreoffice_selection, ""),
    ],
)
def test_a_selection_is_a_story_that_knows_its_page(program, page):
    (story,) = sources(program())
    assert isinstance(story, PastedMarkup)
    assert programs.SELECTION in story.markup
    assert (story.came_from, story.whole) == (page, False)


@pytest.mark.parametrize("program", [programs.firefox_picture, programs.chromium_picture, programs.screenshot])
def test_a_picture_alone_is_refused(program):
    with pytest.raises(PictureAlone):
        sources(program())


@pytest.mark.parametrize("program", [programs.nautilus_files, programs.thunar_files, programs.dolphin_files])
def test_files_and_folders_of_a_file_manager(program, tmp_path):
    page, link, folder = tmp_path / "저장 #1.html", tmp_path / "Two tugs (2).url", tmp_path / "saved pages"
    page.write_text("<p>story")
    link.write_text(f"[InternetShortcut]\nURL={programs.OTHER}\n")
    folder.mkdir()
    found = sources(program(*(path.as_uri() for path in (page, link, folder))))
    assert found == (SavedFile(page), WebAddress(programs.OTHER), SavedFolder(folder))
    assert found[1].title == "Two tugs"


def test_a_letter_itself_is_nothing_to_clip():
    assert sources(programs.thunderbird_message()) == ()


def test_a_digest_is_its_links():
    links = sources(programs.outlook_digest())
    assert links == tuple(WebAddress(f"https://paper.example/{n}") for n in range(12))
    assert links[3].title == "Story number 3 of this morning"
