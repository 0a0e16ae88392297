"""Correct this: another headline, caption or credit. The cleaner's version stays underneath."""

from clipper.article import Recaption, Retitle
from clipper.clipping import Clipping
from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.library import add_edits, recall


def retitle(desk: Desk, number: int, title: str) -> None:
    """Give a story another headline. Raises NothingToChange while there is no story, NoSuchClipping."""
    _with_story(desk, number)
    add_edits(desk.library, number, (Retitle(title),))
    desk.bulletin.tell(Changed((number,)))


def choose_title(desk: Desk, number: int, choice: int) -> None:
    """Give a story the ``choice``-th of ``Clipping.other_titles``, counted from 1.

    Raises NothingToChange if there is no such headline, NoSuchClipping.
    """
    titles = _with_story(desk, number).other_titles
    if not 1 <= choice <= len(titles):
        raise NothingToChange(number, "headline")
    retitle(desk, number, titles[choice - 1])


def recaption(desk: Desk, number: int, figure: int, caption: str | None, credit: str | None) -> None:
    """Give the ``figure``-th picture of a story, counted from 1, another caption or credit; None leaves it.

    Raises NothingToChange if there is no such picture, NoSuchClipping.
    """
    figures = _with_story(desk, number).article.figures
    if not 1 <= figure <= len(figures):
        raise NothingToChange(number, "picture")
    add_edits(desk.library, number, (Recaption(figures[figure - 1].picture, caption, credit),))
    desk.bulletin.tell(Changed((number,)))


def _with_story(desk: Desk, number: int) -> Clipping:
    clipping = recall(desk.library, number)
    if clipping.extraction is None:
        raise NothingToChange(number, "story")
    return clipping
