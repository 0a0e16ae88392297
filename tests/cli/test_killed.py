"""A command that is killed amid its work leaves a queue that the next one goes on with."""

import subprocess
import sys

from clipper.desk import Query, find, load, look_up, open_desk, unfinished
from clipper.places import settings_file
from tests.stories import story_page


def test_what_was_dropped_is_there_after_a_kill_and_gone_on_with(clipper, web):
    """Some of them kept by then, some under way, some not begun."""
    addresses = [web.page(f"/{number}", story_page(f"Story {number}")) for number in range(6)]
    for number in range(3, 6):
        web.hold(f"/{number}")
    child = subprocess.Popen([sys.executable, "-m", "clipper", "add", *addresses])
    web.wait_for_requests(4)
    child.kill()
    child.wait()
    with open_desk(load(settings_file()), cutting_processes=0) as desk:
        assert len(find(desk, Query())) == 6
        left = unfinished(desk)
    assert len(left) >= 3
    for number in range(3, 6):
        web.release(f"/{number}")

    answer = clipper("retry")

    assert (answer.code, answer.err) == (0, "")
    with open_desk(load(settings_file()), cutting_processes=0) as desk:
        kept = [look_up(desk, number) for number in find(desk, Query())]
        assert unfinished(desk) == ()
    assert sorted((clipping.origin, clipping.article.title) for clipping in kept) == sorted(
        (address, f"Story {number}") for number, address in enumerate(addresses)
    )
