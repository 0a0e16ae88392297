"""Pictures: their space is there at once, nothing moves when they come, and nothing else is ever drawn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from clipper.article import Figure, LackingPage, LackingPicture
from clipper.gui.reader import decode_picture
from clipper.gui.reader.picture_shelf import picture_size
from clipper.gui.reader.sheet.targets import TryPicture
from clipper.gui.theme import LIGHT
from tests.gui.reader.clippings import DIGEST, clipping, paragraph, picture
from tests.stories import png


def image(width=800, height=450):
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#c00000"))
    return made


def story(*, width=1600, height=900, number=1):
    return clipping(
        Figure("https://x/1.jpg", "", "A caption.", ""),
        paragraph("After."),
        number=number,
        pictures={"https://x/1.jpg": picture(width, height)},
    )


@pytest.fixture
def colour(reader, eyes):
    """The colour of the picture so far from its left side, halfway down."""

    def look(across=320):
        rect = eyes.rect("\ufffc")
        grabbed = reader.page.viewport().grab().toImage()
        inside = QPoint(round(rect.left()) + across, round(rect.center().y()))
        return grabbed.pixelColor(inside * grabbed.devicePixelRatio()).name()

    return look


def test_a_picture_is_wanted_once_when_it_is_about_to_be_seen(reader, qtbot):
    with qtbot.waitSignal(reader.want_picture) as wanted:
        reader.show_clipping(story())
    assert wanted.args == [DIGEST]

    reader.set_picture(DIGEST, image())
    with qtbot.assertNotEmitted(reader.want_picture, wait=50):
        reader.show_clipping(story())
        reader.repaint()


def test_a_picture_far_below_is_not_wanted_yet(reader, qtbot):
    far = clipping(
        *(paragraph("word " * 200) for _ in range(60)),
        Figure("https://x/1.jpg"),
        pictures={"https://x/1.jpg": picture()},
    )
    with qtbot.assertNotEmitted(reader.want_picture, wait=50):
        reader.show_clipping(far)
        reader.repaint()

    with qtbot.waitSignal(reader.want_picture):
        reader.page.verticalScrollBar().setValue(reader.page.verticalScrollBar().maximum())


@pytest.mark.parametrize(
    ("width", "height", "across"), [(1600, 900, 320), (600, 800, 320), (200, 90, 100), (0, 0, 320)]
)
def test_nothing_moves_when_the_picture_comes(reader, eyes, colour, width, height, across):
    reader.show_clipping(story(width=width, height=height))
    before = [eyes.rect(text) for text in ("\ufffc", "A caption.", "After.")]
    assert colour(across) == LIGHT.placeholder

    reader.set_picture(DIGEST, image(max(width, 10), max(height, 10)))

    assert colour(across) == "#c00000"
    assert [eyes.rect(text) for text in ("\ufffc", "A caption.", "After.")] == before


def test_a_picture_of_another_shape_than_told_does_not_spill(reader, eyes, colour):
    reader.show_clipping(story(width=1600, height=400))
    before = eyes.rect("After.")

    reader.set_picture(DIGEST, image(900, 900))

    assert colour() == "#c00000"
    assert eyes.rect("After.") == before


def test_a_digest_that_the_story_does_not_have_changes_nothing(reader, colour):
    reader.show_clipping(story())
    before = reader.grab().toImage()

    reader.set_picture("e" * 64, image())

    assert reader.grab().toImage() == before


def test_a_picture_that_cannot_be_shown_leaves_its_space(reader, eyes, colour):
    reader.show_clipping(story())
    before = eyes.rect("After.")

    reader.set_picture(DIGEST, QImage())

    assert colour() == LIGHT.placeholder
    assert eyes.rect("After.") == before


@pytest.mark.parametrize(
    ("size", "shown"),
    [((1280, 640), (640, 320)), ((500, 250), (640, 320)), ((200, 100), (200, 100)), ((100, 4000), (24, 960))],
    ids=["made smaller", "nearly as wide as the column", "small", "tall"],
)
def test_the_size_of_a_picture(size, shown):
    assert picture_size(*size, 640).toTuple() == shown


def test_pictures_are_decoded_no_wider_than_needed():
    assert decode_picture(png(1000, 500), 400).size().toTuple() == (400, 200)
    assert decode_picture(png(300, 500), 400).size().toTuple() == (300, 500)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"])
def test_what_is_no_picture_is_a_null_image(content):
    assert decode_picture(content, 400).isNull()


def test_a_missing_picture_says_why_and_can_be_tried_again(reader, eyes, qtbot):
    figure = Figure("https://x/1.jpg", "A map", "The ocean.", "")
    story = clipping(figure, paragraph("After."))
    why = "x does not have it (404)."
    reader.show_clipping(
        replace(story, extraction=replace(story.extraction, lacking=(LackingPicture("https://x/1.jpg", why),)))
    )
    assert eyes.lines[1:3] == [f"This picture could not be had. {why} A map  Try\u00a0again", "The ocean."]
    with qtbot.waitSignal(reader.asking.picture_retry) as asked:
        reader.page.pressed.emit(TryPicture("https://x/1.jpg"))
    assert asked.args == [1, "https://x/1.jpg"]


def test_a_missing_page_says_why_and_can_be_tried_again(reader, eyes, qtbot):
    story = clipping(paragraph("The ocean."))
    lacking = (LackingPage("https://x/2", "x does not have it (404)."),)
    reader.show_clipping(replace(story, extraction=replace(story.extraction, lacking_pages=lacking)))
    said = "The story goes on, but its next page could not be had. x does not have it (404).  Try\u00a0again"
    assert eyes.lines[-1] == said
    with qtbot.waitSignal(reader.asking.picture_retry) as asked:
        reader.page.pressed.emit(TryPicture(""))
    assert asked.args == [1, ""]
