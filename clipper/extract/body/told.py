"""What a page's claims say about its passages: which is the headline, which its description, which its story."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from clipper.extract.body.layout import Floats
from clipper.extract.claims import Claims
from clipper.extract.fields.keys import key_of
from clipper.markup import Document, Element

_SAMPLE = 24
_SHORTEST_BODY = 200
_SHORTEST_DESCRIPTION = 15
_DESCRIPTION_SAMPLE = 60
_LONGEST_KEY = 4_000


@dataclass(frozen=True, slots=True)
class Told:
    """Facts about each passage, by its index."""

    title_at: int
    """The index of the passage that shows the headline; -1 if none does."""
    titles: tuple[bool, ...]
    """It is the headline, or says the same."""
    described: tuple[bool, ...]
    """It is the page's own description of the story, or contains it."""
    quoted: Floats
    """The share of it that the page's JSON-LD has in the story's text; -1 where the page does not say."""


def told(document: Document, claims: Claims, title: str, *others: str) -> Told:
    """What ``claims`` tell about the passages of ``document``, whose headline is ``title``.

    Where no passage shows ``title``, as when a user gave another, the headline stands where one of ``others`` does.
    """
    keys = [key_of(passage.text[:_LONGEST_KEY]) for passage in document.passages]
    shown = (_headline_at(document, keys, headline) for headline in dict.fromkeys((title, *others)))
    title_at = next((at for at in shown if at >= 0), -1)
    title_key = key_of(title)
    titles = [key == title_key for key in keys] if title_key else [False] * len(keys)
    if title_at >= 0:
        titles[title_at] = True
    descriptions = dict.fromkeys(map(key_of, claims.of("standfirst")))
    body = key_of(claims.first("body"))
    if len(body) < _SHORTEST_BODY:
        quoted = np.full(len(keys), -1, np.float32)
    else:
        quoted = np.array([_quoted(key, body) for key in keys], np.float32)
    return Told(title_at, tuple(titles), _described(keys, descriptions), quoted)


def _described(keys: list[str], descriptions: Iterable[str]) -> tuple[bool, ...]:
    """For each of ``keys``, whether it is part of one of ``descriptions`` or contains the beginning of one."""
    long = [text for text in descriptions if len(text) > _SHORTEST_DESCRIPTION]
    together = "\n".join(long)  # which no key has
    described = [len(key) > _SHORTEST_DESCRIPTION and key in together for key in keys]
    for beginning in dict.fromkeys(text[:_DESCRIPTION_SAMPLE] for text in long):
        described = [known or beginning in key for known, key in zip(described, keys, strict=True)]
    return tuple(described)


def _headline_at(document: Document, keys: list[str], title: str) -> int:
    """The index of the passage that shows ``title``, a main heading if there is one; -1 if none does."""
    title_key = key_of(title)
    if not title_key:
        return -1
    found = [index for index, key in enumerate(keys) if key.endswith(title_key)]
    same = [index for index in found if keys[index] == title_key]
    # A kicker may stand in one heading with the headline.
    longer = [index for index in found if len(keys[index]) < 2 * len(title_key)]
    headings = [index for index in same + longer if _in_heading(document.passages[index].element)]
    return next(iter(headings + same), -1)


def _in_heading(element: Element) -> bool:
    return element.tag in ("h1", "h2") or (element.parent is not None and element.parent.tag in ("h1", "h2"))


def _quoted(key: str, body: str) -> float:
    """The share of five samples of ``key`` that ``body`` has."""
    if len(key) <= 2 * _SAMPLE:
        return float(key in body)
    starts = range(0, len(key) - _SAMPLE + 1, max(1, (len(key) - _SAMPLE) // 5))
    return sum([key[start : start + _SAMPLE] in body for start in starts]) / len(starts)
