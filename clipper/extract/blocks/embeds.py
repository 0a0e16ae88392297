"""Films, sounds and posts that a page shows in a frame: a source and a link, never the frame."""

import re
from collections.abc import Iterator

from clipper.article import Quote
from clipper.extract.blocks.piece import Piece
from clipper.extract.blocks.platforms import own_page, platform_of
from clipper.extract.fields.address import absolute
from clipper.extract.purpose import Purpose, purposes_of
from clipper.markup import Document, Element, Frame, fold, without_unseen

_NO_TITLE = re.compile(r"\b(?:video|media|embed\w*|audio) ?(?:player|post|content)\b|^(?:embed|iframe)", re.IGNORECASE)
"""What frames are called when nobody named what they show."""
_PLAYERS = {
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/"),
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "lite-vimeo": ("videoid", "https://vimeo.com/"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v="),
}
"""Elements that scripts turn into players: where they tell a film's or post's number, and what it stands behind."""
_NUMBER = re.compile(r"[\w-]{4,40}")
_ELSEWHERE = Purpose.ADVERTISEMENT | Purpose.RELATED | Purpose.NAVIGATION | Purpose.COMMENTS | Purpose.POPUP
_SOURCES = ("src", "data-src", "data-lazy-src", "data-url")
_MOST = 60


def embeds_of(document: Document, first: int, last: int, base: str) -> tuple[tuple[int, Piece], ...]:
    """What is embedded between the passages ``first`` and ``last`` of a story, each with the passage that follows it.

    Each becomes a quotation without text, which tells what it is and leads to where it was published.
    """
    found: list[tuple[int, Piece]] = []
    links: set[str] = set()
    for before, element, address, title in _embeds(document, base):
        link, name = own_page(address), platform_of(address)
        if not name or link in links or not first < before <= last or _stands_elsewhere(element):
            continue
        links.add(link)
        attribution = f"{title} ({name})" if title and name.casefold() not in title.casefold() else title or name
        found.append((before, Piece(element, Quote((), attribution, link))))
    return tuple(sorted(found, key=lambda embed: embed[0]))


def _embeds(document: Document, base: str) -> Iterator[tuple[int, Element, str, str]]:
    for frame in document.frames[:_MOST]:
        address = next((found for name in _SOURCES if (found := absolute(frame.get(name), base))), "")
        if address and not frame.element.hidden:
            yield frame.before, frame.element, address, _title(frame)
    for element in document.elements:
        if element.tag not in _PLAYERS or element.hidden:
            continue
        attribute, page = _PLAYERS[element.tag]
        number = element.get(attribute)
        if _NUMBER.fullmatch(number):
            title = fold(without_unseen(element.get("title") or element.get("playlabel")))
            yield element.first, element, page + number, title


def _title(frame: Frame) -> str:
    title = fold(without_unseen(frame.get("title")))
    return "" if _NO_TITLE.search(title) else title


def _stands_elsewhere(element: Element) -> bool:
    return any(
        near.tag in ("aside", "nav", "footer", "form") or purposes_of(near.names) & _ELSEWHERE
        for steps, near in enumerate(element.ancestry())
        if steps < 4
    )
