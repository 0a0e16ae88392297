"""Who is next in line: hosts take turns, nobody is lost, who has left is passed over."""

from hypothesis import given
from hypothesis import strategies as st

from clipper.desk import InLine
from clipper.gui.taking_in.line import Line


def one(number, host):
    return InLine(number, f"https://{host}/{number}", host, 0.0, None)


def all_of(line, is_free=lambda _: True):
    found = []
    while (each := line.next(is_free)) is not None:
        found.append(each.number)
    return found


def filled(*hosts):
    line = Line()
    for number, host in enumerate(hosts):
        line.add(one(number, host))
    return line


def test_hosts_take_turns_and_keep_their_order():
    assert all_of(filled("a", "a", "a", "b", "c", "b")) == [0, 3, 4, 1, 5, 2]


def test_a_host_that_is_not_free_holds_nobody_up():
    line = filled("a", "a", "b", "b")
    assert all_of(line, lambda host: host != "a") == [2, 3]
    assert len(line) == 2
    assert all_of(line) == [0, 1]


def test_who_has_left_comes_again_only_when_added_again():
    line = filled("a", "a", "b")
    line.leave([0, 7])
    assert 0 not in line
    line.add(one(0, "a"))
    assert all_of(line) == [1, 2, 0]
    line.leave(list(line))
    assert all_of(line) == []


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abc"), st.booleans()), max_size=40))
def test_each_that_stays_is_next_once(steps):
    line, here = Line(), {}
    for number, host, comes in steps:
        if not comes:
            line.leave([number])
            here.pop(number, None)
        elif number not in line:
            line.add(one(number, host))
            here[number] = host
    assert len(line) == len(here)
    assert sorted(all_of(line)) == sorted(here)
