"""What another cut, or another page, would change of a clipping, in its story as the user reads it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from clipper.article import Article, Edit, Extraction, block_text
from clipper.clipping import Clipping

_MOST_LOST = 0.5
"""What loses more of a story than this share is held back, whatever it wins: it may be another story."""
_LEAST_ALIKE = 0.6
"""Two paragraphs that share more of their words than this are one in two wordings."""
_MOST_COMPARED = 200
_LONGEST = 20_000
"""Characters; longer paragraphs are shown whole, not word by word."""


class Outcome(StrEnum):
    """What becomes, or would become, of a clipping that is cut again."""

    SAME = "same"
    CHANGED = "changed"
    HELD_BACK = "held back"
    """What is new lost the story, or most of it: the old one stays."""
    NO_PAGE = "no page"
    """There is no page to cut, or its bytes are gone."""
    FAILED = "failed"
    PUT_OFF = "put off"
    """Its page cannot be had for now, and is worth another try."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One clipping. Lengths are in characters of the body."""

    number: int
    title: str
    outcome: Outcome
    old_length: int = 0
    new_length: int = 0
    lost: tuple[str, ...] = ()
    """Pieces of the body that are in the old cut alone, in order."""
    won: tuple[str, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    missed: tuple[Edit, ...] = ()
    """Corrections of the user that would not apply any more."""
    failure: str = ""
    """Why, in a sentence, for FAILED, NO_PAGE and PUT_OFF."""
    since: datetime | None = None
    """For SAME after fetching: when what is kept was had. The page says what it said then."""
    seconds: float = 0.0
    """For PUT_OFF: how long it is to be left alone."""
    tries: int = 0
    """For PUT_OFF: how often it was asked for."""


def change_to(clipping: Clipping, extraction: Extraction) -> Change:
    """What of ``clipping`` would be different with ``extraction``; held back where most of the story would be lost."""
    before, after = clipping.replayed, replace(clipping, extraction=extraction).replayed
    old, new = before.article, after.article
    lost, won = text_changes(old, new)
    fields = field_changes(old, new)
    missed = tuple(edit for edit in after.missed if edit not in before.missed)
    old_length, new_length = len(old.text), len(new.text)
    if not extraction.article.blocks or sum(map(len, lost)) > _MOST_LOST * old_length:
        outcome = Outcome.HELD_BACK
    else:
        outcome = Outcome.CHANGED if lost or won or fields or missed else Outcome.SAME
    return Change(clipping.number, old.title, outcome, old_length, new_length, lost, won, fields, missed)


def text_changes(old: Article, new: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The pieces of text that ``old`` alone has, and those that ``new`` alone has.

    Of a paragraph that is there in another wording, the words that differ.
    """
    olds = [text for text in map(block_text, old.blocks) if text]
    news = [text for text in map(block_text, new.blocks) if text]
    lost, won = _without(olds, news), _without(news, olds)
    gone: list[str] = []
    come: list[str] = []
    for text in lost:
        like = _like(text, won)
        if like is None:
            gone.append(text)
        else:
            won.remove(like)
            words_gone, words_come = _by_word(text, like)
            gone += words_gone
            come += words_come
    return tuple(gone), tuple(come + won)


def field_changes(old: Article, new: Article) -> tuple[FieldChange, ...]:
    """The fields that differ, by the names that users know them by."""
    pairs = (
        ("title", old.title, new.title),
        ("standfirst", old.standfirst, new.standfirst),
        ("authors", old.byline, new.byline),
        ("date", _day(old), _day(new)),
        ("source", old.source, new.source),
        ("keywords", ", ".join(old.tags), ", ".join(new.tags)),
        ("pictures", _pictures(old), _pictures(new)),
    )
    return tuple(FieldChange(name, before, after) for name, before, after in pairs if before != after)


def _day(article: Article) -> str:
    """To the minute: seconds and zones are of no use to a reader."""
    return article.published.isoformat().replace("T", " ")[: len("2026-03-02 07:30")] if article.published else ""


def _pictures(article: Article) -> str:
    figures = article.figures
    captions = " / ".join(figure.caption for figure in figures if figure.caption)
    return f"{len(figures)}: {captions}" if captions else str(len(figures))


def _without(texts: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those of ``texts`` that are not among ``others``, each as often as it is one too many."""
    left = Counter(others)
    found = []
    for text in texts:
        if left[text] > 0:
            left[text] -= 1
        else:
            found.append(text)
    return found


def _like(text: str, others: Sequence[str]) -> str | None:
    """The one of ``others`` that is ``text`` in another wording, if any is."""
    words = Counter(text.split())
    best, best_share = None, _LEAST_ALIKE
    for other in others[:_MOST_COMPARED]:
        others_words = Counter(other.split())
        share = 2 * (words & others_words).total() / max(1, words.total() + others_words.total())
        if share > best_share:
            best, best_share = other, share
    return best if best is None or len(text) + len(best) <= _LONGEST else None


def _by_word(old: str, new: str) -> tuple[list[str], list[str]]:
    """The words that each of two wordings alone has."""
    olds, news = old.split(), new.split()
    gone: list[str] = []
    come: list[str] = []
    for kind, start, stop, new_start, new_stop in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind != "equal":
            gone.append(" ".join(olds[start:stop]))
            come.append(" ".join(news[new_start:new_stop]))
    return [text for text in gone if text], [text for text in come if text]
