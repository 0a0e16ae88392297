"""Quotations and posts of others: who said it, where, and which lines of the quotation only say so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clipper.article import Figure
from clipper.extract.blocks.piece import Piece
from clipper.extract.blocks.platforms import platform_named, platform_of
from clipper.extract.blocks.runs import cut_spans
from clipper.extract.fields.address import absolute
from clipper.markup import Document, Element, Passage

_SOURCES = frozenset({"cite", "figcaption", "footer"})
_ADDRESSES = ("cite", "data-instgrm-permalink", "data-embed-url", "data-text-post-permalink", "data-href", "data-url")
"""Attributes in which embedded posts and quotations tell where they were published."""
_POSTS = frozenset({"embed", "instagram", "mastodon", "reddit", "tiktok", "tweet", "twitter", "bluesky"})
_DASH = re.compile(r"\s*(?:[—–―]|--)\s*(?=\S)")
_ENDED = re.compile(r"[.!?…。！？\"'”’»」』\n—–―-]\s*$")
_LONGEST_SOURCE = 140
_AROUND = "—–―- \n\t,"


@dataclass(frozen=True, slots=True)
class Said:
    """What is in a quotation, taken apart."""

    pieces: tuple[Piece, ...]
    attribution: str
    link: str


def taken_apart(holder: Element, pieces: Sequence[Piece]) -> Said:
    """The ``pieces`` of the quotation ``holder``, without the lines that say who said it, if anything else is left."""
    if is_post(holder):
        # Its last line, with name, handle and day, is part of the post.
        link = _address(holder, pieces[-1:])
        # Nobody is told to have said it where nothing leads to it.
        platform = (platform_of(link) or platform_named(holder.names)) if link else ""
        return Said(tuple(pieces), platform, link)
    credited = [piece for piece in pieces if _names_source(piece, holder)]
    said = [piece for piece in pieces if piece not in credited]
    if not any(piece.runs for piece in said):
        return Said(tuple(pieces), "", _address(holder, ()))
    last = said[-1]
    if not credited and len(said) > 1 and _is_signature(last):
        credited = [said.pop()]
    names = [name for piece in credited if (name := _name(piece))]
    if not credited and last.passage is not None:
        start = _signature_within(last, last.passage)
        if start:
            names = [last.text[start:]]
            kept = cut_spans(last.runs, [(len(last.text[:start].rstrip()), len(last.text))])
            credited, said[-1] = [last], replace(last, content=kept)
    attribution = " ".join(name.replace("\n", ", ") for name in names).strip(_AROUND)
    return Said(tuple(said), attribution, _address(holder, credited))


def holds_quote(document: Document, figure: Element) -> bool:
    """True if ``figure`` is one quotation with its source."""
    return any(child.tag == "blockquote" for child in document.children(figure))


def _names_source(piece: Piece, holder: Element) -> bool:
    """True if the page marks ``piece`` as the source of what stands in ``holder``."""
    for ancestor in piece.element.ancestry():
        if ancestor is holder:
            break
        if ancestor.tag in _SOURCES:
            return True
    passage = piece.passage
    return passage is not None and any(
        inline.tag == "cite" and passage.text_of(inline).strip(_AROUND) == passage.text.strip(_AROUND)
        for inline in passage.inlines
    )


def _name(piece: Piece) -> str:
    if isinstance(piece.content, Figure):
        return " ".join(part for part in (piece.content.caption, piece.content.credit) if part)
    return piece.text


def _is_signature(piece: Piece) -> bool:
    """True for a last line such as "— Jane Doe"."""
    return 0 < len(piece.text) <= _LONGEST_SOURCE and bool(_DASH.match(piece.text))


def _signature_within(piece: Piece, passage: Passage) -> int:
    """Where in the last passage of a quotation its source begins, 0 if it names none."""
    text = piece.text
    line = text.rfind("\n") + 1
    if line and len(text) - line <= _LONGEST_SOURCE and _DASH.match(text, line):
        return line
    for inline in passage.inlines:
        cited = passage.text_of(inline) if inline.tag == "cite" else ""
        if cited and text.endswith(cited) and _ENDED.search(text[: -len(cited)]):
            return len(text) - len(cited)
    return 0


def is_post(holder: Element) -> bool:
    """True if the quotation ``holder`` is a post from elsewhere, going by its name."""
    return not _POSTS.isdisjoint(holder.names)


def _address(holder: Element, credited: Sequence[Piece]) -> str:
    """Where the quotation was published: what it tells, or what the last link of its source leads to."""
    told = (absolute(holder.get(name), "") for name in _ADDRESSES) if holder.attributes else iter(())
    link = next((link for link in (*told, *_links(credited)) if link.startswith("http")), "")
    return link.removesuffix("/embed")


def _links(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in reversed(pieces):
        yield from (run.link for run in reversed(piece.runs) if run.link)
