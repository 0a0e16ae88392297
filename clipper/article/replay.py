"""Makes a user's corrections on an extraction, again and again: after each new one, and when the page is cut anew."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from clipper.article.article import Article
from clipper.article.blocks import Code, Figure, Heading, Paragraph, Run, Runs
from clipper.article.concordance import Words, says
from clipper.article.edit import (
    Cut,
    DropPicture,
    Edit,
    MakeCaption,
    MakeHeading,
    MakeHeadline,
    MakeParagraph,
    Rebyline,
    Recaption,
    Redate,
    Restandfirst,
    Restore,
    Retitle,
)
from clipper.article.extraction import Extraction
from clipper.article.leaves import Leaf
from clipper.article.manuscript import Manuscript
from clipper.article.removal import Place, Removal, RemovalKind

_NOWHERE = Place(0)
_BY_HAND = Removal("", RemovalKind.BY_HAND, "edit.cut", "Cut by you", 1.0, _NOWHERE)
_CAPTION = Removal("", RemovalKind.CAPTION, "edit.caption", "Made the caption of a picture by you", 1.0, _NOWHERE)
_HEADLINE = Removal("", RemovalKind.TITLE, "edit.headline", "Made the headline by you", 1.0, _NOWHERE)


@dataclass(frozen=True, slots=True)
class Replayed:
    """A story as the user has corrected it."""

    article: Article
    removals: tuple[Removal, ...]
    """What is cut from it now, by the cleaner and by the user, in reading order."""
    missed: tuple[Edit, ...] = ()
    """The edits that no longer apply: what they name is not on the page any more."""


def replay(extraction: Extraction, edits: Iterable[Edit]) -> Replayed:
    """``extraction`` with ``edits`` made in order.

    They are marks on the whole of the page, not on each other's outcome: a piece that was brought back stands where it
    stood, whatever else was. One that changes nothing because the cleaner now does so by itself has not missed.
    """
    edits = tuple(edits)
    if not edits:
        return Replayed(extraction.article, extraction.removals)
    editing = Editing(extraction)
    missed = tuple(edit for edit in edits if not editing.make(edit))
    return editing.replayed(missed)


class Editing:
    """One extraction while edits are made on it."""

    def __init__(self, extraction: Extraction) -> None:
        self.manuscript = Manuscript(extraction)
        self._article = extraction.article

    def replayed(self, missed: tuple[Edit, ...] = ()) -> Replayed:
        copy = self.manuscript.fair_copy()
        return Replayed(replace(self._article, blocks=copy.blocks), copy.removals, missed)

    def make(self, edit: Edit) -> bool:
        """Make ``edit``; False if what it names is not there."""
        match edit:
            case Retitle() | Restandfirst() | Rebyline() | Redate():
                self._set_field(edit)
                return True
            case Recaption() | DropPicture() | MakeCaption():
                return self._change_figure(edit)
            case Restore():
                return self._restore(edit)
            case Cut(words):
                return self._strike(words, _BY_HAND)
            case MakeHeading(words, level):
                return self._set_as(words, level)
            case MakeParagraph(words):
                return self._set_as(words, 0)
            case MakeHeadline(words):
                self._set_field(Retitle(words.text))
                self._strike(words, _HEADLINE)
                return True

    def _set_field(self, edit: Retitle | Restandfirst | Rebyline | Redate) -> None:
        match edit:
            case Retitle(title):
                self._article = replace(self._article, title=title)
            case Restandfirst(standfirst):
                self._article = replace(self._article, standfirst=standfirst)
            case Rebyline(authors):
                self._article = replace(self._article, authors=authors)
            case Redate(published):
                self._article = replace(self._article, published=published)

    def _change_figure(self, edit: Recaption | DropPicture | MakeCaption) -> bool:
        match edit:
            case Recaption(picture, caption, credit, was):
                return self._recaption(picture, was, caption, credit)
            case DropPicture(picture, was):
                return self._drop(picture, was)
            case MakeCaption():
                return self._make_caption(edit)

    def _recaption(self, picture: str, was: str | None, caption: str | None, credit: str | None) -> bool:
        numbers = self.manuscript.figures(picture, was)
        for number in numbers:
            figure = self.manuscript.leaf(number)
            if isinstance(figure, Figure):
                captioned = replace(
                    figure,
                    caption=figure.caption if caption is None else caption,
                    credit=figure.credit if credit is None else credit,
                )
                self.manuscript.put_leaf(number, captioned)
        return bool(numbers)

    def _drop(self, picture: str, was: str | None) -> bool:
        numbers = self.manuscript.figures(picture, was)
        for number in numbers:
            figure = self.manuscript.leaf(number)
            if isinstance(figure, Figure):
                text = figure.caption or figure.alt or figure.credit or figure.picture or "…"
                self.manuscript.strike(self.manuscript.stretch_of(number), replace(_BY_HAND, text=text))
        return bool(numbers)

    def _restore(self, edit: Restore) -> bool:
        manuscript = self.manuscript
        if edit.picture is not None:
            numbers = manuscript.figures(edit.picture, edit.words.text)
            for number in numbers:
                manuscript.restore(manuscript.stretch_of(number))
            return bool(numbers)
        stretch = manuscript.concordance.best(edit.words, manuscript.is_struck)
        if stretch is None:
            return False
        manuscript.restore(stretch)
        if edit.kind is RemovalKind.CAPTION:
            manuscript.put_leaves(lambda leaf: _without_caption(leaf, edit.words.text))
        return True

    def _strike(self, words: Words, removal: Removal) -> bool:
        manuscript = self.manuscript
        stretch = manuscript.concordance.best(words, lambda stretch: not manuscript.is_struck(stretch))
        if stretch is None:
            return False
        manuscript.strike(stretch, removal)
        return True

    def _make_caption(self, edit: MakeCaption) -> bool:
        if not self.manuscript.figures(edit.picture, edit.was) or not self._strike(edit.words, _CAPTION):
            return False
        caption = edit.words.text if edit.caption is None else edit.caption
        return self._recaption(edit.picture, edit.was, caption, edit.credit)

    def _set_as(self, words: Words, level: int) -> bool:
        """Make the leaf that has ``words`` a heading of ``level``, or a paragraph for 0."""
        stretch = self.manuscript.concordance.best(words, lambda stretch: not self.manuscript.is_struck(stretch))
        number = None if stretch is None else self.manuscript.leaf_at(stretch)
        if number is None:
            return False
        match self.manuscript.leaf(number):
            case (Paragraph(runs) | Heading(runs)) as leaf:
                self.manuscript.put_leaf(number, _set(runs, level, leaf.language))
            case Code(text):
                self.manuscript.put_leaf(number, _set((Run(text),), level))
            case _:
                return False
        return True


def _without_caption(leaf: Leaf, text: str) -> Leaf:
    """``leaf`` without a caption that was taken from ``text``: nothing is read in the story and below a picture too."""
    if not isinstance(leaf, Figure) or not leaf.caption or not says(text, leaf.caption):
        return leaf
    return replace(leaf, caption="", credit="" if says(text, leaf.credit) else leaf.credit)


def _set(runs: Runs, level: int, language: str = "") -> Paragraph | Heading:
    return Heading(runs, level, language) if level else Paragraph(runs, language)
