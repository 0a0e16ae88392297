"""Whether a page that was fetched as a further one is a part of the story, now that it is there."""

import re

from clipper.article import Extraction

_WORD = re.compile(r"\w+")
_SHARED_TITLE = 0.5
"""Of the words of the shorter headline, that the longer one has."""
_NAMELESS = 200
"""Characters of a part that has no headline."""
_REPEATED = 0.8
"""Of the text of the beginning, that all of a story has too."""
_MOST_SHARED = 0.6
"""Of the text of a page, that the story has already: what follows in a story is new."""
_LONGER = 1.1
"""All of a story is so many times as long as its beginning, at least."""


def goes_on(story: str, first: Extraction, part: Extraction) -> bool:
    """Whether ``part`` tells more of the story whose first page is ``first`` and whose text so far is ``story``.

    Not another story, which has another headline; not the first page once more, nor one whose text we have.
    """
    if not part.article.blocks or not _same_headline(first, part):
        return False
    told = _paragraphs(story)
    new = [text for text in _paragraphs(part.article.text) if text not in told]
    total = sum(map(len, _paragraphs(part.article.text)))
    return sum(map(len, new)) > (1 - _MOST_SHARED) * total


def is_whole(first: Extraction, other: Extraction) -> bool:
    """Whether ``other`` holds the story that ``first`` is the beginning of, and more of it."""
    told = _paragraphs(first.article.text)
    there = _paragraphs(other.article.text)
    shared = sum(len(text) for text in told if text in there)
    return len(other.article.text) > _LONGER * len(first.article.text) and shared >= _REPEATED * sum(map(len, told)) > 0


def _same_headline(first: Extraction, part: Extraction) -> bool:
    """Pages of one story share its headline, its address, or have none of their own."""
    if first.article.address and first.article.address == part.article.address:
        return True
    ours = [_words(title) for title in (first.article.title, *first.article.other_titles) if title]
    theirs = [_words(title) for title in (part.article.title, *part.article.other_titles) if title]
    if not ours or not theirs:
        return len(part.article.text) >= _NAMELESS
    return any(
        len(one & other) >= _SHARED_TITLE * min(len(one), len(other))
        for one in ours
        for other in theirs
        if one and other
    )


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold()))


def _paragraphs(text: str) -> frozenset[str]:
    return frozenset(" ".join(piece.split()).casefold() for piece in text.split("\n") if piece.strip())
