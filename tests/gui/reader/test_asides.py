"""What is set apart looks so; posts lead to where they were published; foreign parts stand on their own side."""

from PySide6.QtGui import QColor, QTextCharFormat

from clipper.article import Aside, AsideKind, Heading, ItemList, Paragraph, Quote, ReadingOptions, Run
from clipper.gui.reader.direction import LEFTWARD
from clipper.gui.reader.sheet.marks import Mark, words
from tests.gui.reader.clippings import clipping, items, paragraph, removal, table

HEBREW = "הים אצלנו אפור בבוקר וכחול אחר הצהריים."
STANDFIRST = Aside((paragraph("Nine days, in short."),), AsideKind.STANDFIRST)
FACTS = Aside((Heading((Run("In brief"),), 3), items("74 metres", "60 cars")), AsideKind.FACTS)
FINE_PRINT = Aside((paragraph("Founded in 1902."),), AsideKind.BOILERPLATE)


def size(eyes, text):
    return eyes.format(text).fontPointSize()


def test_each_kind_has_its_own_size(reader, eyes):
    reader.show_clipping(clipping(STANDFIRST, paragraph("The story."), FACTS, FINE_PRINT))
    assert size(eyes, "Nine days") > size(eyes, "The story") > size(eyes, "74 metres") > size(eyes, "Founded")
    assert eyes.format("In brief").fontWeight() > eyes.format("74 metres").fontWeight()


def test_a_box_has_a_ground_from_its_first_line_to_its_last(reader, eyes, theme):
    reader.show_clipping(clipping(paragraph("Before."), FACTS, paragraph("After.")))
    picture = reader.page.viewport().grab().toImage()
    scale = picture.devicePixelRatio()

    def colour_beside(text):
        rect = eyes.rect(text)
        x = rect.right() - 4
        return QColor(picture.pixel(round(x * scale), round(rect.center().y() * scale)))

    ground = QColor(theme.colours.pill)
    assert colour_beside("In brief") == colour_beside("60 cars") == ground
    assert colour_beside("Before.") != ground
    assert colour_beside("After.") != ground


def test_a_table_in_a_box_stays_within_it(reader, eyes):
    box = Aside((paragraph("The quays"), table(("East", "251"), ("West", "240"))), AsideKind.FACTS)
    reader.show_clipping(clipping(paragraph("Before."), box))
    assert eyes.rect("East").left() > eyes.rect("Before.").left()


def test_a_kind_that_is_not_wanted_is_not_shown_and_what_was_cut_beside_it_is(reader, eyes):
    blocks = (STANDFIRST, paragraph("The story."), FACTS, FINE_PRINT)
    reader.show_clipping(clipping(*blocks, removals=[removal("Share", 2)], standfirst="Above it."))
    reader.set_reading(ReadingOptions(standfirst=False, facts=False, boilerplate=False))
    assert "The story." in eyes.lines
    assert not {"Above it.", "Nine days, in short.", "In brief", "74 metres", "Founded in 1902."} & set(eyes.lines)
    reader.bar.cuts_toggled.emit(True)
    assert [text for text, _ in eyes.cut] == ["Share"]
    reader.show_clipping(clipping(*blocks, number=2))
    assert "74 metres" not in eyes.lines


def test_the_source_of_a_quote_leads_to_where_it_was_published(reader, eyes, qtbot):
    film = "https://www.youtube.com/watch?v=abcdefgh"
    reader.show_clipping(clipping(Quote((), "The pier at dawn (YouTube)", film)))
    with qtbot.waitSignal(reader.asking.open_link) as opened:
        eyes.click("The pier at dawn")
    assert opened.args == [film]


def test_a_source_that_must_not_be_opened_is_only_text(reader, eyes):
    reader.show_clipping(clipping(Quote((paragraph("Nobody slept."),), "Ada Quay", "javascript:alert(1)")))
    assert "— Ada Quay" in eyes.lines
    assert not eyes.format("Ada Quay").isAnchor()


def test_a_hebrew_quote_and_list_in_an_english_story_stand_at_the_right(reader, eyes):
    said, listed = f"{HEBREW} 1", f"{HEBREW} 2"
    quote = Quote((Paragraph((Run(said),), "he"),))
    reader.show_clipping(clipping(paragraph("An English story."), quote, ItemList(((paragraph(listed),),))))
    for text in (said, listed):
        setting = eyes.block(text).blockFormat()
        assert setting.layoutDirection() is LEFTWARD
        assert setting.leftMargin() == 0
    assert eyes.block(said).blockFormat().rightMargin() > 0


def test_a_numbered_list_begins_where_it_says(reader, eyes):
    reader.show_clipping(clipping(ItemList(((paragraph("four"),), (paragraph("five"),)), ordered=True, start=4)))
    assert [words(eyes.block(text).blockFormat(), Mark.MARKER) for text in ("four", "five")] == ["4.", "5."]


def test_raised_lowered_and_struck_letters(reader, eyes):
    runs = (Run("H"), Run("2", lowered=True), Run("O"), Run("7", raised=True), Run("gone", struck=True))
    reader.show_clipping(clipping(Paragraph(runs)))
    alignment = QTextCharFormat.VerticalAlignment
    assert eyes.format("2").verticalAlignment() == alignment.AlignSubScript
    assert eyes.format("7").verticalAlignment() == alignment.AlignSuperScript
    assert eyes.format("gone").fontStrikeOut()


def test_a_heading_below_a_heading_stands_close_to_it(reader, eyes):
    pair = (Heading((Run("16:40"),), 4), Heading((Run("The levee holds"),), 3))
    alone = Heading((Run("Later"),), 3)
    reader.show_clipping(clipping(*pair, paragraph("It does."), alone))
    assert eyes.block("The levee holds").blockFormat().topMargin() < eyes.block("Later").blockFormat().topMargin()
