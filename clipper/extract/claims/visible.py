"""Claims that a reader of the page sees: title element, headings, bylines, times, links to tags."""

import re
from collections.abc import Iterator

from clipper.article import Claim
from clipper.markup import Document, Element, Inline, Passage

ORIGIN = "visible"
TITLE_ELEMENT = "title element"
MICRODATA = "microdata"

_AUTHOR_NAMES = frozenset(
    {"author", "authors", "byline", "bylines", "autor", "autoren", "writer", "auteur", "reporter"}
)
_BEYOND_NAME = frozenset(
    {"bio", "description", "image", "avatar", "box", "about", "role", "title", "social", "date", "time"}
)
# "김서연 기자", "田中健一記者", "记者 王伟": reporters sign so, whatever the markup.
_REPORTER = re.compile(
    r"^\W{0,2}([가-힣]{2,4} ?(?:기자|특파원)|[\u4e00-\u9fff]{2,6} ?記者|记者[:： ] ?[\u4e00-\u9fff]{2,4})(?![\w가-힣])"
)
# "本报讯（记者 王芳、李明）江城地铁…": Chinese papers name the reporter where the story begins.
_DATELINE = re.compile(r"^.{0,20}?[（(].{0,6}记者[:： ]?([\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,4})[）)]")
_LONGEST_BYLINE = 120
_MOST = 60


def claims(document: Document, _: str) -> Iterator[Claim]:
    """What stands on the page itself, each kind in reading order."""
    yield Claim("title", document.title, TITLE_ELEMENT)
    yield Claim("language", document.language, ORIGIN)
    for element in document.elements:
        if not element.hidden:
            yield from _element_claims(document, element)
    for passage in document.passages:
        if not passage.hidden:
            reporter = _REPORTER.match(passage.text) if len(passage.text) <= _LONGEST_BYLINE else None
            dateline = _DATELINE.match(passage.text)
            if reporter:
                yield Claim("author", reporter[1], ORIGIN)
            elif dateline:
                yield Claim("author", dateline[1], ORIGIN)
            for inline in passage.inlines[:_MOST]:
                yield from _inline_claims(passage, inline)


def _element_claims(document: Document, element: Element) -> Iterator[Claim]:
    itemprop = element.get("itemprop")
    if element.tag == "h1":
        yield Claim("title", document.text_of(element), ORIGIN)
    elif itemprop == "datePublished":
        yield Claim(
            "published", element.get("datetime") or element.get("content") or document.text_of(element), MICRODATA
        )
    elif itemprop == "author" or _names_author(element.names):
        # Pieces that stand apart are names apart.
        text = ", ".join(passage.text for passage in document.passages_in(element))
        if len(text) <= _LONGEST_BYLINE:
            yield Claim("author", text, MICRODATA if itemprop == "author" else ORIGIN)


def _inline_claims(passage: Passage, inline: Inline) -> Iterator[Claim]:
    itemprop, rel = inline.get("itemprop"), inline.get("rel").lower().split()
    text = passage.text_of(inline)
    if inline.tag == "time" or itemprop == "datePublished":
        origin = MICRODATA if itemprop == "datePublished" or "pubdate" in inline.attributes else ORIGIN
        yield Claim("published", inline.get("datetime") or inline.get("content") or text, origin)
    elif "tag" in rel:
        yield Claim("tag", text, ORIGIN)
    elif len(text) > _LONGEST_BYLINE:
        return
    elif itemprop == "author" or "author" in rel:
        yield Claim("author", text, MICRODATA)
    elif _names_author(inline.names):
        yield Claim("author", text, ORIGIN)


def _names_author(names: tuple[str, ...]) -> bool:
    return not _AUTHOR_NAMES.isdisjoint(names) and _BEYOND_NAME.isdisjoint(names)
