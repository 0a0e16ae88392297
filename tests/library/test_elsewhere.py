"""Hearing of other programs: in a file and on a server."""

import pytest

from clipper.library import enroll, open_library, set_note
from tests.library.stories import NOON


@pytest.fixture
def two(place):
    """One library, opened by two programs."""
    with open_library(place) as ours, open_library(place) as theirs:
        yield ours, theirs


def test_what_another_program_writes_is_heard(two):
    ours, theirs = two
    with ours.elsewhere() as others:
        assert not others.wait(0)
        number = enroll(theirs, "https://a.example", at=NOON).number
        assert others.wait(1)
        assert not others.wait(0)
        set_note(theirs, number, "Look.")
        assert others.wait(1)


def test_reading_is_not_writing(two):
    ours, theirs = two
    with ours.elsewhere() as others, theirs.reading():
        assert not others.wait(0.3)


def test_what_we_write_is_no_news_for_long(two):
    """A file does not tell who has written: our own writing may be taken for another's, but not again and again."""
    ours, _ = two
    with ours.elsewhere() as others:
        for turn in range(5):
            enroll(ours, f"https://a.example/{turn}", at=NOON)
            heard = others.wait(0)
        assert not heard


@pytest.mark.xdist_group("server")
def test_on_a_server_our_own_writing_is_none(server_library):
    with server_library.elsewhere() as others:
        enroll(server_library, "https://own.example", at=NOON)
        assert not others.wait(0.2)
