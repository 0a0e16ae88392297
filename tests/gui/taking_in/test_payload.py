"""What a drag holds, flavour by flavour, as browsers on Linux, macOS and Windows hand it over."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from clipper.desk import PastedMarkup, SavedFile, WebAddress, sources_of
from clipper.gui.taking_in.payload import flavours_of
from tests.gui.driver import links, mime_of
from tests.stories import HARBOUR_PARAGRAPHS

STORY = "https://example.com/story"


def sources(mime):
    return sources_of(flavours_of(mime))


def addresses(mime):
    return [source.address for source in sources(mime)]


def test_a_link_of_a_file_manager_or_chromium():
    assert addresses(links(STORY)) == [STORY]


def test_a_link_of_firefox_comes_in_many_flavours():
    mime = mime_of(
        text_x__moz__url=f"{STORY}\nA story".encode("utf-16-le"),
        text_x__moz__url__data=STORY.encode("utf-16-le"),
        text_html=f'<a href="{STORY}">A story</a>',
        text_plain=STORY,
    )
    assert addresses(mime) == [STORY]


def test_empty_flavours_are_passed_over():
    mime = mime_of(text_uri__list=b"", text_x__moz__url=b"", text_html=b"", text_plain=STORY)
    assert addresses(mime) == [STORY]


def test_several_links_in_the_mozilla_flavour():
    content = f"{STORY}/1\nOne\n{STORY}/2\nTwo".encode("utf-16-le")
    assert addresses(mime_of(text_x__moz__url=content)) == [f"{STORY}/1", f"{STORY}/2"]


def test_the_netscape_flavour_alone():
    mime = QMimeData()
    mime.setData("_NETSCAPE_URL", f"{STORY}\nA story".encode())
    mime.setData("text/plain", b"")
    assert addresses(mime) == [STORY]


def test_selected_html_gives_its_links():
    mime = mime_of(
        text_html=f'<ul><li><a href="{STORY}/1">One</a></li><li><a href="{STORY}/2">Two</a></li></ul>',
        text_plain="One\nTwo",
    )
    assert addresses(mime) == [f"{STORY}/1", f"{STORY}/2"]


def test_selected_text_gives_the_addresses_in_it():
    mime = mime_of(text_plain=f"See {STORY}/1 and also ({STORY}/2).")
    assert addresses(mime) == [f"{STORY}/1", f"{STORY}/2"]


def test_a_story_is_taken_with_its_structure():
    text = "\n\n".join(HARBOUR_PARAGRAPHS)
    mime = mime_of(text_html=f"<p>{text}</p>", text_plain=text)
    assert sources(mime) == (PastedMarkup(f"<p>{text}</p>"),)


def test_files_of_a_file_manager(tmp_path):
    page = tmp_path / "한국 page.html"
    page.write_text("<p>story</p>")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])
    assert sources(mime) == (SavedFile(Path(page)),)


def test_nothing_to_clip():
    assert sources(mime_of(text_plain="hello")) == ()
    assert sources(mime_of(application_x__color=b"\0\0")) == ()
    assert sources(mime_of(text_uri__list="mailto:someone@example.com")) == ()


def test_both_kinds_together():
    assert sources(mime_of(text_uri__list=f"{STORY}\r\nhttps://example.com/b")) == (
        WebAddress(STORY),
        WebAddress("https://example.com/b"),
    )
