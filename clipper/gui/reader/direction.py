"""Which way a text runs: from its letters, and from its language where it has none."""

import re

from PySide6.QtCore import Qt

from clipper.article import Article

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Hebrew, Arabic, Syriac, Thaana, N'Ko and the rest of the blocks that Unicode sets aside for right-to-left scripts."""
_LETTER = re.compile(r"[^\W\d_]")
_LEFTWARD_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"})
_SAMPLE = 2000
"""Characters of a story that are looked at."""
_AGAINST = 0.8
"""So much of a paragraph must run the other way before it is set against its story's direction: an Arabic paragraph
that begins with a Latin name stays Arabic."""

RIGHTWARD = Qt.LayoutDirection.LeftToRight
LEFTWARD = Qt.LayoutDirection.RightToLeft


def direction_of_story(article: Article) -> Qt.LayoutDirection:
    """The direction that most letters of headline and body run."""
    share = _leftward_share(f"{article.title} {article.standfirst} {article.text[:_SAMPLE]}")
    if share is None:
        return LEFTWARD if article.language.partition("-")[0].lower() in _LEFTWARD_LANGUAGES else RIGHTWARD
    return LEFTWARD if share > 0.5 else RIGHTWARD


def direction_of(text: str, story: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The direction of one paragraph of a story that runs in the direction ``story``."""
    if story is RIGHTWARD and not _LEFTWARD.search(text):
        return RIGHTWARD
    share = _leftward_share(text)
    if share is None:
        return story
    against = 1 - share if story is LEFTWARD else share
    if against < _AGAINST:
        return story
    return RIGHTWARD if story is LEFTWARD else LEFTWARD


def _leftward_share(text: str) -> float | None:
    """How much of the letters runs right to left, 0 to 1; None when there are no letters."""
    letters = len(_LETTER.findall(text))
    leftward = len(_LEFTWARD.findall(text))
    return min(1.0, leftward / max(letters, leftward)) if letters or leftward else None
