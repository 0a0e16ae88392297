"""All passages of a page as candidates, with what is measured about them."""

import re
from collections import Counter

from clipper.extract.body.candidate import Candidate
from clipper.extract.body.measures import Measures
from clipper.extract.claims import Claims
from clipper.extract.fields.keys import key_of
from clipper.extract.purpose import purposes_of
from clipper.markup import Document, Element, Passage

_SENTENCE_END = re.compile(r"[.!?。！？।۔؟…][\"'”’»)\]」』]*\s*$|다\s*$")
_SAMPLE = 24
_SHORTEST_BODY = 200
_LONGEST_KEY = 4_000


def candidates_of(
    document: Document, claims: Claims, measures: Measures, title: str, title_at: int
) -> tuple[Candidate, ...]:
    """One candidate a passage, in reading order; ``title_at`` is where the headline ``title`` stands, or -1."""
    keys = _keys(document)
    copies = Counter(keys)
    title_key = key_of(title)
    distances = _distances(document, measures.container)
    descriptions = [key for text in claims.of("standfirst") if len(key := key_of(text)) > 15]
    body = key_of(claims.first("body"))
    total_promise = max(1.0, measures.promising[0])
    inside_from, inside_to = measures.container.first, measures.container.last
    prose = [index for index in range(inside_from, inside_to) if measures.passages[index]]
    last_prose = prose[-1] if prose else inside_to
    found = []
    for passage, key in zip(document.passages, keys, strict=True):
        element = passage.element
        outer = element.parent or element
        found.append(
            Candidate(
                passage=passage,
                length=len(passage.text),
                link_density=passage.link_density,
                inside=measures.container.contains(element),
                distance=distances[element.index],
                own=_own_purposes(passage),
                around=measures.around[element.index],
                within=measures.within[element.index],
                sentence=bool(_SENTENCE_END.search(passage.text[-6:])),
                promise=measures.passages[passage.index],
                parent_density=measures.linked[outer.index] / max(1, measures.text[outer.index]),
                prose_around=measures.promising[outer.index] / total_promise,
                copies=copies[key],
                after_prose=passage.index > last_prose,
                before_inside=passage.index + 1 < inside_to and passage.index + 1 >= inside_from,
                after_title=passage.index - title_at if title_at >= 0 else 0,
                is_title=passage.index == title_at or (bool(title_key) and key == title_key),
                described=len(key) > 15 and any(key in text or text[:60] in key for text in descriptions),
                quoted=_quoted(key, body),
                hidden=passage.hidden,
            )
        )
    return tuple(found)


def headline_at(document: Document, title: str) -> int:
    """The index of the passage that shows the headline ``title``, a main heading if there is one; -1 if none does."""
    title_key = key_of(title)
    if not title_key:
        return -1
    keys = _keys(document)
    found = [index for index, key in enumerate(keys) if key == title_key]
    headings = [index for index in found if _in_heading(document.passages[index].element)]
    # A kicker may stand in one heading with the headline.
    longer = [
        index
        for index, key in enumerate(keys)
        if key.endswith(title_key) and len(key) < 2 * len(title_key) and _in_heading(document.passages[index].element)
    ]
    return next(iter(headings + longer + found), -1)


def _keys(document: Document) -> list[str]:
    """The key of each passage, or of its beginning where it is long."""
    return [key_of(passage.text[:_LONGEST_KEY]) for passage in document.passages]


def _in_heading(element: Element) -> bool:
    return element.tag in ("h1", "h2") or (element.parent is not None and element.parent.tag in ("h1", "h2"))


def _own_purposes(passage: Passage) -> int:
    flags = purposes_of(passage.element.names)
    for inline in passage.inlines[:8]:
        flags |= purposes_of(inline.names)
    return flags


def _distances(document: Document, container: Element) -> list[int]:
    path = {element.index for element in container.ancestry()}
    distances: list[int] = []
    for element in document.elements:
        if element.parent is None or element.index in path or container.contains(element):
            distances.append(0)
        else:
            distances.append(distances[element.parent.index] + 1)
    return distances


def _quoted(key: str, body: str) -> float:
    """The share of five samples of ``key`` that ``body`` has."""
    if len(body) < _SHORTEST_BODY:
        return -1.0
    if len(key) <= 2 * _SAMPLE:
        return float(key in body)
    starts = range(0, len(key) - _SAMPLE + 1, max(1, (len(key) - _SAMPLE) // 5))
    return sum(key[start : start + _SAMPLE] in body for start in starts) / len(starts)
