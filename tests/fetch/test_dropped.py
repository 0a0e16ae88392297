"""A story in which there are links, or a list of links; a selection, or a whole page; one shape or several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.fetch import (
    Flavours,
    Link,
    PastedMarkup,
    PastedText,
    PictureAlone,
    SavedFolder,
    WebAddress,
    Wish,
    origin_of,
    read_page,
    sources_in,
    sources_of,
)
from clipper.page import HTML, SELECTION
from tests.gui.taking_in.programs import cf_html
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)
TEASER = "What has happened in the town since yesterday evening, told in no more than one or two sentences."
ONE = WebAddress("https://a.kr/1")


def digest(stories, teaser=TEASER):
    return "".join(
        f'<h3><a href="https://a.kr/{n}">The headline of {n}</a></h3><p>{teaser}</p>' for n in range(stories)
    )


def test_a_story_with_links_in_its_sentences_is_a_story():
    html = STORY.replace("harbour", '<a href="https://a.kr/harbour">harbour and all its ships</a>')
    assert sources_in(html) == (PastedMarkup(html),)


def test_a_story_with_a_few_links_below_it_is_a_story():
    html = STORY * 2 + '<h3>More</h3><p><a href="https://a.kr/1">Storm kept ships</a></p>'
    assert sources_in(html) == (PastedMarkup(html),)


def test_headlines_with_a_teaser_each_are_links_named_by_their_headlines():
    links = sources_in(digest(9))
    assert links == tuple(WebAddress(f"https://a.kr/{n}") for n in range(9))
    assert links[4].title == "The headline of 4"


def test_a_whole_page_that_was_selected_is_cleaned_like_one():
    menu = "".join(f'<li><a href="https://a.kr/{n}">Section {n}</a></li>' for n in range(20))
    html = f"<ul>{menu}</ul><h1>{HARBOUR}</h1>{STORY}{STORY}<ul>{menu}</ul>"
    assert sources_in(html) == (PastedMarkup(html, whole=True),)


def test_a_letter_that_opens_a_digest_makes_no_story_of_it():
    html = f"{STORY}{STORY}{digest(30)}"
    assert len(sources_in(html)) == 30


def test_a_wish_goes_before_the_rule():
    html = STORY.replace("harbour", '<a href="https://a.kr/1">harbour</a>')
    text = "\n\n".join(HARBOUR_PARAGRAPHS) + " https://a.kr/1"
    assert sources_in(html, Wish.LINKS) == sources_in(text, Wish.LINKS) == (ONE,)
    assert sources_in(digest(9), Wish.TEXT) == (PastedMarkup(digest(9)),)
    assert sources_in("Please clip these:\nhttps://a.kr/1", Wish.TEXT) == ()
    assert sources_of(Flavours(lists=((Link("https://a.kr/1"),),), text="https://a.kr/1"), Wish.TEXT) == ()
    assert sources_of(Flavours(html=STORY, picture=True), Wish.LINKS) == ()


def test_what_is_too_little_for_a_story_is_its_links():
    assert sources_in('<p>Have you seen <a href="https://a.kr/1">this one</a>? I think that you should.</p>') == (ONE,)


def test_plain_text_goes_by_the_same_rule():
    text = "\n\n".join(HARBOUR_PARAGRAPHS)
    assert sources_in(f"{text}\n\nSource: https://a.kr/1") == (PastedText(f"{text}\n\nSource: https://a.kr/1"),)
    assert sources_in("Please clip these:\nhttps://a.kr/1\nhttps://a.kr/1\n\nThank you, Ada") == (ONE,)


def test_a_link_below_its_title_is_that_link():
    (link,) = sources_in(f"{HARBOUR}\nhttps://a.kr/1\n")
    assert (link, link.title) == (ONE, HARBOUR)


@pytest.mark.parametrize("words", ["here", "Read more", "https://a.kr/1…", ""])
def test_words_that_name_nothing_are_no_title(words):
    (link,) = sources_in(f'<a href="https://a.kr/1">{words}</a>')
    assert link.title == ""


def test_a_title_is_one_line_and_not_too_long():
    (link,) = sources_of(Flavours(lists=((Link("https://a.kr/1", "A\u202e b\n\x00c" + " d" * 900),),)))
    assert link.title.startswith("A b c d d")
    assert len(link.title) <= 300


def test_a_flavour_without_anything_for_us_is_passed_over():
    flavours = Flavours(lists=((Link("mailto:ada@a.kr"), Link("")), (Link("javascript:x"),)), html=" ", text="a.kr/1")
    assert sources_of(flavours) == (ONE,)


def test_a_picture_that_is_linked_is_the_link():
    assert sources_of(Flavours(html='<a href="https://a.kr/1"><img src="q.png"></a>', picture=True)) == (ONE,)
    assert sources_of(Flavours(lists=((Link("https://a.kr/1"),),), html='<img src="https://a.kr/q.png">')) == (ONE,)


def test_a_picture_alone_says_where_it_is():
    with pytest.raises(PictureAlone) as caught:
        sources_of(Flavours(html='<img src="https://a.kr/q.png">', text="https://a.kr/q.png"))
    assert caught.value.address == "https://a.kr/q.png"


def test_a_story_with_pictures_is_a_story():
    html = f'{STORY}<img src="data:image/png;base64,AAAA">'
    assert sources_of(Flavours(html=html, picture=True)) == (PastedMarkup(html),)


def test_the_header_of_windows_is_read_and_taken_off():
    html = cf_html("<p>부두</p>" + STORY, "https://a.kr/1#top").decode()
    (story,) = sources_in(html)
    assert story.came_from == "https://a.kr/1"
    assert story.markup.startswith("<html>")
    assert story.markup.endswith("</html>")


@pytest.mark.parametrize("start", ["-1", "99999999999", "x", "0000000001"])
def test_a_header_that_makes_no_sense_costs_nothing_but_itself(start):
    html = f"Version:0.9\r\nStartHTML:{start}\r\nEndHTML:9999\r\nSourceURL:file:///C:/a.html\r\n{STORY}"
    assert sources_in(html) == (PastedMarkup(STORY),)


def test_a_whole_page_is_that_page_and_no_selection():
    page = story_page(extra='<script src="x.js"></script>')
    (source,) = sources_in(page)
    assert source == PastedMarkup(page, whole=True)
    assert read_page(source).media_type == HTML
    saved = page.replace("<html", "<!-- saved from url=(0014)https://a.kr/1 -->\n<html")
    assert read_page(sources_in(saved)[0]).asked == "https://a.kr/1"


def test_a_selection_is_kept_with_the_address_it_is_from():
    page = read_page(PastedMarkup(STORY, "https://a.kr/1"))
    assert (page.media_type, page.charset) == (SELECTION, "utf-8")
    assert page.asked == page.answered == origin_of(PastedMarkup(STORY))
    assert page.content.decode() == f"<!-- saved from url=(0014)https://a.kr/1 -->\n{STORY}"
    assert read_page(PastedMarkup(STORY)).content.decode() == STORY


def test_a_folder_is_one_thing_and_a_word_is_no_folder(tmp_path, monkeypatch):
    (tmp_path / "Documents").mkdir()
    monkeypatch.chdir(tmp_path)
    assert sources_in(tmp_path.as_uri()) == (SavedFolder(tmp_path),)
    assert sources_in("Documents") == ()


@given(st.builds(Flavours, html=st.text(), text=st.text(), page=st.text(), archive=st.binary(), picture=st.booleans()))
def test_anything_is_some_sources_or_a_picture_alone(flavours):
    try:
        found = sources_of(flavours)
    except PictureAlone:
        return
    for source in found:
        assert isinstance(source, SavedFolder) or origin_of(source)


@given(
    st.lists(
        st.sampled_from(
            ["<a href=", '"https://a.kr/1"', ">", "<p>", "<img src=", "</a>", "<!--", "Version:0.9\n", "가 "]
        )
    )
)
def test_any_markup_is_handled(pieces):
    try:
        sources_of(Flavours(html="".join(pieces)))
    except PictureAlone:
        return
