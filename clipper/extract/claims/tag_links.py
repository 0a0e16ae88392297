"""Claims in lists of links that the page names as tags, topics or keywords."""

import re
from collections.abc import Iterator

from clipper.article import Claim
from clipper.extract.purpose import Purpose, purposes_of
from clipper.markup import Document, Element

ORIGIN = "tag links"

_LABEL = re.compile(
    r"^(?:tags?|topics?|related topics|keywords|themen|schlagw[oö]rter|stichw[oö]rte|mehr zu(?:m thema)?|temas|"
    r"etiquetas|mots-clés|emner|ämnen|témata|etiketler|tagi|теги|темы|الوسوم|タグ|関連(?:トピック|タグ)?|キーワード|태그|"
    r"키워드|标签|關鍵字|关键词|filed under|in this article|more on this story)\s*[:：]?$",
    re.IGNORECASE,
)
_MOST_LINKS = 20
_LONGEST_LINK = 50
_LONGEST_LIST = 800
_SHARE_LINKED = 0.55


def claims(document: Document, _: str) -> Iterator[Claim]:
    """The links of the longest such list, in order."""
    best: list[str] = []
    for element in document.elements:
        if _is_list(document, element):
            links = _links(document, element)
            if len(best) < len(links) <= _MOST_LINKS:
                best = links
    yield from (Claim("tag", text, ORIGIN) for text in best)


def _is_list(document: Document, element: Element) -> bool:
    """True for a short element of links that is named for tags, or that a label for tags introduces."""
    count = element.last - element.first
    if not 0 < count <= _MOST_LINKS + 2 or element.hidden or element.nearest(frozenset({"nav", "footer"})):
        return False
    passages = document.passages_in(element)
    length = sum(len(passage.text) for passage in passages)
    linked = sum(passage.linked for passage in passages)
    if length > _LONGEST_LIST or linked < _SHARE_LINKED * length:
        return False
    if purposes_of(element.names) & Purpose.TAGS:
        return True
    before = document.passages[element.first - 1].text if element.first else ""
    return count > 1 and bool(_LABEL.match(before))


def _links(document: Document, element: Element) -> list[str]:
    texts: list[str] = []
    for passage in document.passages_in(element):
        for part in passage.parts:
            text = part.text.strip()
            if part.link and text and len(text) <= _LONGEST_LINK:
                texts.append(text)
    return texts
