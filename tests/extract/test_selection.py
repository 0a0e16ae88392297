"""What a user selected somewhere keeps its structure, and all of it is the story."""

from hypothesis import given
from hypothesis import strategies as st

from clipper.article import Figure, Heading, ItemList, Paragraph, Quote, RemovalKind, Table
from clipper.extract import extract, extract_selection
from clipper.fetch import PastedMarkup, read_page

ADDRESS = "https://www.harbourpost.example/2026/storm"
LONG = "The harbour opened again on Tuesday after a storm that had kept every ship outside for nine days."


def selected(markup, address=ADDRESS):
    return extract(read_page(PastedMarkup(markup, address)))


def blocks(markup, address=ADDRESS):
    return selected(markup, address).article.blocks


def test_every_kind_of_block_keeps_its_shape():
    markup = (
        f"<h1>The harbour opens again</h1><p>{LONG}</p><h2>What happens next</h2>"
        "<ul><li>One<ul><li>within</li></ul></li></ul><ol><li>First</li></ol>"
        "<blockquote><p>We had bread for one more day.</p></blockquote>"
        "<table><tr><th>Ship</th><th>Days</th></tr><tr><td>Ada</td><td>9</td></tr></table>"
        "<figure><img src=/q.jpg alt='A quay'><figcaption>Ships wait. Photo: Ada Quay</figcaption></figure>"
    )
    article = selected(markup).article
    assert article.title == "The harbour opens again"
    kinds = (Paragraph, Heading, ItemList, ItemList, Quote, Table, Figure)
    assert tuple(type(block) for block in article.blocks) == kinds
    assert article.blocks[1].level == 2
    (figure,) = article.figures
    assert figure.picture == "https://www.harbourpost.example/q.jpg"
    assert (figure.alt, figure.caption, figure.credit) == ("A quay", "Ships wait.", "Photo: Ada Quay")


def test_emphasis_and_links_are_kept_and_links_are_made_whole():
    (paragraph,) = blocks(f'<p>{LONG} It was <b>long</b> and <i>cold</i>, <a href="/log">they wrote</a>.</p>')
    assert [run.text for run in paragraph.runs if run.strong] == ["long"]
    assert [run.text for run in paragraph.runs if run.emphasis] == ["cold"]
    assert [run.link for run in paragraph.runs if run.link] == ["https://www.harbourpost.example/log"]


def test_nothing_that_was_selected_is_cut_away():
    lines = (
        "Share on Facebook",
        LONG,
        "Read more: The storm",
        "Subscribe to our newsletter",
        "Copyright 2026 The Post",
    )
    extraction = selected("".join(f"<p>{line}</p>" for line in lines[:1] * 3 + lines))
    assert extraction.article.text.split("\n\n")[-4:] == list(lines[1:])
    assert not {removal.kind for removal in extraction.removals} - {RemovalKind.TITLE}


def test_what_was_out_of_sight_and_scripts_go():
    extraction = selected(
        f"<p>{LONG}</p><p style='display:none'>seen by nobody</p><script>alert(1)</script><p>{LONG} 2</p>"
    )
    assert extraction.article.text == f"{LONG}\n\n{LONG} 2"
    assert [(removal.kind, removal.text) for removal in extraction.removals] == [
        (RemovalKind.INVISIBLE, "seen by nobody")
    ]


def test_headline_byline_and_date_go_to_their_fields():
    article = selected(
        f"<p>World</p><h1>The harbour opens again</h1><p>By Ada Quay</p><p>2 March 2026</p><p>{LONG}</p>"
    ).article
    assert (article.title, article.authors, str(article.published)) == (
        "The harbour opens again",
        ("Ada Quay",),
        "2026-03-02",
    )
    assert article.text == f"World\n\n{LONG}"


def test_a_selection_out_of_the_middle_is_named_by_its_first_words():
    article = selected(f"<p>{LONG}</p><p>{LONG} Again.</p><h2>What happens next</h2><p>{LONG}</p>").article
    assert article.title.startswith("The harbour opened again on Tuesday")
    assert article.title.endswith("…")
    assert article.text.startswith(LONG)


def test_entries_of_a_list_without_the_list_are_kept():
    assert selected(f"<li>One of them</li><li>{LONG}</li>").article.text.count("\n") >= 1


def test_where_it_is_from_is_its_address_and_source():
    article = selected(f"<p>{LONG}</p>").article
    assert (article.address, article.source) == (ADDRESS, "harbourpost.example")
    article = selected(f"<p>{LONG}</p>", "").article
    assert (article.address, article.source) == ("", "")


def test_a_site_is_the_source_and_not_the_address():
    article = selected(f"<p>{LONG}</p>", "https://www.harbourpost.example/").article
    assert (article.address, article.source) == ("", "harbourpost.example")


def test_words_that_are_set_by_styles_are_set_so():
    markup = (
        f'<b style="font-weight:normal"><p>{LONG} <span style="font-weight: 700">Long</span> and '
        '<span style="font-style:italic;">cold</span>, <i style="font-style: normal">plain</i>, '
        '<span style="text-decoration:line-through">gone</span>, H<span style="vertical-align:sub">2</span>O.</p></b>'
    )
    (paragraph,) = blocks(markup)
    set_so = {run.text: run for run in paragraph.runs}
    assert [run.text for run in paragraph.runs if run.strong] == ["Long"]
    assert [run.text for run in paragraph.runs if run.emphasis] == ["cold"]
    assert (set_so["gone"].struck, set_so["2"].lowered) == (True, True)


def test_the_language_is_that_of_the_text():
    korean = "태풍으로 아흐레 동안 닫혀 있던 항구가 화요일 새벽 다시 열렸다고 대한민국해양수산청이 밝혔다."
    assert selected(f"<p>{korean}</p>").article.language == "ko"
    assert selected(f'<body lang="en-GB"><p>{LONG}</p></body>').article.language == "en-GB"


def test_a_selection_of_nothing_is_no_story():
    assert selected("<p> </p><script>x</script>").article.blocks == ()


@given(st.binary(max_size=400))
def test_any_bytes_are_some_extraction(content):
    extract_selection(content, ADDRESS)
