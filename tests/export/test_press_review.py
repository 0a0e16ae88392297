"""The press review as a reader meets it: the PDF is read back, page by page."""

import re
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from clipper.article import Paragraph, Retitle, runs_text
from clipper.export import Paper, ReviewOptions, format_named, write
from clipper.jobs import Stage, Watch
from tests.export.newsroom import (
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    JAPANESE,
    KOREAN,
    RUSSIAN,
    WORLD,
    clipping,
    paragraph,
    selection,
    two,
    world,
)
from tests.export.reading import bookmarks, fonts, inner_links, letters, page_texts, web_links, whole_text


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """One story in each language, in a review in English."""
    path = tmp_path_factory.mktemp("review") / "review.pdf"
    options = ReviewOptions(language="en-GB", organisation="Ministry of Ports")
    notes = write(world(), format_named("pdf"), path, options, Watch())
    assert notes == ()
    return PdfReader(path)


def test_the_cover_says_what_whose_when_and_how_much(printed):
    cover = page_texts(printed)[0]
    assert "Morning review" in cover
    assert "Ministry of Ports" in cover
    assert "Tuesday, 24 November 2026" in cover
    assert "9 clippings · 9 sources" in cover
    assert "The Harbour Courier" in cover


def test_contents_stand_at_the_front_with_the_pages_that_the_stories_are_on(printed):
    pages = page_texts(printed)
    assert pages[1].startswith("Contents")
    listed = re.findall(r"\.\s*(\d+)\b", pages[1])
    assert [int(page) for page in listed] == [page for _, page in bookmarks(printed)[1:]]
    for clipped, page in zip(WORLD, listed, strict=True):
        assert clipped.article.source[:5] in pages[int(page) - 1] or clipped.article.language in {"ar", "he"}


def test_each_line_of_the_contents_leads_to_its_story(printed):
    stories = [page for _, page in bookmarks(printed)[1:]]
    assert sorted(set(inner_links(printed, 2))) == stories


def test_the_outline_has_the_contents_and_every_headline(printed):
    assert [title for title, _ in bookmarks(printed)] == ["Contents"] + [c.article.title for c in WORLD]


def test_every_page_but_the_cover_says_which_of_how_many_it_is(printed):
    pages = page_texts(printed)
    assert "Page 1 of" not in pages[0]
    for number, text in enumerate(pages[1:], start=2):
        assert f"Page {number} of {len(pages)}" in text


def test_page_numbers_of_the_viewer_are_those_on_the_paper(printed):
    assert printed.page_labels == [str(number) for number in range(1, len(printed.pages) + 1)]


def test_pages_that_go_on_with_a_story_carry_source_and_headline(printed):
    first = bookmarks(printed)[1][1]
    following = page_texts(printed)[first]
    assert following.count(ENGLISH.source) == 1
    assert ENGLISH.title in following


def test_a_story_is_printed_with_all_its_parts(printed):
    text = whole_text(printed)
    for part in (
        ENGLISH.standfirst,
        "Maren Holt, Idris Okafor",
        "23 November 2026",
        "The northern basin at first light: the last scheduled ship left in 2015.",
        "Courier/L. Brandt",
        "two of the four quays",
        "What it costs",
        "Planned spending, in thousands",
        "7,860",
        "— Tomas Reuter, harbour master",
        "Shore power for every berth:",
        "within three years on the western one.",
        "Clipped on 24 November 2026",
        "kai west dredge 7.5 m",
    ):
        assert part in text, part


def test_tags_are_printed(printed):
    text = page_texts(printed)[2]
    assert all(tag in text for tag in ENGLISH.tags)


@pytest.mark.parametrize("article", [KOREAN, JAPANESE, CHINESE, RUSSIAN, GERMAN, FRENCH], ids=lambda a: a.language)
def test_the_body_is_printed_in_every_script(printed, article):
    body = next(block for block in article.blocks if isinstance(block, Paragraph))
    said = letters(runs_text(body.runs))
    assert said[-60:] in letters(whole_text(printed))


def test_arabic_words_can_be_found(printed):
    text = set(whole_text(printed).split())
    assert {"أعلنت", "هيئة", "الميناء", "ستعيد", "رصيفين", "سفن", "الشحن"} <= text


def test_korean_breaks_between_words_only(review):
    words = [f"대한민국항만공사{n}호" for n in range(200)]
    pdf, _ = review(selection("", [clipping(1, replace(KOREAN, blocks=(paragraph(" ".join(words)),)))]))
    assert set(words) <= set(whole_text(pdf).split())


def test_the_addresses_of_stories_and_the_links_in_them_can_be_followed(printed):
    links = web_links(printed)
    assert ENGLISH.address in links
    assert "https://www.harbour-courier.example/plan" in links
    assert all(link.startswith("https://") for link in links)


def test_the_document_says_of_itself_what_it_is(printed):
    assert printed.metadata.title == "Morning review"
    assert printed.metadata.author == "Ministry of Ports"
    assert printed.metadata.creation_date.date() == date(2026, 11, 24)
    assert printed.root_object["/Lang"] == "en-GB"
    assert printed.root_object["/MarkInfo"]["/Marked"]


def test_it_is_archival_and_accessible(printed):
    metadata = printed.root_object["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata.replace(
        "\n", ""
    ).replace(" ", "")
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_all_fonts_are_embedded(printed):
    assert all(embedded for _, embedded in fonts(printed))
    names = {name for name, _ in fonts(printed)}
    shipped = ("SourceSerif4", "SourceSans3", "Amiri", "Vazirmatn")
    for family in (*shipped, "NotoSerifCJKkr", "NotoSerifCJKjp", "NotoSerifCJKsc"):
        assert any(family in name for name in names), family


def test_pictures_are_printed_as_many_as_there_are(printed):
    assert sum(len(page.images) for page in printed.pages) == sum(len(c.article.figures) for c in WORLD)


def test_the_same_input_gives_the_same_bytes(export):
    first = export(two(), "pdf")[0].read_bytes()
    assert export(two(), "pdf")[0].read_bytes() == first


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ko", ("차례", "2026년 11월 24일 화요일", "기사 2건", "6쪽 중 2쪽")),
        ("ja-JP", ("目次", "2026年11月24日火曜日", "記事2件")),
        (
            "de",
            ("Inhalt", "Dienstag, 24. November 2026", "2 Artikel", "Seite 2 von 6", "Erfasst am 24. November 2026"),
        ),
        ("fr", ("Sommaire", "mardi 24 novembre 2026", "Page 2 sur 6")),
        ("ru", ("Содержание", "вторник, 24 ноября 2026 г.", "2 статьи", "2 источника")),
    ],
)
def test_the_review_speaks_the_language_of_its_reader(review, language, expected):
    text = whole_text(review(two(), language=language)[0])
    for words in expected:
        assert letters(words) in letters(text), words


def test_a_review_read_from_the_right_is_set_from_the_right(review):
    pdf, notes = review(two(), language="ar")
    assert notes == ()
    assert pdf.root_object["/Lang"] == "ar"
    assert pdf.root_object["/ViewerPreferences"]["/Direction"] == "/R2L"


def test_without_contents_the_first_story_follows_the_cover(review):
    pdf, _ = review(two(), contents=False)
    assert ENGLISH.standfirst in page_texts(pdf)[1]
    assert bookmarks(pdf)[0] == (ENGLISH.title, 2)


def test_without_pictures_their_captions_go_too(review):
    pdf, notes = review(two(), pictures=False)
    assert notes == ()
    assert not any(page.images for page in pdf.pages)
    assert "Courier/L. Brandt" not in whole_text(pdf)


def test_letter_paper(review):
    pdf, _ = review(two(), paper=Paper.LETTER)
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages} == {(612, 792)}


def test_the_note_is_printed_when_asked_for(review):
    noted = selection("", [clipping(1, FRENCH, note="Call the harbour master.\nToday.")])
    assert "Call the harbour master. Today." in whole_text(review(noted, notes=True)[0])
    assert "Call the harbour master" not in whole_text(review(noted)[0])


def test_a_chosen_day_stands_on_the_cover_and_in_the_metadata(review):
    pdf, _ = review(two(), day=date(2026, 12, 1))
    assert "Tuesday, 1 December 2026" in page_texts(pdf)[0]


def test_a_file_of_the_user_is_nobodys_address(review):
    own = clipping(1, replace(FRENCH, address=""), origin="file:///home/ana/secret%20plans/page.html")
    assert "ana" not in whole_text(review(selection("", [own]))[0])


def test_corrections_of_the_user_are_printed(review):
    corrected = clipping(1, FRENCH, edits=(Retitle("Le bassin nord rouvre"),), tags=("Urgent",))
    pdf, _ = review(selection("", [corrected]))
    assert bookmarks(pdf)[1][0] == "Le bassin nord rouvre"
    assert "Urgent" in page_texts(pdf)[2]


def test_a_review_without_a_title_is_called_one(review):
    assert review(selection("", [clipping(1, FRENCH)]), language="de")[0].metadata.title == "Pressespiegel"


def test_progress_is_told_in_order(export):
    heard = []
    export(world(), "pdf", Watch(heard.append))
    stages = [progress.stage for progress in heard]
    assert list(dict.fromkeys(stages)) == [Stage.PREPARING, Stage.TYPESETTING, Stage.WRITING]
    preparing = [(progress.done, progress.total) for progress in heard if progress.stage is Stage.PREPARING]
    assert preparing == [(n, 9) for n in range(9)]
