"""What was cut stands in its place when it is asked for, and is gone again when it is not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QMouseEvent

from clipper.article import Code, Figure, Heading, ItemList, Quote, RemovalKind, Run, block_text
from clipper.gui.reader.kinds import kind_words
from clipper.gui.reader.sheet import Look, Wishes, set_sheet
from clipper.gui.reader.sheet.targets import Piece
from clipper.gui.theme import LIGHT
from tests.gui.reader.clippings import clipping, paragraph, removal, table

STORY = (paragraph("The first paragraph."), paragraph("The second one, which is longer."))
SHARE = removal("Share this", 0, kind=RemovalKind.SHARE_BAR)
RELATED = removal("Related: more", 1, kind=RemovalKind.RELATED_LINKS, reason="Links alone")
FOOT = removal("All rights reserved", 2, kind=RemovalKind.COPYRIGHT)
BYLINE = removal("By Ada", 0, kind=RemovalKind.BYLINE)
WORD = removal("추천", 1, len("The second one"))


def test_pieces_come_to_their_places_and_go(reader, eyes):
    reader.show_clipping(clipping(*STORY, removals=(FOOT, SHARE, WORD, RELATED)))
    without = eyes.lines
    assert reader.bar.cuts.text() == "What was cut · 4"

    reader.bar.cuts.click()

    assert eyes.lines == [
        "A headline",
        "Share this",
        "share bar",
        "The first paragraph.",
        "Related: more",
        "related links",
        "The second one추천, which is longer.",
        "All rights reserved",
        "copyright line",
    ]
    reader.bar.cuts.click()
    assert eyes.lines == without


def test_what_is_cut_is_struck_and_what_is_moved_is_not(reader, eyes):
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*STORY, removals=(SHARE, BYLINE, WORD)))

    assert eyes.cut == [("Share this", "share bar"), ("By Ada", "moved to the byline")]
    assert eyes.format("Share this").fontStrikeOut()
    assert eyes.format("추천").fontStrikeOut()
    assert not eyes.format("By Ada").fontStrikeOut()
    assert not eyes.format("The first").fontStrikeOut()


def test_nothing_cut_is_said_so(reader):
    reader.show_clipping(clipping(*STORY))

    assert reader.bar.cuts.text() == "Nothing was cut"
    assert not reader.bar.cuts.isEnabled()


def test_the_switch_stays_for_the_next_clipping(reader, eyes):
    reader.show_clipping(clipping(*STORY, removals=(SHARE,)))
    reader.bar.cuts.click()
    reader.show_clipping(clipping(paragraph("Another."), number=2, removals=(BYLINE,)))

    assert eyes.cut == [("By Ada", "moved to the byline")]


@pytest.mark.parametrize("block", [-3, 2, 99])
def test_a_place_outside_the_story_is_at_its_end(reader, eyes, block):
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*STORY, removals=(removal("Lost", block, 5), removal("Adrift", block))))

    assert sorted(text for text, _ in eyes.cut) + eyes.story[1:] == [
        "Adrift",
        *(["Lost"] if block != -3 else []),
        *(["The fLostirst paragraph."] if block == -3 else ["The first paragraph."]),
        "The second one, which is longer.",
    ]


def test_a_piece_inside_a_block_that_has_no_such_place_is_not_lost(reader, eyes):
    reader.bar.cuts.setChecked(True)
    figure = Figure("", "", "A caption.", "")
    reader.show_clipping(clipping(figure, STORY[0], removals=(removal("Lost", 0, 7), removal("Far", 1, 9999))))

    assert [text for text, _ in eyes.cut] == ["Lost", "Far"]


def test_what_nobody_could_see_is_made_visible(reader, eyes):
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*STORY, removals=(removal("\u200b\ufeff", 1, kind=RemovalKind.INVISIBLE),)))

    assert eyes.cut == [("U+200B U+FEFF", "invisible")]


def test_a_long_piece_is_shown_in_part_until_all_is_wanted(reader, eyes):
    comments = removal("A comment. " * 500, 2, kind=RemovalKind.COMMENTS)
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*STORY, removals=(comments,)))
    [(text, _)] = eyes.cut
    assert text.endswith("show\u00a0all")
    assert len(text) < 500

    eyes.click("show\u00a0all")

    assert eyes.cut == [(comments.text, "comments")]


def test_pointing_at_a_piece_tells_why_it_was_cut(reader, eyes, qtbot):
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*STORY, removals=(RELATED, WORD)))
    viewport = reader.page.viewport()

    for piece, told in (("추천", "stray label"), ("Related: more", "related links")):
        where = QPointF(eyes.point(piece))
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, where, viewport.mapToGlobal(where), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        reader.page.mouseMoveEvent(move)
        assert reader.card.isVisible()
        assert told in reader.card.text

    assert reader.card.text.splitlines() == [
        "Related: more",
        "related links",
        "Links alone",
        "90 % sure · rule related-links.rule",
    ]
    reader.page.verticalScrollBar().setValue(reader.page.verticalScrollBar().value() - 1)
    reader.page.point_at_nothing()
    assert not reader.card.isVisible()


def test_the_card_stays_inside_the_page(reader):
    reader.show_clipping(clipping(*STORY, removals=(RELATED,)))
    room = reader.page.viewport().rect()

    for corner in (room.topLeft(), room.topRight(), room.bottomLeft(), room.bottomRight()):
        reader.page.pointed.emit(Piece(0), QRect(corner, corner))
        assert room.contains(reader.card.geometry())


def test_every_kind_has_words_of_its_own(qapp):
    words = [kind_words(kind) for kind in RemovalKind]

    assert all(words)
    assert len(set(words)) == len(words)


def test_reading_goes_on_where_it_was_when_pieces_come(reader, eyes):
    story = tuple(paragraph(f"Paragraph {number}. " * 30) for number in range(60))
    cut = tuple(removal(f"Piece {number}", number) for number in range(60))
    reader.show_clipping(clipping(*story, removals=cut))
    reader.page.verticalScrollBar().setValue(round(eyes.rect("Paragraph 40.").top()) + 13)

    reader.bar.cuts.click()
    with_pieces = reader.page.verticalScrollBar().value() - eyes.rect("Paragraph 40.").top()
    reader.bar.cuts.click()
    without = reader.page.verticalScrollBar().value() - eyes.rect("Paragraph 40.").top()

    assert with_pieces == pytest.approx(13, abs=1.5)
    assert without == pytest.approx(13, abs=1.5)


TEXT = st.text("abc 추🚢", min_size=1, max_size=8)
RUNS = st.lists(TEXT.map(Run), min_size=1, max_size=3).map(tuple)
LEAVES = st.one_of(
    RUNS.map(lambda runs: paragraph(*runs)), RUNS.map(Heading), TEXT.map(Code), st.just(Figure("", "", "", ""))
)
NESTED = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda blocks: Quote(tuple(blocks))),
        st.lists(st.lists(inner, max_size=2).map(tuple), max_size=3).map(lambda rows: ItemList(tuple(rows))),
    ),
    max_leaves=8,
)
TABLES = st.lists(st.lists(TEXT, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(
    lambda rows: table(*rows)
)
CUT = "✂"


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(block=st.one_of(NESTED, TABLES), places=st.lists(st.integers(0, 40), max_size=3))
def test_a_piece_stands_at_its_place_in_any_block(qapp, block, places):
    text = block_text(block)
    places = sorted(place for place in places if place <= len(text))
    removals = [removal(CUT, 0, place) for place in reversed(places)]
    expected = text
    for place in reversed(places):
        expected = expected[:place] + CUT + expected[place:]

    sheet = set_sheet(clipping(block, removals=removals), Look(LIGHT, QFont(), 0.75, 1.0), Wishes(cuts=True))

    shown = sheet.document.toRawText().translate(dict.fromkeys(range(0xFDD0, 0xFDD2), None))
    body = shown.removeprefix("A headline").translate(dict.fromkeys(map(ord, "\u2029\n\t"), None))
    body = body.replace("stray label", "")
    assert body == expected.translate(dict.fromkeys(map(ord, "\n\t"), None))
