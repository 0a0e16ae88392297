"""What a card says, and that all of it stands on the card."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QFont

from clipper.cli.progress import progress_words as words_on_a_terminal
from clipper.clipping import Card, Delay, State
from clipper.gui.cards.face import CardLink, Letters, card_face
from clipper.gui.cards.lines import text_lines
from clipper.gui.cards.words import card_words, origin_words, progress_share, progress_words, title_words
from clipper.jobs import Progress, Stage

LONG = "A headline that goes on and on and will not fit into two lines however wide the list is made to be " * 3
KOREAN = "태풍이지나간항구아흐레만에다시열려선원가족들은등불을들고부두에서기다렸다" * 6
EMOJI = "🚢🌊⚓" * 60

KEPT = Card(
    1,
    "https://example.com/a",
    State.KEPT,
    "The harbour opens again",
    datetime(2026, 3, 2, tzinfo=UTC),
    source="Harbour Post",
    published=date(2024, 7, 9),
    excerpt="The harbour opened again on Tuesday.",
)
WAITING = Card(
    2,
    "https://www.example.com/politics/leak/",
    State.WAITING,
    "https://www.example.com/politics/leak/",
    KEPT.clipped_at,
)
PUT_OFF = replace(
    WAITING, delay=Delay(datetime(2999, 1, 1, tzinfo=UTC), "example.com asks for patience, and more. " * 3, 1)
)
FAILED = replace(WAITING, state=State.FAILED, failure="The page needs a log-in. Open it in the browser.")


@pytest.fixture
def plain_locale():
    before = QLocale()
    QLocale.setDefault(QLocale("C"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def letters(qtbot):
    return Letters.of(QFont())


@pytest.mark.parametrize("text", ["short", LONG, KOREAN, EMOJI, "x" * 500, "", "עברית " * 60])
@pytest.mark.parametrize(
    "card",
    [KEPT, replace(KEPT, picture="ab"), replace(KEPT, trashed=True), WAITING, PUT_OFF, FAILED],
    ids=["kept", "with picture", "trashed", "waiting", "put off", "failed"],
)
@pytest.mark.parametrize("width", [240, 396, 700])
def test_everything_stands_on_the_card(letters, card, text, width):
    rect = QRectF(0, 1000, width, letters.row_height)
    progress = None if card.delay else Progress(Stage.CLEANING)
    face = card_face(replace(card, title=text, excerpt=text, failure=text), progress, rect, letters)
    for piece in face.pieces:
        assert piece.bottom <= rect.bottom()
        for line in piece.lines:
            assert line.lineAt(0).naturalTextWidth() <= rect.right() - piece.place.x()
    for spot in face.links:
        assert rect.contains(spot.rect.topLeft())
        assert spot.rect.bottom() <= rect.bottom()
    for part in (face.thumbnail, face.line):
        assert part is None or rect.contains(part)


def test_why_a_card_waits_is_said_in_full(letters):
    delay = Delay(datetime(2999, 1, 1, tzinfo=UTC), "news.example asks for patience.", 1)
    card = replace(WAITING, delay=delay)
    words = card_face(card, None, QRectF(0, 0, 396, letters.row_height), letters).pieces[1]
    assert len(words.lines) == 2
    assert not words.lines[1].text().endswith("…")


def test_a_failed_card_offers_what_to_do(letters):
    face = card_face(FAILED, None, QRectF(0, 0, 396, letters.row_height), letters)
    assert [spot.link for spot in face.links] == [CardLink.RETRY, CardLink.BROWSE]
    saved = replace(FAILED, origin="file:///home/me/page.html")
    face = card_face(saved, None, QRectF(0, 0, 396, letters.row_height), letters)
    assert [spot.link for spot in face.links] == [CardLink.RETRY]


def test_a_long_text_ends_with_an_ellipsis_and_loses_nothing_before(letters):
    lines = text_lines(LONG, letters.headline, 300, 2)
    assert len(lines) == 2
    assert lines[1].text().endswith("…")
    shown = lines[0].text()[: lines[0].lineAt(0).textLength()] + lines[1].text().rstrip("…")
    assert LONG.startswith(shown.strip())


def test_right_to_left_text_begins_at_the_right(letters):
    (line,) = text_lines("שלום", letters.headline, 300, 2)
    assert line.lineAt(0).naturalTextRect().left() > 150
    assert line.lineAt(0).naturalTextRect().right() == pytest.approx(300, abs=1)
    assert line.lineAt(0).position() == QPointF(0, 0)


def test_an_address_stands_for_the_headline_until_there_is_one():
    assert title_words(WAITING) == "example.com/politics/leak"
    assert (
        title_words(replace(WAITING, origin="file:///home/me/my%20page.html", title="file:///home/me/my%20page.html"))
        == "my page.html"
    )
    assert (
        title_words(replace(WAITING, origin="pasted:0123456789abcdef", title="pasted:0123456789abcdef"))
        == "Pasted text"
    )
    assert title_words(KEPT) == "The harbour opens again"


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (None, "Waiting"),
        (Progress(Stage.WAITING), "Waiting"),
        (Progress(Stage.FETCHING), "Fetching"),
        (Progress(Stage.FETCHING, 84_000), "Fetching · 84 kB"),
        (Progress(Stage.FETCHING, 84_000, 1_200_000), "Fetching · 84 kB of 1.2 MB"),
        (Progress(Stage.PAGES, 2), "Page 2"),
        (Progress(Stage.PAGES, 2, 3), "Page 2 of 3"),
        (Progress(Stage.CLEANING), "Cleaning"),
        (Progress(Stage.DRAWING), "Running the page’s scripts"),
        (Progress(Stage.PICTURES, 2, 7), "Pictures 3 of 7"),
        (Progress(Stage.KEEPING), "Keeping"),
    ],
)
def test_how_far_it_is_in_words(plain_locale, progress, words):
    assert progress_words(progress) == words
    # And the command line has the same.
    assert progress is None or words.casefold() == words_on_a_terminal(progress).casefold()


def test_the_line_of_progress_never_goes_back():
    reports = [
        None,
        Progress(Stage.WAITING),
        Progress(Stage.FETCHING),
        Progress(Stage.FETCHING, 5, 10),
        Progress(Stage.FETCHING, 10, 10),
        Progress(Stage.CLEANING),
        Progress(Stage.PICTURES, 0, 2),
        Progress(Stage.PICTURES, 1, 2),
        Progress(Stage.KEEPING),
    ]
    shares = [progress_share(report) for report in reports]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] < 1


def test_the_whole_card_in_one_line_for_who_cannot_see_it():
    assert card_words(FAILED, None) == "example.com/politics/leak. The page needs a log-in. Open it in the browser."
    assert "Harbour Post" in card_words(KEPT, None)
    assert "Cleaning" in card_words(WAITING, Progress(Stage.CLEANING))


def test_source_and_day_are_kept_apart_in_mixed_scripts(plain_locale):
    assert origin_words(replace(KEPT, source="الجزيرة")) == "\u2068الجزيرة\u2069 · \u20689 Jul 2024\u2069"
