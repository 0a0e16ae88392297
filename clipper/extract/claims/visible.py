"""Claims that a reader of the page sees: title element, headings, times, links to tags."""

from collections.abc import Iterator

from clipper.article import Claim
from clipper.markup import Document, Inline, Passage

ORIGIN = "visible"
TITLE_ELEMENT = "title element"
MICRODATA = "microdata"

_MOST = 60
_TELLING = frozenset({"itemprop", "rel"})


def claims(document: Document, _: str) -> Iterator[Claim]:
    """What stands on the page itself, each kind in reading order."""
    yield Claim("title", document.title, TITLE_ELEMENT)
    yield Claim("language", document.language, ORIGIN)
    for element in document.elements:
        if element.tag == "h1":
            if not element.hidden:
                yield Claim("title", document.text_of(element), ORIGIN)
        elif element.attributes.get("itemprop") == "datePublished" and not element.hidden:
            written = element.get("datetime") or element.get("content") or document.text_of(element)
            yield Claim("published", written, MICRODATA)
    for passage in document.passages:
        if passage.inlines and not passage.hidden:
            for inline in passage.inlines[:_MOST]:
                if inline.tag == "time" or not _TELLING.isdisjoint(inline.attributes):
                    yield from _inline_claims(passage, inline)


def _inline_claims(passage: Passage, inline: Inline) -> Iterator[Claim]:
    published = inline.get("itemprop") == "datePublished"
    if inline.tag == "time" or published:
        origin = MICRODATA if published or "pubdate" in inline.attributes else ORIGIN
        yield Claim("published", inline.get("datetime") or inline.get("content") or passage.text_of(inline), origin)
    elif "tag" in inline.get("rel").lower().split():
        yield Claim("tag", passage.text_of(inline), ORIGIN)
