"""Claims in lists of links that the page names as tags, by a class, a label before them, or their addresses."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from clipper.article import Claim
from clipper.extract.claims.headline import headline_at
from clipper.extract.purpose import Purpose, purposes_of
from clipper.extract.vocabulary import phrases, words
from clipper.markup import Document, Element, Part
from clipper.patterns import deferred

ORIGIN = "tag links"

_STRONG_NAMES = frozenset({"tag", "tags", "taglist", "hashtag", "hashtags", "keyword", "keywords", "schlagworte"})
_MOST_LINKS = 20
_LONGEST_LINK = 50
_LONGEST_LABEL = 40
_MOST_WORDS = 6
_LONGEST_LIST = 800
_SHARE_LINKED = 0.55
_IDEOGRAPHS = deferred(r"[\u3040-\u9fff]")
_ABOVE = 10
"""Passages above the headline; what stands further up belongs to the site."""


class _Evidence(IntEnum):
    """What speaks for a list of links being tags, the weakest first."""

    NONE = 0
    TOPIC_NAME = 1
    LABEL = 2
    TAG_NAME = 3
    ADDRESSES = 4


class _Tags(NamedTuple):
    evidence: _Evidence
    texts: tuple[str, ...]


def claims(document: Document, _: str) -> Iterator[Claim]:
    """The links of the list with the best evidence, the longest of these, in order."""
    best = _Tags(_Evidence.NONE, ())
    for found in _joined(list(_lists(document))):
        if len(found.texts) <= _MOST_LINKS and (found.evidence, len(found.texts)) > (best.evidence, len(best.texts)):
            best = found
    yield from (Claim("tag", text, ORIGIN) for text in best.texts)


def _joined(lists: list[tuple[Element, _Tags]]) -> Iterator[_Tags]:
    """The lists, and those made of neighbours that are named alike and hold one link each."""
    row: list[tuple[Element, _Tags]] = []
    for element, tags in lists:
        yield tags
        if row and (element.first != row[-1][0].last or element.names != row[-1][0].names):
            row = []
        if len(tags.texts) == 1 and tags.evidence > _Evidence.TOPIC_NAME:
            row.append((element, tags))
            yield _Tags(tags.evidence, tuple(dict.fromkeys(text for _, one in row for text in one.texts)))


def _lists(document: Document) -> Iterator[tuple[Element, _Tags]]:
    headline = headline_at(document)
    links = _Links(document, max(0, headline - _ABOVE) if headline is not None else 0)
    for element in document.elements:
        if not 0 < element.last - element.first <= _MOST_LINKS + 2 or element.first < links.first or element.hidden:
            continue
        if not links.fill(element):
            continue
        evidence = _evidence(document, element, links)
        if not evidence or _is_elsewhere(element, evidence):
            continue
        parts = links.within(element)
        if evidence < _Evidence.TAG_NAME:
            # A list that is not named for tags may lead to sections as well.
            parts = [part for part in parts if _leads_to_tag(part)] or parts
        if parts and not _are_headlines(parts):
            yield element, _Tags(evidence, tuple(dict.fromkeys(part.text.strip() for part in parts)))


class _Links:
    """The links of a page that can be tags, counted once so that nested elements cost nothing."""

    def __init__(self, document: Document, first: int) -> None:
        self.first = first
        self._parts = [
            [part for part in passage.parts if part.link and _can_be_tag(part)]
            if passage.links and passage.index >= first
            else []
            for passage in document.passages
        ]
        self._lengths = [0, *accumulate([len(passage.text) for passage in document.passages])]
        self._linked = [0, *accumulate([passage.linked for passage in document.passages])]
        self._tagged = [0, *accumulate([sum(map(_leads_to_tag, parts)) if parts else 0 for parts in self._parts])]

    def fill(self, element: Element) -> bool:
        """True if ``element`` is short and hardly anything but links."""
        length = self._lengths[element.last] - self._lengths[element.first]
        linked = self._linked[element.last] - self._linked[element.first]
        return linked > 0 and length <= _LONGEST_LIST and linked >= _SHARE_LINKED * length

    def lead_to_tags(self, element: Element) -> bool:
        """True if ``element`` has several links and all lead to tags."""
        tagged = self._tagged[element.last] - self._tagged[element.first]
        return tagged > 1 and tagged == sum(map(len, self._parts[element.first : element.last]))

    def within(self, element: Element) -> list[Part]:
        return [part for parts in self._parts[element.first : element.last] for part in parts]


def _evidence(document: Document, element: Element, links: _Links) -> _Evidence:
    if links.lead_to_tags(element):
        return _Evidence.ADDRESSES
    if not _STRONG_NAMES.isdisjoint(element.names):
        return _Evidence.TAG_NAME
    if element.first:
        before = document.passages[element.first - 1].text
        if len(before) <= _LONGEST_LABEL and before.rstrip(" :：").casefold() in phrases("tag-labels", "labels"):
            return _Evidence.LABEL
    return _Evidence.TOPIC_NAME if purposes_of(element.names) & Purpose.TAGS else _Evidence.NONE


def _can_be_tag(part: Part) -> bool:
    """True for a short text that leads to another page, and does not say "more ›"."""
    text = part.text.strip(" \n,#")
    return (
        1 < len(text) <= _LONGEST_LINK
        and not part.link.startswith("#")
        and not text.endswith((">", "»", "›", "→", "…"))
    )


def _leads_to_tag(part: Part) -> bool:
    # Hardly any link does, and splitting one is quicker than looking through it for all segments.
    if _tag_segments().isdisjoint(part.link.lower().replace("=", "/").split("/")):
        return False
    return _tag_address().search(part.link) is not None


@cache
def _tag_segments() -> frozenset[str]:
    return words("tag-labels", "addresses", "segments")


@cache
def _tag_address() -> re.Pattern[str]:
    segments = "|".join(sorted(_tag_segments()))
    return re.compile(rf"/(?:{segments})[/=]", re.IGNORECASE)


def _are_headlines(links: list[Part]) -> bool:
    """True if half are as long as sentences: a list of other stories that is called topics."""
    long = sum(len(part.text.split()) > _MOST_WORDS or _length(part.text) > 0.7 * _LONGEST_LINK for part in links)
    return 2 * long >= len(links)


def _length(text: str) -> int:
    """Letters of ``text``; a Chinese character or a kana says as much as three."""
    return len(text) + 2 * len(_IDEOGRAPHS.findall(text))


def _is_elsewhere(element: Element, evidence: _Evidence) -> bool:
    """True inside navigation, a footer or another story's card; a list that is named for tags may be a ``nav``."""
    unwanted = Purpose.CARD | Purpose.RELATED
    if evidence < _Evidence.TAG_NAME:
        unwanted |= Purpose.NAVIGATION | Purpose.FOOT
    for ancestor in element.ancestry():
        if ancestor.tag == "footer" or (ancestor.tag == "nav" and evidence < _Evidence.TAG_NAME):
            return True
        if ancestor.tag in ("article", "main", "body") or ancestor.parent is None:
            return False
        if purposes_of(ancestor.names) & unwanted and not purposes_of(ancestor.names) & Purpose.TAGS:
            return True
    return False
