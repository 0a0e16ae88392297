"""From what a user points at to the edit that names it by content."""

from collections.abc import Iterable, Sequence

from clipper.article.article import Article
from clipper.article.blocks import Figure
from clipper.article.concordance import Concordance, Words
from clipper.article.edit import Edit, Restore
from clipper.article.extraction import Extraction
from clipper.article.marking import text_of, words_in_plain_type
from clipper.article.removal import Removal, Stretch
from clipper.article.replay import Editing, replay
from clipper.article.typography import plain_type


def edited(extraction: Extraction, edits: Iterable[Edit]) -> Editing:
    """``extraction`` with ``edits`` made, to be looked at and edited on."""
    editing = Editing(extraction)
    for edit in edits:
        editing.make(edit)
    return editing


def words_in(extraction: Extraction, edits: Iterable[Edit], words: Words) -> tuple[Words, ...]:
    """Each place where ``words`` are read in the story as it is now, as an edit should name it.

    Surroundings that are given narrow it down to the places that fit them best. Where words stand by themselves, those
    places do not count where they are part of longer words.
    """
    manuscript = edited(extraction, edits).manuscript
    return tuple(
        map(manuscript.concordance.name, _read_in(manuscript.kept_text, Concordance(manuscript.kept_text), words))
    )


def words_of(article: Article, words: Words) -> tuple[Words, ...]:
    """Each place where ``words`` are read in the body of ``article``, likewise, as a highlight should name it.

    Where they are read in other type only, such as with other quotation marks, those places count.
    """
    text = text_of(article)
    concordance = Concordance(text)
    found = _read_in(text, concordance, words)
    if not found:
        plain = plain_type(text)
        found = _read_in(plain, Concordance(plain), words_in_plain_type(words))
    return tuple(map(concordance.name, found))


def _read_in(text: str, concordance: Concordance, words: Words) -> Sequence[Stretch]:
    """Where ``words`` are read in ``text``, of which ``concordance`` is."""
    found = concordance.fitting(words)
    return [stretch for stretch in found if _stands_apart(text, stretch)] or found


def _stands_apart(text: str, stretch: Stretch) -> bool:
    """True if no word goes on beyond either end of ``stretch``."""
    ends = text[stretch.start - 1 : stretch.start + 1], text[stretch.end - 1 : stretch.end + 1]
    return not any(len(pair) == 2 and pair.isalnum() for pair in ends)


def _placed(editing: Editing, removals: Sequence[Removal], number: int) -> Removal:
    """The ``number``-th of ``removals``, with its stretch, which older records do not have."""
    wanted = removals[number]
    if wanted.stretch is not None:
        return wanted
    twins = [other for other in editing.replayed().removals if _alike(other, wanted)]
    earlier = sum(_alike(other, wanted) for other in removals[:number])
    return twins[min(earlier, len(twins) - 1)] if twins else wanted


def _alike(one: Removal, other: Removal) -> bool:
    return one.kind is other.kind and one.text.split() == other.text.split()


def to_bring_back(extraction: Extraction, edits: Iterable[Edit], number: int) -> Restore:
    """The edit that brings back the ``number``-th of the removals that ``replay`` answers, counted from 0."""
    edits = tuple(edits)
    editing = edited(extraction, edits)
    manuscript = editing.manuscript
    removal = _placed(editing, replay(extraction, edits).removals, number)
    stretch = removal.stretch
    if stretch is None:
        # Only a record that contradicts itself has one whose text is nowhere; its own words are all there is.
        return Restore(Words(removal.text), removal.kind)
    leaf = manuscript.leaf_at(stretch)
    figure = None if leaf is None else manuscript.leaf(leaf)
    if isinstance(figure, Figure):
        return Restore(Words(figure.caption), removal.kind, figure.picture)
    return Restore(manuscript.concordance.name(stretch), removal.kind)
