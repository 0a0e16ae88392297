"""Correct the text: cut this, bring that back, make it a heading, a caption, the headline.

Words are given as they are read; what stands around them tells which are meant where they are read more than once.
"""

from collections.abc import Callable, Iterable

from clipper.article import Cut, Edit, MakeCaption, MakeHeading, MakeHeadline, MakeParagraph, Words
from clipper.article.naming import to_bring_back, words_in
from clipper.desk.desk import Desk
from clipper.desk.errors import AmbiguousWords, NothingToChange, NotInStory
from clipper.desk.story import correct, story_of


def bring_back(desk: Desk, number: int, cuts: Iterable[int]) -> None:
    """Bring pieces of ``Clipping.removals``, counted from 1, back to where they stood.

    Raises NothingToChange if there is no such piece, NoSuchClipping.
    """
    story = story_of(desk, number)
    cuts = sorted(set(cuts))
    if not all(1 <= cut <= len(story.removals) for cut in cuts):
        raise NothingToChange(number, "cut")
    correct(desk, story, [to_bring_back(story.extraction, story.edits, cut - 1) for cut in cuts])


def cut_out(desk: Desk, number: int, words: Words) -> None:
    """Cut words out of the story. Raises NotInStory, AmbiguousWords, NothingToChange, NoSuchClipping."""
    _on_words(desk, number, words, Cut)


def make_heading(desk: Desk, number: int, words: Words, level: int = 2) -> None:
    """Make a heading of the paragraph with these words; ``level`` is 2 to 6. Raises as ``cut_out``."""
    _on_words(desk, number, words, lambda named: MakeHeading(named, level))


def make_paragraph(desk: Desk, number: int, words: Words) -> None:
    """Make a paragraph of the heading with these words. Raises as ``cut_out``."""
    _on_words(desk, number, words, MakeParagraph)


def make_headline(desk: Desk, number: int, words: Words) -> None:
    """Take words out of the text and make them the headline. Raises as ``cut_out``."""
    _on_words(desk, number, words, MakeHeadline)


def make_caption(desk: Desk, number: int, words: Words, figure: int) -> None:
    """Take words out of the text and print them below the ``figure``-th picture, counted from 1.

    A credit at their end becomes its credit. Raises as ``cut_out``.
    """
    # Loaded where it is wanted: the cleaner takes a quarter of a second, which no other correction needs.
    from clipper.extract.figures import split_credit

    shown = story_of(desk, number).figure(figure)

    def caption(named: Words) -> MakeCaption:
        text, credit = split_credit(named.text)
        return MakeCaption(named, shown.picture, shown.caption, text or named.text, credit if text and credit else None)

    _on_words(desk, number, words, caption)


def _on_words(desk: Desk, number: int, words: Words, edit: Callable[[Words], Edit]) -> None:
    """Make ``edit`` of the one place in the story where ``words`` are read."""
    story = story_of(desk, number)
    named = words_in(story.extraction, story.edits, words)
    if not named:
        raise NotInStory(number, words.text)
    if len(named) > 1:
        raise AmbiguousWords(number, words.text, len(named))
    correct(desk, story, [edit(named[0])])
