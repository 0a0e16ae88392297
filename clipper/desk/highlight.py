"""Mark this, say that about it: highlights on words of a story."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from clipper.article import Colour, Highlight, Words
from clipper.article.naming import words_of
from clipper.clipping import Clipping
from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange, NotInStory, WhichWords
from clipper.library import Query, add_highlight, find, recall, recall_many
from clipper.library import change_highlight as change_in
from clipper.library import remove_highlights as remove_from

_AT_ONCE = 100


def highlight(desk: Desk, number: int, words: Words, colour: Colour = Colour.YELLOW, remark: str = "") -> int:
    """Mark words of a story, given as they are read there; answers the number of the highlight.

    Where they are read more than once, those around them tell which are meant, or else ``words.nth`` does.
    Raises NotInStory, WhichWords, NothingToChange while there is no story, NoSuchClipping.
    """
    clipping = recall(desk.library, number)
    if clipping.extraction is None:
        raise NothingToChange(number, "story")
    named = words_of(clipping.article, words)
    if not named:
        raise NotInStory(number, words.text)
    which = 0 if len(named) == 1 else words.nth
    if which is None or which >= len(named):
        raise WhichWords(number, words.text, len(named))
    made = add_highlight(desk.library, number, named[which], colour, remark.strip(), datetime.now(UTC))
    desk.bulletin.tell(Changed((number,)))
    return made


def change_highlight(
    desk: Desk, number: int, which: int, *, colour: Colour | None = None, remark: str | None = None
) -> None:
    """Give a highlight of a clipping another colour or remark; None leaves it.

    Raises NoSuchHighlight, NoSuchClipping.
    """
    remark = None if remark is None else remark.strip()
    change_in(desk.library, number, which, colour=colour, remark=remark)
    desk.bulletin.tell(Changed((number,)))


def remove_highlights(desk: Desk, number: int, which: Iterable[int]) -> tuple[Highlight, ...]:
    """Take highlights off a clipping; answers them. Raises NoSuchHighlight, NoSuchClipping."""
    removed = remove_from(desk.library, number, which)
    desk.bulletin.tell(Changed((number,)))
    return removed


def highlighted(desk: Desk, query: Query) -> Iterator[Clipping]:
    """The clippings that ``query`` describes and that have highlights, in its order. Raises BadQuery."""
    within = f"({query.within}) has:highlight" if query.within else "has:highlight"
    numbers = find(desk.library, replace(query, within=within))
    for start in range(0, len(numbers), _AT_ONCE):
        yield from recall_many(desk.library, numbers[start : start + _AT_ONCE])
