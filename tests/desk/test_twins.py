"""Who else has a story: told as it is clipped, decided by the user, printed in files."""

import pytest

from clipper.clipping import State
from clipper.desk import (
    Changed,
    WebAddress,
    cards,
    compare_all,
    export,
    finish,
    format_named,
    join,
    look_up,
    split,
    take_in,
    twins,
)
from clipper.jobs import Watch
from tests.stories import HARBOUR_PARAGRAPHS, story_page


@pytest.fixture
def news(desk):
    told = []
    desk.bulletin.subscribe(told.append)
    return told


@pytest.fixture
def pair(desk, web, news):
    """The same story under two addresses."""
    numbers = []
    for n, title in enumerate(("The harbour reopens", "Nine days of storm are over")):
        web.page(f"/{n}", story_page(title, HARBOUR_PARAGRAPHS))
        numbers.append(take_in(desk, WebAddress(web.url(f"/{n}"))).number)
        assert finish(desk, numbers[-1], Watch()) is State.KEPT
    return tuple(numbers)


def test_a_copy_is_known_as_it_is_clipped_and_all_of_its_story_are_told(desk, pair, news):
    assert twins(desk, pair[1]) == pair
    assert [card.twins for card in cards(desk, pair)] == [1, 1]
    assert Changed(pair) in news


def test_the_user_decides(desk, pair, news):
    assert split(desk, pair[0]) == pair[1:]
    assert news[-1] == Changed(pair)
    assert twins(desk, pair[0]) == pair[:1]
    assert join(desk, pair[1], pair[0]) == pair
    assert compare_all(desk, Watch()) == 0
    assert twins(desk, pair[0]) == pair


@pytest.mark.parametrize("key", ["md", "html", "txt"])
def test_files_say_where_else_it_was(desk, pair, key, tmp_path):
    (twin,) = look_up(desk, pair[0]).twins
    assert (twin.number, twin.source) == (pair[1], "Harbour Post")
    path = tmp_path / f"review.{key}"
    export(desk, pair, format_named(key), path, Watch())
    assert "Also in" not in path.read_text("utf-8")  # the same paper
