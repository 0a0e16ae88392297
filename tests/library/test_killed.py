"""A program that is killed at any moment leaves a whole library, with everything in it that was said to be kept."""

import pytest

from clipper.clipping import State
from clipper.library import NewPicture, open_library, picture_content, recall, served_page, unfinished
from tests.library.programs import heard, program, start
from tests.library.stories import PICTURE, assert_blobs_whole, assert_sound, digest, hits, page

_WRITER = """
place, first = sys.argv[1], int(sys.argv[2])
with open_library(place) as library:
    for i in range(first, first + 10_000):
        origin = f"https://a.example/{i}"
        number = enroll(library, origin, filing=Filing(("all", f"tag{i % 7}"), "Monday", f"note {i}"), at=NOON).number
        picture = NewPicture(b"picture %d" % i * 2000, "image/png", i + 1, 1)
        keep(library, number, page(b"page %d" % i * 2000, origin), story(f"Headline {i}"), {PICTURE: picture})
        if i % 3 == 0:
            set_note(library, number, f"changed {i}")
        if i % 5 == 0:
            trash(library, [number], NOON)
        say(number, i)
"""


@pytest.mark.parametrize("after", [1, 2, 30])
def test_everything_acknowledged_is_there_and_all_of_it_is_sound(place, after):
    acknowledged = []
    for start_at in (0, 1000):
        with program(_WRITER, place, start_at) as writer:
            start(writer)
            acknowledged += [heard(writer).split() for _ in range(after)]
            writer.kill()
            acknowledged += [line.split() for line in iter(lambda writer=writer: heard(writer), "")]
    assert_blobs_whole(place)
    with open_library(place) as library:
        assert_sound(library)
        for number, i in ((int(number), int(i)) for number, i in acknowledged):
            _assert_whole(library, number, i)
        for number in hits(library, "") + hits(library, "", trashed=True):
            clipping = recall(library, number)
            assert (clipping.state is State.KEPT) == (clipping.extraction is not None)
            assert all(picture_content(library, picture.digest) for picture in clipping.pictures.values())
            assert clipping.state is State.WAITING or served_page(library, number)
        assert len(unfinished(library)) <= 2


def _assert_whole(library, number, i):
    clipping = recall(library, number)
    assert clipping.article.title == f"Headline {i}"
    assert clipping.tags == ("all", f"tag{i % 7}")
    assert clipping.note == (f"changed {i}" if i % 3 == 0 else f"note {i}")
    picture = NewPicture(b"picture %d" % i * 2000, "image/png", i + 1, 1)
    assert clipping.pictures[PICTURE].digest == digest(picture.content)
    assert picture_content(library, digest(picture.content)) == picture.content
    assert served_page(library, number) == page(b"page %d" % i * 2000, f"https://a.example/{i}")
    assert hits(library, f"headline {i}", trashed=i % 5 == 0) == (number,)


def test_one_that_is_killed_while_making_a_library_leaves_one_that_opens(tmp_path):
    script = """
from sqlalchemy import event, Engine
statements = 0
@event.listens_for(Engine, "before_cursor_execute")
def stop(*_):
    global statements
    statements += 1
    if statements == int(sys.argv[2]):
        say("now")
        sys.stdin.readline()
open_library(sys.argv[1])
say("made")
"""
    for statement in (1, 4, 12, 30):
        place = str(tmp_path / str(statement))
        with program(script, place, statement) as maker:
            start(maker)
            assert heard(maker) == "now"
        with open_library(place) as library:
            assert_sound(library)
            assert hits(library, "") == ()
