"""Claims of who wrote the story that a reader of the page sees, the nearest to the headline first."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from clipper.article import Claim
from clipper.extract.claims.headline import headline_at
from clipper.extract.purpose import Purpose, purposes_of
from clipper.extract.vocabulary import phrases, words
from clipper.markup import Document, Element, Inline, Passage
from clipper.patterns import deferred

ORIGIN = "visible"
MICRODATA = "microdata"

# "김서연 기자", "田中健一記者", "记者 王伟": reporters sign so, whatever the markup.
_REPORTER = deferred(
    r"^\W{0,2}([가-힣]{2,4} ?(?:기자|특파원)|[\u4e00-\u9fff]{2,6} ?記者|记者[:： ] ?[\u4e00-\u9fff]{2,4})(?![\w가-힣])"
)
# "本报讯（记者 王芳、李明）江城地铁…": Chinese papers name the reporter where the story begins.
_DATELINE = deferred(r"^.{0,20}?[（(].{0,6}记者[:： ]?([\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,4})[）)]")
# Two to four words that begin with capitals, or two such names: "ANN LEE", "Ann Lee/Bo Chan".
_NAME = r"[^\W\d_a-z][\w.'’-]+(?: (?:[a-z]{2,3} )?[^\W\d_a-z][\w.'’-]*){1,3}"
_NAMES_ONLY = deferred(rf"^{_NAME}(?:(?: ?/ ?|, | and | & ){_NAME})?$")
_LONGEST_BYLINE = 120
_LONGEST_NAME = 60
_MOST = 60
_ABOVE, _BELOW = 8, 20
"""A byline stands so many passages above or below the headline; what stands elsewhere comes after it."""
_SHORTEST_PROSE = 100
_ELSEWHERE = (
    Purpose.COMMENTS
    | Purpose.RELATED
    | Purpose.CARD
    | Purpose.NAVIGATION
    | Purpose.FOOT
    | Purpose.POPUP
    | Purpose.QUOTE
)
_OTHER_WORDS = frozenset({"blockquote", "figure", "figcaption"})
"""Who is named in these said the words, or took the picture."""


class _Found(NamedTuple):
    at: int
    claim: Claim


def claims(document: Document, _: str) -> Iterator[Claim]:
    """Bylines near the headline in reading order; where it has none, the one that stands elsewhere on the page."""
    headline = headline_at(document)
    everywhere = 0, len(document.passages)
    near = everywhere if headline is None else (max(0, headline - _ABOVE), headline + _BELOW + 1)
    found = _found(document, *near) or _of_one(_found(document, *everywhere))
    for origin in (MICRODATA, ORIGIN):
        yield from (one.claim for one in found if one.claim.origin == origin)
    if headline is not None:
        yield from _signed(document, headline)


def _found(document: Document, first: int, last: int) -> list[_Found]:
    """The bylines that begin in the passages ``first`` to before ``last``, in reading order."""
    found = [*_from_elements(document, first, last), *_from_passages(document.passages[first:last])]
    return sorted(found, key=lambda one: one.at)


def _of_one(found: list[_Found]) -> list[_Found]:
    """Those found, if all name the same person: several bylines far from the headline are those of other stories."""
    shortest = min((one.claim.value for one in found), key=len, default="")
    return found if all(shortest in one.claim.value for one in found) else []


def _from_elements(document: Document, first: int, last: int) -> Iterator[_Found]:
    marks = words("bylines", "names", "author")
    for element in document.elements:
        if element.last == element.first or not first <= element.first < last or element.hidden:
            continue
        stated = element.attributes.get("itemprop") == "author"
        if not stated and (marks.isdisjoint(element.names) or not _names_author(element.names)):
            continue
        # Pieces that stand apart are names apart.
        passages = document.passages_in(element)
        text = ", ".join(part for passage in passages for part in _pieces(passage))
        if len(text) <= _LONGEST_BYLINE and (stated or not _is_elsewhere(element)):
            yield _Found(element.first, Claim("author", text.replace("\n", ", "), MICRODATA if stated else ORIGIN))


def _from_passages(passages: Iterable[Passage]) -> Iterator[_Found]:
    for passage in passages:
        if passage.hidden:
            continue
        text = passage.text
        if len(text) <= _LONGEST_BYLINE:
            signed = _REPORTER.match(text) if not text.isascii() else None
            if signed:
                yield _Found(passage.index, Claim("author", signed[1], ORIGIN))
            elif _is_introduced(text) and not _is_elsewhere(passage.element):
                yield _Found(passage.index, Claim("author", text.replace("\n", ", "), ORIGIN))
        if "记者" in text and (dateline := _DATELINE.match(text)):
            yield _Found(passage.index, Claim("author", dateline[1], ORIGIN))
        for inline in passage.inlines[:_MOST]:
            origin = _origin_of(inline, passage)
            named = passage.text_of(inline) if origin else ""
            if named and len(named) <= _LONGEST_BYLINE and (origin == MICRODATA or not _is_elsewhere(passage.element)):
                yield _Found(passage.index, Claim("author", named.replace("\n", ", "), origin))


def _pieces(passage: Passage) -> list[str]:
    """The text of ``passage``, or of its inline elements if it is nothing but these."""
    apart = [inline for inline in passage.inlines if inline.tag in ("a", "span")]
    texts = [text for inline in apart if (text := passage.text_of(inline))]
    return texts if len(texts) > 1 and " ".join(texts) == passage.text else [passage.text]


def _origin_of(inline: Inline, passage: Passage) -> str:
    attributes = inline.attributes
    if attributes.get("itemprop") == "author":
        return MICRODATA
    if "rel" in attributes and "author" in inline.get("rel").lower().split():
        return MICRODATA
    if _names_author(inline.names):
        return ORIGIN
    if inline.tag == "a" and len(passage.text) <= _LONGEST_BYLINE and _person_address().search(inline.get("href")):
        return ORIGIN
    return ""


def _signed(document: Document, headline: int) -> Iterator[Claim]:
    """A name that stands alone before the first long paragraph: small papers set bylines so, without any mark.

    One that headline or paragraph speak of is the story's subject.
    """
    for passage in document.passages[headline + 1 : headline + 1 + _BELOW]:
        if len(passage.text) >= _SHORTEST_PROSE:
            before = document.passages[passage.index - 1]
            name = before.text
            bare = not before.links and before.index > headline and not before.hidden and before.element.tag == "p"
            if bare and len(name) <= _LONGEST_NAME and _NAMES_ONLY.match(name):
                last = name.split()[-1]
                if last not in passage.text and last not in document.passages[headline].text:
                    yield Claim("author", name, ORIGIN)
            return


def _names_author(names: tuple[str, ...]) -> bool:
    return not words("bylines", "names", "author").isdisjoint(names) and words("bylines", "names", "beyond").isdisjoint(
        names
    )


def _is_elsewhere(element: Element) -> bool:
    return any(
        ancestor.tag in _OTHER_WORDS or purposes_of(ancestor.names) & _ELSEWHERE
        for ancestor in element.ancestry()
        if ancestor.depth > 1
    )


def _is_introduced(text: str) -> bool:
    """True if ``text`` begins as bylines do and goes on with a capital or with letters that have none."""
    if text[:1].casefold() not in _initials():
        return False
    found = _introduction().match(text)
    return found is not None and not text[found.end() : found.end() + 1].islower()


@cache
def _initials() -> frozenset[str]:
    return frozenset(phrase[:1].casefold() for phrase in phrases("bylines", "introductions"))


@cache
def _introduction() -> re.Pattern[str]:
    known = "|".join(re.escape(phrase) for phrase in sorted(phrases("bylines", "introductions"), key=len, reverse=True))
    return re.compile(rf"^(?:{known})(?:\s*[:：／/]\s*|\s+)(?=\w)", re.IGNORECASE)


@cache
def _person_address() -> re.Pattern[str]:
    return re.compile(rf"/(?:{'|'.join(sorted(words('bylines', 'addresses', 'segments')))})/", re.IGNORECASE)
