"""The links of a page, with what they are called and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from clipper.extract.fields.address import absolute
from clipper.extract.purpose import Purpose, purposes_of
from clipper.markup import Document, Element

_ENDS = " \t\n\xa0<>«»‹›→←⟩⟨▶►▸◀❯❮…·.|/()[]【】（）:：-–—"
_LONGEST = 60
_ARROWS = frozenset({"»", "›", "→", ">", ">>", "❯", "▶", "►"})
_NEXT = "next"


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    """Absolute, without a fragment."""
    label: str
    """What it is called, in lower case, without arrows and brackets at its ends; empty if that is long."""
    is_next: bool
    """Whether its markup or an arrow says that it leads to what is next."""
    fragment: str
    among_comments: bool = False
    for_print: bool = False


def links_of(document: Document, base: str) -> Iterator[Link]:
    """The links in the head, then those on the page, in order; ``base`` is what they are relative to."""
    for attributes in document.links:
        relations = (attributes.get("rel") or "").lower().split()
        for_print = "alternate" in relations and (attributes.get("media") or "").lower() == "print"
        if _NEXT in relations or for_print:
            yield from _link(base, attributes.get("href"), "", is_next=_NEXT in relations, for_print=for_print)
    among: dict[int, bool] = {}
    for passage in document.passages:
        for inline in passage.inlines:
            if inline.tag == "a" and inline.get("href"):
                text = passage.text_of(inline).casefold()
                is_next = _NEXT in inline.get("rel").lower().split() or text in _ARROWS
                commented = _is_among_comments(passage.element, among)
                yield from _link(base, inline.get("href"), text, is_next=is_next, among_comments=commented)
    for element in document.elements:
        if element.tag == "a" and element.get("href"):
            text = document.text_of(element).casefold()
            is_next = _NEXT in element.get("rel").lower().split() or text in _ARROWS
            commented = _is_among_comments(element, among)
            yield from _link(base, element.get("href"), text, is_next=is_next, among_comments=commented)


def _link(
    base: str,
    href: str | None,
    text: str,
    *,
    is_next: bool,
    among_comments: bool = False,
    for_print: bool = False,
) -> Iterator[Link]:
    address = absolute((href or "").strip(), base)
    if address.startswith(("http://", "https://")):
        address, _, fragment = address.partition("#")
        label = text.strip(_ENDS) if len(text) <= _LONGEST else ""
        yield Link(address, label, is_next, fragment.lower(), among_comments, for_print)


def _is_among_comments(element: Element, known: dict[int, bool]) -> bool:
    way = []
    found = False
    for around in element.ancestry():
        if around.index in known:
            found = known[around.index]
            break
        way.append(around.index)
        if purposes_of(around.names) & Purpose.COMMENTS:
            found = True
            break
    known.update(dict.fromkeys(way, found))
    return found
