"""The structure of a story: what its blocks are, and what is set apart from it."""

import pytest

from clipper.article import (
    Aside,
    AsideKind,
    Code,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    RemovalKind,
    Table,
    block_text,
    blocks_text,
    every_block,
    runs_text,
)
from clipper.extract import extract_page
from clipper.extract.assemble import assemble
from clipper.extract.figures import find_figures
from clipper.extract.noise import Cut
from clipper.extract.region import Region
from clipper.extract.selection import Selection
from clipper.markup import parse
from tests.stories import HARBOUR_PARAGRAPHS, story_page

ADDRESS = "https://harbour.example/a"


MOVED = Cut(RemovalKind.CAPTION, "field.caption", "Printed below a picture", 1.0)


def built(markup, described=(), language="en"):
    """The blocks of a story of which all that ``markup`` holds is part."""
    page = "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)
    document = parse(f'<html lang="{language}"><body><article>{page}{markup}</article></body></html>')
    figures = find_figures(document, ADDRESS)
    captions = {passage.index: MOVED for figure in figures for passage in figure.captions}
    region = Region(0, len(document.passages), document.elements[1])
    return assemble(Selection(document, region, captions, {}, figures, ADDRESS, described)).blocks


def added(extra, kind):
    """The blocks of ``kind`` that ``extra`` adds to a story."""
    return [block for block in every_block(built(extra)[len(HARBOUR_PARAGRAPHS) :]) if isinstance(block, kind)]


def asides(extra, kind):
    return [block for block in added(extra, Aside) if block.kind is kind]


# Quotes


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>{said}</p><footer>— {who}</footer></blockquote>",
        "<blockquote><p>{said}</p><cite>{who}</cite></blockquote>",
        "<blockquote><p>{said} <cite>{who}</cite></p></blockquote>",
        "<blockquote><p>{said}</p><p>– {who}</p></blockquote>",
        "<blockquote><p>{said}<br>— {who}</p></blockquote>",
        "<figure><blockquote><p>{said}</p></blockquote><figcaption>{who}</figcaption></figure>",
    ],
)
def test_who_said_it_is_told_apart_from_what_was_said(markup):
    said, who = "The sea has never once asked us for leave to come in.", "Ada Quay, pilot"
    (quote,) = added(markup.format(said=said, who=who), Quote)
    assert (block_text(quote), quote.attribution) == (said, who)


def test_a_work_that_is_named_in_a_sentence_is_no_source():
    said = "<p>We read what the old pilots wrote in <cite>The Green Book of Tides</cite></p>"
    (quote,) = added(f"<blockquote>{said}</blockquote>", Quote)
    assert quote.attribution == ""
    assert block_text(quote).endswith("Tides")


def test_a_quote_leads_to_where_it_was_published():
    markup = (
        '<blockquote cite="https://e.example/letter"><p>Nobody slept, and nobody complained of it.</p></blockquote>'
    )
    assert added(markup, Quote)[0].link == "https://e.example/letter"


def test_a_sentence_set_again_beside_the_text_is_no_part_of_it():
    said = "We had bread for one more day and not a crumb for the gulls"
    told = f"<p>“{said},” wrote the cook, who had baked for all of the twelve ships since the storm began.</p>"
    pulled = f'<blockquote class="pullquote"><p>{said}.</p></blockquote>'
    page = story_page(extra=f"{told}{pulled}<p>{HARBOUR_PARAGRAPHS[1]}</p>")
    extraction = extract_page(page.encode(), ADDRESS)
    assert extraction.text.count(said) == 1
    assert f"{said}." in [removal.text for removal in extraction.removals if removal.kind is RemovalKind.REPETITION]


@pytest.mark.parametrize(
    ("frame", "link", "title"),
    [
        (
            'src="https://www.youtube.com/embed/abc_DEF-123?rel=0" title="The pier at dawn"',
            "watch?v=abc_DEF-123",
            "dawn",
        ),
        ('data-src="//player.vimeo.com/video/1234"', "https://vimeo.com/1234", "Vimeo"),
        (
            'src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fe.example%2Fp"',
            "https://e.example/p",
            "Face",
        ),
    ],
)
def test_what_is_shown_in_a_frame_is_told_with_its_own_page(frame, link, title):
    extra = f"<p>{HARBOUR_PARAGRAPHS[1]}</p><iframe {frame}></iframe><p>And that was all of the film that night.</p>"
    (quote,) = (quote for quote in added(extra, Quote) if not quote.blocks)
    assert link in quote.link
    assert title in quote.attribution


def test_frames_from_anywhere_else_are_nothing():
    extra = (
        '<iframe src="https://ads.example/embed/1" title="An offer"></iframe><p>And that was all of it that night.</p>'
    )
    assert added(extra, Quote) == []


# Lists, tables, code, notes


@pytest.mark.parametrize(
    ("opening", "ordered", "start"),
    [
        ('<ol start="4"><li>', True, 4),
        ('<ol><li value="7">', True, 7),
        ("<ol reversed><li>", False, 1),
        ('<ol start="x"><li>', True, 1),
        ("<ul start=3><li>", False, 1),
    ],
)
def test_a_numbered_list_goes_on_where_it_says(opening, ordered, start):
    (items,) = added(f"{opening}The gauges are bought.</li><li>A siren is put up on the church.</li>", ItemList)
    assert (items.ordered, items.start) == (ordered, start)


def test_what_is_a_heading_only_by_its_role_is_one():
    (heading,) = added('<div role="heading" aria-level="3">After the storm</div>', Heading)
    assert heading.level == 3


@pytest.mark.parametrize("between", ["<ul><li>{inner}</li></ul></li>", "</li><ul><li>{inner}</li></ul>"])
def test_a_list_in_a_list_belongs_to_the_item_above_it(between):
    inner = "One of them at the mill, below the weir."
    extra = (
        f"<ul><li>Two gauges will be bought.{between.format(inner=inner)}<li>A siren is put up on the church.</li></ul>"
    )
    outer = added(extra, ItemList)[0]
    assert [block_text(item[-1]) for item in outer.items] == [inner, "A siren is put up on the church."]


@pytest.mark.parametrize(
    "markup", ["<dl><dt>{}</dt><dd>{}</dd></dl>", "<details open><summary>{}</summary><p>{}</p></details>"]
)
def test_terms_and_questions_are_bold(markup):
    extra = markup.format("What did the pilots see?", "They saw the lamp go out, and then come back.")
    term, said = built(extra)[-2:]
    assert all(run.strong for run in term.runs)
    assert not any(run.strong for run in said.runs)


def test_a_table_keeps_heads_spans_and_the_caption_of_its_figure():
    extra = (
        "<figure><table><tr><th rowspan=2>Quay</th><th colspan=2>Height</th></tr><tr><th>low</th><th>high</th></tr>"
        "<tr><td>East</td><td>12</td><td>251</td></tr></table><figcaption>Heights in centimetres.</figcaption></figure>"
    )
    (table,) = added(extra, Table)
    assert table.caption == "Heights in centimetres."
    assert [(cell.columns, cell.rows, cell.header) for cell in table.rows[0]] == [(1, 2, True), (2, 1, True)]


def test_cells_of_a_table_stay_in_their_columns_below_an_empty_row():
    extra = (
        "<table><thead><tr><td>Quay</td><th>Height</th></tr></thead><tr><td rowspan=3>East</td><td>12</td></tr>"
        "<tr><td></td></tr><tr><td>251</td></tr></table>"
    )
    (table,) = added(extra, Table)
    assert [len(row) for row in table.rows] == [2, 2, 1, 1]
    assert [cell.header for cell in table.rows[0]] == [True, True]


def test_verse_and_addresses_keep_their_lines_and_code_its_blanks():
    extra = (
        "<pre>06:10  251\n    west</pre><p class=verse>Two for the mussel and three for the stone,<br>four for the one "
        "who is waiting alone.</p><pre class='wp-block-verse'>five for the church\nand six for the bell</pre>"
    )
    blocks = built(extra)
    assert Code("06:10  251\n    west") in blocks
    texts = [block_text(block) for block in blocks if isinstance(block, Paragraph)]
    assert texts[-2:] == [
        "Two for the mussel and three for the stone,\nfour for the one who is waiting alone.",
        "five for the church\nand six for the bell",
    ]


def test_marks_of_notes_are_raised():
    extra = '<p>The book was printed in that year.<a href="#n1">[1]</a> Nobody has counted since.<sup>2</sup></p>'
    raised = [run.text for run in built(extra)[-1].runs if run.raised]
    assert raised == ["[1]", "2"]


def test_arrows_from_notes_back_to_their_marks_go():
    note = "The first edition cost as much as a loaf of bread, as one may read in the reading room of the library."
    page = story_page(extra=f'<p id="n1">{note} <a href="#r1">↩</a></p><p>{HARBOUR_PARAGRAPHS[1]}</p>')
    extraction = extract_page(page.encode(), ADDRESS)
    assert f"{note}\n\n" in extraction.text
    assert "↩" in [removal.text for removal in extraction.removals]


def test_times_of_entries_stay_as_headings_in_their_order():
    entry = "<section><time datetime=x>{time}</time><p>{text}</p></section>"
    times = ["16:40", "15.05 Uhr", "9:10 pm"]
    extra = "".join(
        entry.format(time=time, text=f"What was reported at {time} from the quay, where the water went on rising.")
        for time in times
    )
    headings = [runs_text(heading.runs) for heading in added(extra, Heading)]
    assert headings == times


# What is set apart


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="fact-box">{box}</div>',
        '<div class="article__keyPoints">{box}</div>',
        "<aside>{box}</aside>",
        '<section class="infobox-wrapper"><div>{box}</div></section>',
    ],
)
def test_a_box_is_an_aside(markup):
    box = "<h3>The pier</h3><ul><li>The pier is 212 metres long.</li><li>It was built before the great frost.</li></ul>"
    extra = f"{markup.format(box=box)}<p>The council will meet again on Thursday to hear what all of it will cost.</p>"
    (aside,) = asides(extra, AsideKind.FACTS)
    assert block_text(aside) == "The pier\n\nThe pier is 212 metres long.\nIt was built before the great frost."
    assert block_text(aside) in blocks_text(built(extra))


def test_a_heading_that_boxes_have_tells_one():
    extra = (
        "<h3>Auf einen Blick:</h3><ul><li>The pier is 212 metres long.</li><li>It was built before the frost.</li></ul>"
        "<p>The council will meet again on Thursday to hear what all of it will cost.</p>"
    )
    (aside,) = asides(extra, AsideKind.FACTS)
    assert isinstance(aside.blocks[-1], ItemList)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("About Norrfjord Ferries", "Norrfjord Ferries runs nineteen ships and belongs to the towns that it serves."),
        ("Über die Nordfähren AG", "Die Nordfähren AG betreibt neunzehn Schiffe auf elf Linien im ganzen Norden."),
        ("À propos de Ferries du Nord", "Les Ferries du Nord exploitent dix-neuf navires sur onze lignes."),
        ("О компании Норрфьорд", "Норрфьорд владеет девятнадцатью судами на одиннадцати линиях побережья."),
        ("북방페리 소개", "북방페리는 열아홉 척의 배로 열한 개 노선을 운영하며 해마다 사백만 명을 실어 나른다."),
        ("Media contact", "Press office of the ferries, East Quay 4, on weekdays between nine and four."),
    ],
)
def test_what_companies_say_below_their_releases_is_boilerplate(heading, text):
    (aside,) = asides(f"<h3>{heading}</h3><p>{text}</p>", AsideKind.BOILERPLATE)
    assert [block_text(block) for block in aside.blocks] == [heading, text]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        (
            "About two hundred people",
            "Those who waited on the quay were fed by the sailors’ mission until the morning.",
        ),
        ("About the price", "Nobody wanted to talk of money on that day, and so nobody did until the evening came."),
    ],
)
def test_a_section_about_something_is_no_boilerplate(heading, text):
    assert asides(f"<h3>{heading}</h3><p>{text}</p>", AsideKind.BOILERPLATE) == []


def test_a_heading_alone_is_no_box():
    assert added(f"<aside><h3>Top picks</h3></aside><p>{HARBOUR_PARAGRAPHS[0]}</p>", Aside) == []


def test_what_is_most_of_the_story_is_no_box():
    most = "".join(f"<p>{text}</p>" for text in HARBOUR_PARAGRAPHS * 2)
    assert added(f'<div class="fact-box">{most}</div>', Aside) == []


@pytest.mark.parametrize(
    ("lead", "described"),
    [
        ('<p class="standfirst">{text}</p>', ()),
        ("<h2>{text}</h2>", ("{text}",)),
        ("<p><strong>{text}</strong></p>", ("{text}",)),
    ],
)
def test_a_standfirst_in_the_body_is_set_apart(lead, described):
    text = "Nine days outside, and bread for ten: how twelve ships waited for the wind to turn."
    story = "".join(f"<p>{part}</p>" for part in HARBOUR_PARAGRAPHS)
    page = parse(f"<article>{lead.format(text=text)}{story}</article>")
    region = Region(0, len(page.passages), page.elements[1])
    selection = Selection(page, region, {}, {}, (), ADDRESS, tuple(summary.format(text=text) for summary in described))
    first = assemble(selection).blocks[0]
    assert isinstance(first, Aside)
    assert first.kind is AsideKind.STANDFIRST
    assert [type(block) for block in first.blocks] == [Paragraph]


def test_a_first_paragraph_that_pages_repeat_as_their_summary_is_no_standfirst():
    assert isinstance(built("", described=(HARBOUR_PARAGRAPHS[0],))[0], Paragraph)


# Languages


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        ("<p>שלום למי שמצא את הבקבוק, אני גרה ברחוב התמרים מול הים.</p>", "he"),
        ('<p lang="fr-CA">La mer est la même partout, seul le quai change de nom.</p>', "fr-CA"),
        ('<div lang="fa"><p>دریا همه جا یکی است و فقط نام اسکله عوض می‌شود.</p></div>', "fa"),
        ('<p lang="he">The tag of this one is a mistake of the editor, as one can see at once.</p>', ""),
        ("<p>The word 한류 stands in this English sentence, and so does 정, which nobody translates.</p>", ""),
    ],
)
def test_a_block_in_another_language_says_so(paragraph, language):
    blocks = built(f"{paragraph}<p>The council will meet again on Thursday to hear it.</p>")
    assert blocks[-2].language == language
    assert [block.language for block in blocks[:-2] if isinstance(block, Paragraph)] == [""] * (len(blocks) - 2)


def test_latin_letters_in_a_hebrew_story_are_told_apart():
    page = (
        '<html lang="he"><body><article><h1>הבקבוק</h1>'
        + "<p>הבקבוק שכב מתחת למזח, בין שתי אבנים, והפקק החזיק מעמד שישים שנה עד שנמצא.</p>" * 3
        + "<p>I had forgotten the bottle, but not the question that was in it.</p></article></body></html>"
    )
    article = extract_page(page.encode(), ADDRESS).article
    assert article.language == "he"
    assert article.blocks[-1].language == "und-Latn"


@pytest.mark.parametrize(
    ("declared", "around", "expected"),
    [("en", "", "en"), ("", "", "en"), ("ko", "", "en"), ("de", "en-GB", "en-GB"), ("en-us", "de", "en-US")],
)
def test_the_language_of_a_story_is_one_that_it_can_be_written_in(declared, around, expected):
    page = story_page(language=declared).replace("<main>", f'<main lang="{around}">')
    assert extract_page(page.encode(), ADDRESS).article.language == expected


def test_a_writer_who_asks_in_an_interview_stays_before_each_question():
    asked = ("And what of the fog, which people say you loved?", "Were you ever afraid of the sea, or of the tower?")
    answered = (HARBOUR_PARAGRAPHS[1], HARBOUR_PARAGRAPHS[2])
    talk = "".join(
        f"<p><b>Tomas Reuter</b></p><p>{question}</p><p><b>Mira Oduya</b></p><p>{answer}</p>"
        for question, answer in zip(asked, answered, strict=True)
    )
    page = story_page(extra=f"{talk}<p>{HARBOUR_PARAGRAPHS[3]}</p>").replace(
        "</head>", '<meta name="author" content="Tomas Reuter"></head>'
    )
    extraction = extract_page(page.encode(), ADDRESS)
    assert extraction.authors == ("Tomas Reuter",)
    assert extraction.text.count("Tomas Reuter\n\n") == 2


def test_entries_of_a_live_report_keep_times_that_stand_beside_other_words():
    reports = (("16:40", "15:05", "13:20"), ("Calm", "Rain", "Wind"), HARBOUR_PARAGRAPHS[1:])
    entries = "".join(
        f'<div class="post"><div class="meta"><span>3 March 2026, {time}</span> <span>Ada Quay</span></div>'
        f"<h4>{heading}</h4><p>{text}</p></div>"
        for time, heading, text in zip(*reports, strict=True)
    )
    text = extract_page(story_page(extra=f'<div class="liveblog">{entries}</div>').encode(), ADDRESS).text
    assert "3 March 2026, 16:40 Ada Quay\n\nCalm" in text
    assert text.index("15:05") < text.index("13:20")


def test_the_lines_of_a_stanza_are_one_paragraph():
    lines = [
        ["Two for the mussel and three for the stone,", "four for the one who is waiting alone,"],
        ["five for the church and six for the bell,", "seven, and none of us left who can tell."],
    ]
    stanzas = "".join(f"<div class=stanza>{''.join(f'<div>{line}</div>' for line in stanza)}</div>" for stanza in lines)
    blocks = built(f"<div class=poem>{stanzas}</div><p>That is all of it that anybody knows.</p>")
    assert [block_text(block) for block in blocks[-3:-1]] == ["\n".join(stanza) for stanza in lines]
