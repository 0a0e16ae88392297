"""Rows change without jumping: whatever was held by a view is the same afterwards, or gone."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from clipper.gui.rows import KeyedRows

KEYS = st.lists(st.integers(0, 30), unique=True, max_size=25)


class Numbers(KeyedRows[int]):
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return str(self.keys[index.row()]) if index.isValid() and role == Qt.ItemDataRole.DisplayRole else None


@settings(deadline=None)
@given(before=KEYS, after=KEYS)
def test_views_keep_hold_of_what_stays(qapp, before, after):
    model = Numbers()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.start_with(before)
    held = {key: QPersistentModelIndex(model.index(row)) for row, key in enumerate(before)}

    model.go_on_with(after)

    assert list(model.keys) == after
    assert [model.index(row).data() for row in range(model.rowCount())] == [str(key) for key in after]
    for key, index in held.items():
        assert index.isValid() == (key in after)
        assert not index.isValid() or index.data() == str(key)
    assert [model.row_of(key) for key in after] == list(range(len(after)))
    del tester


def test_one_that_comes_in_front_is_told_as_one_row(qtbot):
    model = Numbers()
    model.start_with(list(range(1000)))
    inserted, resets = [], []
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    model.modelReset.connect(lambda: resets.append(1))

    model.go_on_with([2000, *range(1000)])

    assert inserted == [(0, 0)]
    assert resets == []


def test_many_scattered_changes_start_afresh(qtbot):
    model = Numbers()
    model.start_with(list(range(1000)))
    resets = []
    model.modelReset.connect(lambda: resets.append(1))

    model.go_on_with(list(range(0, 1000, 2)))

    assert resets == [1]
    assert list(model.keys) == list(range(0, 1000, 2))
