"""What is deleted for good is gone with all that was kept of it, and nothing else is."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from clipper.article import Retitle
from clipper.jobs import Watch
from clipper.library import (
    NewPicture,
    NoSuchClipping,
    Query,
    add_edits,
    add_tags,
    check_library,
    collect_orphans,
    empty_trash,
    find,
    put_in,
    recall,
    restore,
    served_page,
    set_note,
    trash,
)
from clipper.library.schema import metadata, picture
from tests.library.stories import NOON, PICTURE, PNG, assert_sound, hits, kept

_NOT_OF_CLIPPINGS = {"meta", "tag", "collection", "act"}


def test_nothing_is_left_of_it(library):
    number = kept(library)
    add_tags(library, [number], ["Ports"])
    put_in(library, "Monday", [number])
    set_note(library, number, "Ask Ada.")
    add_edits(library, number, [Retitle("Calm")])
    assert empty_trash(library) == ()
    trash(library, [number], NOON)
    assert empty_trash(library) == (number,)
    with pytest.raises(NoSuchClipping):
        recall(library, number)
    with library.reading() as connection:
        left = {table.name for table in metadata.tables.values() if connection.execute(select(table)).first()}
    assert left <= _NOT_OF_CLIPPINGS
    assert hits(library, "tugs") == ()
    assert_sound(library)
    assert kept(library) == number + 1


def test_only_what_has_been_there_for_long(library):
    numbers = [kept(library, f"https://a.example/{n}") for n in range(4)]
    trash(library, numbers[:1], NOON - timedelta(days=31))
    trash(library, numbers[1:2], NOON - timedelta(days=29))
    trash(library, numbers[2:3], NOON - timedelta(days=31))
    restore(library, numbers[2:3])
    assert empty_trash(library, NOON - timedelta(days=30)) == (numbers[0],)
    assert find(library, Query(trashed=True)) == (numbers[1],)
    assert set(hits(library, "")) == {*numbers[2:]}
    assert all(served_page(library, number) for number in numbers[1:])


def test_pictures_that_another_shows_stay(library):
    both = kept(library)
    alone = kept(library, "https://other.example", pictures={PICTURE: NewPicture(b"other", "image/png", 1, 1)})
    third = kept(library, "https://third.example")
    trash(library, [both, alone], NOON)
    empty_trash(library)
    with library.reading() as connection:
        assert connection.scalars(select(picture.c.width)).all() == [PNG.width]
    assert recall(library, third).pictures[PICTURE].width == PNG.width
    assert check_library(library, Watch()) == ()


def test_their_bytes_are_collected(library):
    trash(library, [kept(library)], NOON)
    empty_trash(library)
    later = datetime.now(UTC) + timedelta(seconds=60)
    left = list(library.blobs.orphans(frozenset(), later))
    assert len(left) == 2
    assert collect_orphans(library) == 0
    assert not library.blobs.drop(left[0], datetime.now(UTC) - timedelta(seconds=60))
    assert collect_orphans(library, timedelta(seconds=-60)) == 2
    assert not list(library.blobs.orphans(frozenset(), later))
    assert check_library(library, Watch()) == ()
