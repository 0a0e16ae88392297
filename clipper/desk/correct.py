"""Correct this: headline, standfirst, byline, date, caption or credit. The cleaner's version stays underneath."""

from collections.abc import Iterable
from datetime import date

from clipper.article import DropPicture, Rebyline, Recaption, Redate, Restandfirst, Retitle
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.desk.story import correct, story_of
from clipper.library import recall


def retitle(desk: Desk, number: int, title: str) -> None:
    """Give a story another headline. Raises NothingToChange while there is no story, NoSuchClipping."""
    correct(desk, story_of(desk, number), [Retitle(title)])


def choose_title(desk: Desk, number: int, choice: int) -> None:
    """Give a story the ``choice``-th of ``Clipping.other_titles``, counted from 1.

    Raises NothingToChange if there is no such headline, NoSuchClipping.
    """
    story = story_of(desk, number)
    titles = recall(desk.library, number).other_titles
    if not 1 <= choice <= len(titles):
        raise NothingToChange(number, "headline")
    correct(desk, story, [Retitle(titles[choice - 1])])


def restandfirst(desk: Desk, number: int, standfirst: str) -> None:
    """Give a story another standfirst, or none. Raises NothingToChange, NoSuchClipping."""
    correct(desk, story_of(desk, number), [Restandfirst(" ".join(standfirst.split()))])


def rebyline(desk: Desk, number: int, authors: Iterable[str]) -> None:
    """Give a story other authors; none for one that nobody signed. Raises NothingToChange, NoSuchClipping."""
    names = tuple(name for author in authors if (name := " ".join(author.split())))
    correct(desk, story_of(desk, number), [Rebyline(names)])


def redate(desk: Desk, number: int, published: date | None) -> None:
    """Give a story another date, or a ``datetime``, or none. Raises NothingToChange, NoSuchClipping."""
    correct(desk, story_of(desk, number), [Redate(published)])


def recaption(desk: Desk, number: int, figure: int, caption: str | None, credit: str | None) -> None:
    """Give the ``figure``-th picture of a story, counted from 1, another caption or credit; None leaves it.

    Raises NothingToChange if there is no such picture, NoSuchClipping.
    """
    story = story_of(desk, number)
    shown = story.figure(figure)
    correct(desk, story, [Recaption(shown.picture, caption, credit, shown.caption)])


def drop_picture(desk: Desk, number: int, figure: int) -> None:
    """Leave out the ``figure``-th picture of a story, counted from 1.

    Raises NothingToChange if there is no such picture, NoSuchClipping.
    """
    story = story_of(desk, number)
    shown = story.figure(figure)
    correct(desk, story, [DropPicture(shown.picture, shown.caption)])
