"""The places of the sidebar, and how they change under the user's eyes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from clipper.clipping import State
from clipper.desk import Count, Overview, Query, SavedSearch, TagColour, TagColours
from clipper.gui.sidebar import folds_as_text, folds_from_text
from clipper.gui.sidebar.shelf import Shelf, ShelfKind, shelves
from clipper.gui.sidebar.view import Sidebar

FULL = Overview(
    kept=9,
    waiting=2,
    failed=1,
    trashed=4,
    starred=5,
    collections=(Count("Morning", 3),),
    tags=(Count("aukus", 1), Count("국방", 2)),
    sources=(Count("Harbour Post", 9),),
)
EMPTY = Overview(0, 0, 0, 0, 0, (), (), ())


@pytest.fixture
def sidebar(qtbot, theme):
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    tester = QAbstractItemModelTester(sidebar.shelves, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield sidebar
    del tester


def test_places_and_counts():
    assert [(shelf.name, shelf.count) for shelf in shelves(FULL) if shelf.query] == [
        ("All clippings", 12),
        ("Starred", 5),
        ("Waiting", 2),
        ("Failed", 1),
        ("Trash", 4),
        ("Morning", 3),
        ("aukus", 1),
        ("국방", 2),
        ("Harbour Post", 9),
    ]


def test_what_each_place_holds():
    queries = {shelf.name: shelf.query for shelf in shelves(FULL)}
    assert queries["All clippings"] == Query()
    assert queries["Starred"] == Query(within="is:starred")
    assert queries["Waiting"] == Query(state=State.WAITING)
    assert queries["Trash"] == Query(trashed=True)
    assert queries["Morning"] == Query(collection="Morning")
    assert queries["aukus"] == Query(tag="aukus")
    assert queries["Harbour Post"] == Query(source="Harbour Post")
    assert queries["Tags"] is None


def test_what_is_nested_stands_under_what_it_is_nested_in():
    counts = (Count("Review", 3), Count("review/Ports", 2), Count("review/Ports/Abroad", 1), Count("a/b", 1))
    rows = shelves(replace(FULL, collections=counts, tags=(Count("a/b", 2),), sources=(Count("x", 1), Count("x/y", 1))))
    named = {shelf.name: (shelf.label, len(shelf.nest)) for shelf in rows}
    assert named["Review"] == ("Review", 0)
    assert named["review/Ports"] == ("Ports", 1)
    assert named["review/Ports/Abroad"] == ("Abroad", 2)
    assert (named["a/b"], named["x/y"]) == (("a/b", 0), ("x/y", 0))


def test_saved_searches_stand_between_collections_and_tags():
    rows = shelves(FULL, [(SavedSearch("Ports", "tag:ports"), 7)])
    names = [shelf.name for shelf in rows]
    at = names.index("Smart collections")
    assert names[at - 1 : at + 3] == ["Morning", "Smart collections", "Ports", "Tags"]
    assert (rows[at + 1].count, rows[at + 1].query) == (7, Query(within="tag:ports"))


def test_an_empty_library_tells_what_collections_and_tags_are_for():
    rows = shelves(EMPTY)[5:]
    assert [(row.kind, row.name.split()[0]) for row in rows] == [
        (ShelfKind.HEADING, "Collections"),
        (ShelfKind.HINT, "A"),
        (ShelfKind.HEADING, "Tags"),
        (ShelfKind.HINT, "Tags"),
    ]
    assert not any(row.is_place for row in rows)


def test_what_is_nested_is_folded_away_and_heard_of(qtbot, sidebar):
    tags = tuple(Count(name, 1) for name in ("politics", "politics/eu", "politics/eu/trade", "sport"))
    rows = shelves(replace(FULL, tags=tags, colours=TagColours({"politics": TagColour.RED})))

    def shown():
        return [sidebar.shelves.shelf(row).label for row in range(sidebar.shelves.rowCount())][8:-2]

    sidebar.show_shelves(rows)
    assert shown() == ["politics", "eu", "trade", "sport"]
    sidebar.open(Shelf(ShelfKind.TAG, "politics/eu/trade"))
    QTest.keyClick(sidebar, Qt.Key.Key_Left)
    assert sidebar.open_shelf.name == "politics/eu"
    QTest.keyClick(sidebar, Qt.Key.Key_Left)
    assert (sidebar.open_shelf.folded, shown()) == (True, ["politics", "eu", "sport"])
    sidebar.fold((ShelfKind.TAG, "politics"), folded=True)
    assert (sidebar.open_shelf.name, shown()) == ("politics", ["politics", "sport"])
    heard = sidebar.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "politics, 1, Red, folded"
    assert folds_from_text(folds_as_text(sidebar.folded)) == sidebar.folded
    assert folds_from_text(["nonsense", "tag:a/b"]) == {(ShelfKind.TAG, "a/b")}
    place = sidebar.visualRect(sidebar.currentIndex())
    QTest.mouseClick(
        sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(10, place.height() // 2)
    )
    assert shown() == ["politics", "eu", "sport"]
    sidebar.open(Shelf(ShelfKind.TAG, "politics/eu/trade"))
    assert shown() == ["politics", "eu", "trade", "sport"]


def test_the_open_place_stays_open_when_counts_and_places_change(qtbot, sidebar):
    sidebar.show_shelves(shelves(FULL))
    sidebar.open(Shelf(ShelfKind.TAG, "국방"))
    with qtbot.assertNotEmitted(sidebar.opened):
        more = Overview(10, 0, 0, 0, 0, (Count("Evening", 1), Count("Morning", 3)), (Count("국방", 3),), ())
        sidebar.show_shelves(shelves(more))
    assert sidebar.open_shelf == Shelf(ShelfKind.TAG, "국방", 3)


def test_everything_is_opened_when_the_open_place_is_gone(qtbot, sidebar):
    sidebar.show_shelves(shelves(FULL))
    sidebar.open(Shelf(ShelfKind.COLLECTION, "Morning"))
    sidebar.show_shelves(shelves(EMPTY))
    assert sidebar.open_shelf.kind is ShelfKind.ALL


def test_a_tag_and_a_source_of_one_name_are_two_places(sidebar):
    both = Overview(1, 0, 0, 0, 0, (Count("Post", 1),), (Count("Post", 2),), (Count("Post", 3),))
    sidebar.show_shelves(shelves(both))
    assert [shelf.count for shelf in shelves(both) if shelf.name == "Post"] == [1, 2, 3]
    sidebar.open(Shelf(ShelfKind.SOURCE, "Post"))
    assert sidebar.open_shelf.query == Query(source="Post")
