"""Whatever is dropped or pasted on the window appears in the list at once and becomes a clipping."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QPushButton

from clipper.clipping import State
from clipper.gui.cards.model import CardRole
from tests.gui.driver import COPY, LINK, links, mime_of
from tests.gui.taking_in import programs
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN, KOREAN_PARAGRAPHS, png, story_page

MOVE = Qt.DropAction.MoveAction


def test_a_dropped_link_is_listed_at_once_and_then_kept(clipper, web):
    web.page("/harbour", story_page(picture="quay.png"))
    web.picture("/quay.png", png())
    web.hold("/harbour")

    clipper.drop(links(web.url("/harbour")))

    clipper.wait_for_states(State.WAITING)
    clipper.wait(lambda: clipper.window.foot.words[0] == "Clipping 1 of 1")
    web.release("/harbour")
    clipper.wait_for_titles(HARBOUR)
    clipper.wait(lambda: clipper.window.foot.words == ("", "1 clipping"))
    (number,) = clipper.numbers
    card = clipper.card(number)
    assert (card.state, card.source) == (State.KEPT, "Harbour Post")
    assert card.picture


def test_progress_stands_on_the_card_while_it_is_worked_on(clipper, web):
    web.page("/harbour", story_page(picture="quay.png"))
    web.picture("/quay.png", png())
    web.hold("/quay.png")

    clipper.drop(links(web.url("/harbour")))

    def progress():
        return clipper.list.model().index(0).data(CardRole.PROGRESS)

    clipper.wait(lambda: clipper.numbers and progress() and progress().stage == "pictures")
    web.release("/quay.png")
    clipper.wait_for_states(State.KEPT)
    assert progress() is None


def test_several_links_at_once_and_what_the_overlay_says(clipper, web):
    addresses = [web.page(f"/{number}", story_page(f"Story {number}")) for number in range(5)]

    assert clipper.drag_over(links(*addresses))
    assert clipper.window.overlay.isVisible()
    assert clipper.window.overlay.words == "Clip 5 links"
    clipper.drag_away()
    assert not clipper.window.overlay.isVisible()
    assert clipper.numbers == ()

    clipper.drop(links(*addresses))
    assert not clipper.window.overlay.isVisible()
    clipper.wait_for_states(*[State.KEPT] * 5)
    assert sorted(clipper.titles) == [f"Story {number}" for number in range(5)]


def test_selected_html_that_holds_links(clipper, web):
    one, two = web.page("/1", story_page("One")), web.page("/2", story_page("Two"))
    clipper.drop(
        mime_of(text_html=f'<p>See <a href="{one}">one</a>, <a href="{two}">two</a>.</p>', text_plain="See one")
    )
    clipper.wait_for_states(State.KEPT, State.KEPT)


def test_selected_text_that_holds_a_link(clipper, web):
    address = web.page("/1", story_page("One"))
    clipper.drop(mime_of(text_plain=f"Have you read {address}?"))
    clipper.wait_for_titles("One")


def test_a_link_of_firefox_with_empty_flavours(clipper, web):
    address = web.page("/1", story_page("One"))
    clipper.drop(mime_of(text_uri__list=b"", text_x__moz__url=f"{address}\nOne".encode("utf-16-le"), text_html=b""))
    clipper.wait_for_titles("One")


def test_a_saved_page_of_a_file_manager(clipper, tmp_path):
    page = tmp_path / "저장한 page.html"
    page.write_text(story_page(KOREAN, KOREAN_PARAGRAPHS, language="ko"), "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])

    assert clipper.drag_over(mime)
    assert clipper.window.overlay.words == "Clip this page"
    clipper.drop(mime)

    clipper.wait_for_titles(KOREAN)


def test_a_text_becomes_a_clipping_of_its_own(clipper):
    clipper.drop(mime_of(text_plain="\n\n".join((HARBOUR, *HARBOUR_PARAGRAPHS))))
    clipper.wait_for_titles(HARBOUR)


def test_a_selection_is_kept_with_its_headings(clipper):
    mime = programs.chromium_selection()
    assert clipper.drag_over(mime)
    assert clipper.window.overlay.words == "Keep this text as a clipping"
    clipper.drop(mime)
    clipper.wait_for_titles("The harbour opens again")
    assert clipper.card(clipper.numbers[0]).address == programs.ADDRESS
    clipper.wait(lambda: "Two tugs brought in" in clipper.window.reader.page.toPlainText())


def test_the_links_of_a_text_that_was_kept_are_offered(clipper, web):
    addresses = [web.page(f"/{number}", story_page(f"Story {number}")) for number in range(2)]
    links_in_it = " and ".join(f'<a href="{address}">this</a>' for address in addresses)
    clipper.paste(
        mime_of(text_html="".join(f"<p>{each}</p>" for each in HARBOUR_PARAGRAPHS) + f"<p>See {links_in_it}.</p>")
    )
    clipper.wait(lambda: "There are 2 links in it." in clipper.notices)
    clipper.wait(lambda: len(clipper.numbers) == 1)
    clipper.press_notice_action("Clip the links")
    clipper.wait(lambda: {"Story 0", "Story 1"} < set(clipper.titles))


def test_the_text_around_links_is_offered(clipper, web):
    address = web.page("/1", story_page("One"))
    clipper.paste(
        mime_of(text_plain=f"{HARBOUR_PARAGRAPHS[0]} {HARBOUR_PARAGRAPHS[1]}\n" + f"{address}?from=a-mail\n" * 6)
    )
    clipper.wait(lambda: "The links in this text were clipped." in clipper.notices)
    clipper.press_notice_action("Keep the text")
    clipper.wait(lambda: len(clipper.numbers) == 2)


def test_a_link_is_called_by_its_title_while_it_waits(clipper, web):
    address = web.page("/harbour", story_page())
    web.hold("/harbour")
    clipper.drop(mime_of(text_x__moz__url=f"{address}\nThe harbour, in a word".encode("utf-16-le")))
    clipper.wait_for_titles("The harbour, in a word")
    web.release("/harbour")
    clipper.wait_for_titles(HARBOUR)


def test_a_picture_alone_is_refused_with_a_sentence(clipper):
    assert not clipper.drag_over(programs.firefox_picture())
    assert clipper.window.overlay.words == "A picture alone is no story. Clip the page that shows it."
    clipper.drag_away()
    assert not clipper.window.overlay.isVisible()
    clipper.paste(programs.screenshot())
    clipper.wait(lambda: "A picture alone is no story. Clip the page that shows it." in clipper.notices)
    assert clipper.numbers == ()


def test_a_folder_of_saved_pages(clipper, tmp_path):
    for name in ("One", "Two"):
        (tmp_path / f"{name}.html").write_text(story_page(name))
    (tmp_path / "Two_files").mkdir()
    (tmp_path / "Two_files" / "frame.html").write_text(story_page("Frame"))
    mime = programs.nautilus_files(tmp_path.as_uri())
    assert clipper.drag_over(mime)
    assert clipper.window.overlay.words == "Clip the pages in this folder"
    clipper.drop(mime)
    clipper.wait_for_titles("Two", "One")


def test_a_folder_without_pages_says_so(clipper, tmp_path):
    clipper.drop(programs.dolphin_files(tmp_path.as_uri()))
    clipper.wait(lambda: f"There is no saved page in the folder {tmp_path.name}." in clipper.notices)


def test_what_holds_nothing_is_not_taken(clipper):
    assert not clipper.drag_over(mime_of(text_plain="hello"))
    assert not clipper.window.overlay.isVisible()


@pytest.mark.parametrize(("offered", "answered"), [(COPY | LINK, COPY), (LINK, LINK), (COPY | MOVE, COPY)])
def test_its_owner_is_never_told_that_it_was_moved(clipper, web, offered, answered):
    address = web.page("/1", story_page("One"))
    assert clipper.drop(links(address), offered) == answered
    clipper.wait_for_titles("One")


@pytest.mark.parametrize(
    "place", ["bar.address", "bar.search", "bar.export", "sidebar", "cards.list", "reader", "foot", "notices"]
)
def test_every_part_of_the_window_takes_a_drop(clipper, web, place):
    address = web.page("/1", story_page("One"))
    widget = clipper.window
    for name in place.split("."):
        widget = getattr(widget, name)
    clipper.drop(links(address), target=widget)
    clipper.wait_for_titles("One")


@pytest.mark.parametrize("place", ["cards.list", "sidebar", "reader.page", "bar.address", "bar.export"])
def test_pasting_anywhere_clips(clipper, web, place):
    address = web.page("/1", story_page("One"))
    widget = clipper.window
    for name in place.split("."):
        widget = getattr(widget, name)
    if place == "reader.page":
        clipper.clip(web.page("/0", story_page("Zero")))
        clipper.click_row(0)
        clipper.wait(clipper.window.reader.page.isVisible)
    if place == "bar.export":
        widget = clipper.list
    clipper.paste(links(address), widget)
    clipper.wait(lambda: "One" in clipper.titles)
    assert clipper.window.bar.address.text() == ""


def test_pasting_into_the_search_is_just_pasting(clipper, web):
    address = web.page("/1", story_page("One"))
    mime = QMimeData()
    mime.setText(address)
    clipper.paste(mime, clipper.window.bar.search)
    assert clipper.window.bar.search.text() == address
    clipper.qtbot.wait(50)
    assert clipper.numbers == ()


def test_pasting_into_a_half_written_address_is_just_pasting(clipper):
    clipper.type(clipper.window.bar.address, "https://")
    mime = QMimeData()
    mime.setText("example.com/a")
    clipper.paste(mime, clipper.window.bar.address)
    assert clipper.window.bar.address.text() == "https://example.com/a"
    clipper.qtbot.wait(50)
    assert clipper.numbers == ()


def test_pasting_nothing_that_can_be_clipped_says_so(clipper):
    clipper.paste(mime_of(text_plain="hello"))
    clipper.wait(lambda: "no link" in clipper.notices)


def test_an_address_is_written_and_return_pressed(clipper, web):
    address = web.page("/1", story_page("One"))
    clipper.type(clipper.window.bar.address, address.removeprefix("http://"))
    clipper.press(Qt.Key.Key_Return, widget=clipper.window.bar.address)
    clipper.wait_for_titles("One")
    assert clipper.window.bar.address.text() == ""
    assert clipper.list.selected == clipper.numbers


def test_what_is_no_address_stays_in_the_field_with_a_sentence(clipper):
    clipper.type(clipper.window.bar.address, "not an address")
    clipper.press(Qt.Key.Key_Return, widget=clipper.window.bar.address)
    assert clipper.window.bar.address.text() == "not an address"
    assert clipper.notices


def test_the_same_link_again_is_shown_and_not_clipped_twice(clipper, web):
    clipper.clip(web.page("/1", story_page("One")), web.page("/2", story_page("Two")))
    first = clipper.titles.index("One")
    clipper.drop(links(web.url("/1")))
    clipper.wait(lambda: "already" in clipper.notices)
    assert len(clipper.numbers) == 2
    clipper.wait(lambda: clipper.list.selected == (clipper.numbers[first],))


def test_a_file_that_cannot_be_read_does_not_stop_the_others(clipper, web, tmp_path):
    address = web.page("/1", story_page("One"))
    clipper.drop(links(Path(tmp_path / "gone.html").as_uri(), address))
    clipper.wait_for_titles("One")
    assert clipper.notices


def test_what_is_dropped_while_a_collection_is_open_goes_into_it(clipper, web, desk):
    clipper.clip(web.page("/1", story_page("One")))
    clipper.click_row(0)
    clipper.assembly.tagging.collect("Morning")
    clipper.open_place("Morning")
    address = web.page("/2", story_page("Two"))

    assert clipper.drag_over(links(address))
    assert clipper.window.overlay.words == "Clip this link into “Morning”"
    clipper.drop(links(address))

    clipper.wait_for_titles("One", "Two")


def test_what_is_dropped_while_a_search_hides_it_is_shown_all_the_same(clipper, web):
    clipper.clip(web.page("/1", story_page("One")))
    clipper.type(clipper.window.bar.search, "nothing like it")
    clipper.wait(lambda: clipper.numbers == ())
    clipper.drop(links(web.page("/2", story_page("Two"))))
    clipper.wait_for_titles("Two", "One")
    assert clipper.window.bar.search.text() == ""


def test_many_clippings_are_worked_on_at_a_time_and_all_are_kept(clipper, web, desk):
    addresses = [web.page(f"/{number}", story_page(f"Story {number}")) for number in range(40)]
    clipper.drop(links(*addresses))
    clipper.wait(lambda: clipper.places.get("Waiting") == 0 and clipper.places["All clippings"] == 40, 20_000)
    clipper.wait(lambda: clipper.window.foot.words[0] == "")
    assert clipper.window.foot.words[1] == "40 clippings"


def test_a_long_text_is_looked_through_only_when_it_is_dropped(clipper):
    text = "\n\n".join((HARBOUR, *HARBOUR_PARAGRAPHS * 800))
    assert clipper.drag_over(mime_of(text_plain=text))
    assert clipper.window.overlay.words == "Clip what is dropped"
    clipper.drop(mime_of(text_plain=text))
    clipper.wait_for_titles(HARBOUR)


def test_the_reader_shows_a_story_that_was_selected_while_it_waited(clipper, web):
    web.page("/1", story_page("One"))
    web.hold("/1")
    clipper.drop(links(web.url("/1")))
    clipper.wait(lambda: clipper.window.reader.number is not None)
    web.release("/1")
    clipper.wait(lambda: "One" in clipper.window.reader.page.toPlainText())


def test_a_link_with_a_fragment_is_the_same_story(clipper, web, desk):
    clipper.clip(web.page("/1", story_page("One")))
    clipper.drop(links(web.url("/1") + "#comments"))
    clipper.wait(lambda: "already" in clipper.notices)
    assert len(clipper.numbers) == 1
    assert clipper.card(clipper.numbers[0]).origin == web.url("/1")


def test_files_are_chosen_in_a_dialog(clipper, tmp_path):
    (tmp_path / "one #1.html").write_text(story_page())
    (tmp_path / "nothing.pdf").write_bytes(b"")
    (action,) = (action for action in clipper.window.actions() if action.text() == "Clip files…")
    assert action.shortcut().toString() == "Ctrl+Shift+O"
    action.trigger()
    (dialog,) = clipper.window.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "one #1.html"), str(tmp_path / "nothing.pdf")])
    dialog.reject()
    clipper.wait_for_titles(HARBOUR)


def test_a_thousand_links_in_one_paste_are_one_act(clipper, web, desk):
    addresses = [web.url(f"/{number}") for number in range(1000)]
    web.hold("/0")
    clipper.paste(mime_of(text_plain="\n".join(addresses)))

    clipper.wait(lambda: len(clipper.numbers) == 1000)
    clipper.wait(lambda: clipper.window.foot.words[0].endswith(" of 1000"))
    clipper.assembly.acting.undo_last()
    clipper.wait(lambda: clipper.numbers == () and clipper.window.foot.words[0] == "")
    clipper.assembly.acting.redo_last()
    clipper.wait(lambda: len(clipper.numbers) == 1000)
    clipper.wait(lambda: clipper.window.foot.words[0].startswith("Clipping "))
    clipper.assembly.queue.stop()
    clipper.wait(lambda: "Clipping" not in clipper.window.foot.words[0])
    web.release("/0")


def test_taking_in_that_is_stopped_takes_nothing_in(clipper):
    addresses = [f"https://paper.example/{number}" for number in range(3000)]
    clipper.paste(mime_of(text_plain="\n".join(addresses)))
    clipper.wait(lambda: "Taking in: " in clipper.notices and "of 3000" in clipper.notices)
    (cancel,) = (button for button in clipper.window.notices.findChildren(QPushButton) if button.text() == "Cancel")
    cancel.click()
    clipper.wait(lambda: "Nothing was taken in." in clipper.notices)
    clipper.wait(lambda: clipper.numbers == ())
    assert clipper.window.foot.words[0] == ""


def test_each_word_of_a_second_start_is_taken_in_with_a_scheme_or_without(clipper):
    clipper.assembly.welcome(("harbour.invalid/a", "https://harbour.invalid/b"))
    clipper.wait(lambda: len(clipper.numbers) == 2)


def test_a_word_that_names_nothing_is_said(clipper):
    clipper.assembly.welcome(("https://harbour.invalid/b", "no such thing"))
    clipper.wait(lambda: "no such thing" in clipper.notices)
