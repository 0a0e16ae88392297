"""The story is on the page: all of it, in order, as text and nothing but text."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont

from clipper.article import Code, Divider, Figure, Heading, ItemList, Quote, Run
from tests.gui.reader.clippings import clipping, items, paragraph, picture, table

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


@pytest.fixture
def british():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_everything_is_there_in_order(reader, eyes, british):
    nested = ItemList(((paragraph("Quantum"), items("Clocks")), (paragraph("Cables"), paragraph("More on cables"))))
    reader.show_clipping(
        clipping(
            Figure("https://x/1.jpg", "alt", "Leaders meet.", "AP-Yonhap"),
            paragraph("First ", Run("bold", strong=True), " and ", Run("slanted", emphasis=True), "."),
            Heading((Run("A section"),)),
            Quote((paragraph("One."), Quote((paragraph("Two."),), "B")), "A"),
            nested,
            items("Budget", "Vote", ordered=True),
            table(("Country", "Since"), ("Australia", "2021"), caption="Who takes part"),
            Code("x = 1\n  y\n"),
            Divider(),
            paragraph("An address:\nSeoul"),
            title="Will it join?",
            standfirst="Seoul weighs.",
            authors=("Lee Hyo-jin", "Kim"),
            published=date(2024, 7, 9),
            source="Pacific Daily",
            pictures={"https://x/1.jpg": picture()},
            tags=("aukus",),
            note="Ask Min-ji.\n\nTwice.",
        )
    )

    lines = [line.replace("\u2068", "").replace("\u2069", "") for line in eyes.lines]
    assert lines == [
        "Pacific Daily · Lee Hyo-jin, Kim · 9 July 2024",
        "Will it join?",
        "\u00a0\u00a0\u00a0aukus\u00a0\u00a0\u00a0",
        "Seoul weighs.",
        "(picture)",
        "Leaders meet.  AP-Yonhap",
        "First bold and slanted.",
        "A section",
        "One.",
        "Two.",
        "— B",
        "— A",
        "Quantum",
        "Clocks",
        "Cables",
        "More on cables",
        "Budget",
        "Vote",
        "Who takes part",
        "Country",
        "Since",
        "Australia",
        "2021",
        "x = 1\n  y",
        "An address:\nSeoul",
        "Your note",
        "Ask Min-ji.",
        "Twice.",
    ]


def test_runs_are_set_as_they_are(reader, eyes):
    reader.show_clipping(
        clipping(
            paragraph(
                "plain ",
                Run("heavy", strong=True),
                Run("slanted", emphasis=True),
                Run("fixed", code=True),
                Run("linked", link="https://example.com/there"),
            )
        )
    )

    assert eyes.format("heavy").fontWeight() == QFont.Weight.Bold
    assert eyes.format("slanted").fontItalic()
    assert eyes.format("fixed").fontFamilies() != eyes.format("plain").fontFamilies()
    assert eyes.format("linked").isAnchor()
    assert not eyes.format("plain").isAnchor()


def test_caption_and_credit_stand_under_the_picture(reader, eyes):
    reader.show_clipping(
        clipping(
            paragraph("Before."),
            Figure("https://x/1.jpg", "", "Leaders meet.", "AP-Yonhap"),
            paragraph("After."),
            pictures={"https://x/1.jpg": picture()},
        )
    )

    above, below = eyes.rect("\ufffc"), eyes.rect("Leaders meet.")
    assert above.bottom() <= below.top() < eyes.rect("After.").top()
    assert eyes.format("Leaders meet.").foreground() != eyes.format("AP-Yonhap").foreground()


def test_a_picture_that_is_not_kept_is_said_to_be_missing(reader, eyes):
    reader.show_clipping(clipping(Figure("https://x/gone.jpg", "A map", "The ocean.", "")))

    assert eyes.lines[1:] == ["This picture could not be had. A map  Try\u00a0again", "The ocean."]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>not bold</b> &amp; &lt;",
        "javascript:alert(1) <a href='javascript:x'>y</a>",
        "{{7*7}} %1 %n $page",
        "a\u202eb\u202cc \u2067d",
        "x" * 100_000,
        "👩‍👩‍👧 𝔘𝔫𝔦 🇰🇷 추천",
        "Z̸̡̢̛͖̗͎a̵l̶g̷o̸",
    ],
    ids=["script", "markup", "javascript", "templates", "bidi", "long word", "beyond the first plane", "stacked"],
)
def test_hostile_text_is_shown_as_the_text_it_is(reader, eyes, qtbot, text):
    reader.show_clipping(
        clipping(
            Figure("https://x/1.jpg", text, text, ""),
            paragraph(Run(text, link="https://example.com/")),
            Quote((items(text),), ""),
            table((text,)),
            Code(text),
            title=text,
            standfirst=text,
            note=text,
        )
    )
    reader.repaint()

    assert eyes.lines[0] == text
    assert eyes.lines[1] == text
    assert eyes.lines[2:] == [
        f"This picture could not be had. {text}  Try\u00a0again",
        text,
        text,
        text,
        text,
        text,
        "Your note",
        text,
    ]


@pytest.mark.parametrize("letter", ["\0", "\ufdd0", "\ufdd1", "\ufffc", "\ud800"])
def test_letters_that_structure_the_document_cannot(reader, eyes, letter):
    reader.show_clipping(clipping(table((f"a{letter}b", "c")), paragraph(f"d{letter}e"), paragraph("f")))

    assert eyes.lines[1:] == ["a\ufffdb", "c", "d\ufffde", "f"]


@pytest.mark.parametrize("line_feed", ["\n", "\r", "\u2029", "\x0b"])
def test_a_line_feed_is_a_line_and_no_paragraph(reader, eyes, line_feed):
    reader.show_clipping(clipping(paragraph(f"one{line_feed}two")))

    assert eyes.lines[1:] == ["one\ntwo"]


def test_nothing_is_ever_loaded(reader, eyes, qtbot, web):
    tracker = web.picture("/tracker.png", b"")
    markup = f'<img src="{tracker}"><link rel=stylesheet href="{tracker}">'
    reader.show_clipping(
        clipping(
            Figure(tracker, markup, markup, markup),
            paragraph(markup, Run(markup, link=tracker)),
            title=markup,
            tags=(markup,),
            note=markup,
        )
    )
    reader.repaint()

    assert reader.page.loadResource(2, tracker) is None
    assert reader.page.document().loadResource(2, tracker) is None
    assert web.connections == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "أعلنت وزارة الخارجية"), ("he", "משרד החוץ הודיע"), ("fa", "وزارت خارجه اعلام کرد"), ("", "وزارت خارجہ")],
)
def test_right_to_left_stories_run_so(reader, eyes, language, text):
    reader.show_clipping(
        clipping(
            paragraph(text),
            Quote((paragraph(f"{text} BBC"),), ""),
            paragraph("English."),
            language=language,
            title=text,
        )
    )

    assert eyes.block(text).textDirection() is RIGHT_TO_LEFT
    assert eyes.block("BBC").blockFormat().rightMargin() > eyes.block("BBC").blockFormat().leftMargin()
    assert eyes.block("English.").textDirection() is LEFT_TO_RIGHT


def test_a_hebrew_word_does_not_turn_an_english_story(reader, eyes):
    reader.show_clipping(clipping(paragraph("The word שלום means peace."), paragraph("שלום לכולם"), language="en"))

    assert eyes.block("peace").textDirection() is LEFT_TO_RIGHT
    assert eyes.block("לכולם").textDirection() is RIGHT_TO_LEFT


@pytest.mark.parametrize("width", [320, 480, 760, 1400])
@pytest.mark.parametrize("size", [0, 2, 8])
def test_the_column_is_readable_and_inside(reader, qtbot, width, size):
    reader.set_text_size(size)
    reader.show_clipping(clipping(paragraph("word " * 400), title="A headline of many words " * 5))
    reader.resize(width, 700)
    qtbot.waitUntil(lambda: reader.page.width() == width)

    assert reader.page.column <= 640 * 2.01
    assert reader.page.column < width - 40
    assert reader.page.horizontalScrollBar().maximum() == 0
    margins = reader.page.document().rootFrame().frameFormat()
    assert margins.leftMargin() >= 24
    assert margins.leftMargin() + reader.page.column <= reader.page.viewport().width()
