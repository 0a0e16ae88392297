"""Where rows stand, with headings anywhere between them: reckoned, and the same as if they were laid one by one."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from clipper.gui.cards.stack import Stack

STACKS = st.builds(
    lambda headed: Stack(len(headed), 11, 4, tuple(row for row, heading in enumerate(headed) if heading)),
    st.lists(st.booleans(), max_size=30),
)


@settings(max_examples=40, deadline=None)
@given(stack=STACKS, y=st.integers(-5, 340))
@example(stack=Stack(1, 11, 4), y=5)
def test_rows_and_places_are_those_of_rows_laid_one_by_one(stack, y):
    tops = [0]
    for row in range(stack.count):
        tops.append(tops[-1] + (4 if row in stack.headings else 11))
    assert [stack.top(row) for row in range(stack.count + 1)] == tops
    assert stack.height == tops[-1]
    covering = [row for row in range(stack.count) if tops[row] <= y < tops[row + 1]]
    assert stack.row_at(y) == (covering[0] if covering else None)
    seen = [row for row in range(stack.count) if tops[row] < y + 20 and tops[row + 1] > y]
    assert list(stack.between(y, y + 20)) == seen
    gap = stack.gap_at(y)
    assert all(abs(tops[gap] - y) <= abs(top - y) for top in tops) or not 0 <= y <= stack.height
