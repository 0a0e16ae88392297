"""All pictures of a page that may belong to its story, with caption and credit."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clipper.article import Figure
from clipper.extract.claims.told_pictures import told_pictures
from clipper.extract.figures.caption import caption_and_credit, caption_box, surroundings
from clipper.extract.figures.caption_lines import CAPTION_NAMES, can_be_caption, is_marked, marked_elements
from clipper.extract.figures.decoration import is_decoration
from clipper.extract.figures.picture import picture_addresses
from clipper.extract.figures.said_again import said_of
from clipper.extract.figures.unseen_pictures import are_twins, backgrounds
from clipper.markup import Document, Element, Passage, Picture, fold

_MOST = 400
_SHORTEST_TELLING, _LONGEST_CAPTION = 30, 400
_CAPTION = "figcaption"
_MOST_LINES = 4
_SHARED = 3
"""So many pictures that name one further address have a placeholder there."""


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A picture and where it stands; whether it belongs to the story is decided with the body."""

    figure: Figure
    element: Element
    """What holds the picture, and its caption if it has one."""
    before: int
    """Index of the passage that follows the picture."""
    captions: tuple[Passage, ...]
    """The passages that caption and credit were taken from."""
    linked: bool = False
    """True if a click on it leads to another page."""


def find_figures(document: Document, base: str) -> tuple[FoundFigure, ...]:
    """Every picture but decorations, in reading order; one address is found once. ``base`` resolves addresses.

    A caption whose picture is not in the markup, such as that of a video, makes a figure without a picture.
    """
    marked = marked_elements(document)
    found = list(_pictures(document, base, marked))
    captioned = {passage.index for figure in found for passage in figure.captions}
    found.extend(_captions_alone(document, marked, captioned))
    return tuple(_once(sorted(found, key=lambda figure: figure.before)))


def caption_passages(document: Document, figures: Sequence[FoundFigure]) -> frozenset[int]:
    """The passages that captions were read from, and those that print one again: a picture is often shown twice."""
    read = {passage.index for found in figures for passage in found.captions}
    printed = tuple({found.figure.caption for found in figures if len(found.figure.caption) > _SHORTEST_TELLING})
    if printed:
        read.update(
            passage.index
            for passage in document.passages
            if len(passage.text) < _LONGEST_CAPTION and passage.text.startswith(printed)
        )
    return frozenset(read)


def _once(figures: list[FoundFigure]) -> Iterator[FoundFigure]:
    """Those whose caption is not that of an earlier one: a lead picture is often there again in a gallery."""
    seen: set[str] = set()
    for found in figures:
        caption = found.figure.caption
        if len(caption) < _SHORTEST_TELLING or caption not in seen:
            yield found
        seen.add(caption)


def _pictures(document: Document, base: str, marked: Sequence[Element]) -> Iterator[FoundFigure]:
    known: set[str] = set()
    boxes: set[int] = set()
    shown = [picture for picture in document.pictures[:_MOST] if not is_decoration(picture)]
    shown = sorted([*shown, *backgrounds(document, shown)], key=lambda picture: picture.before)
    offered = _offered(shown, base)
    told = told_pictures(document) if offered else ()
    around = surroundings(document, [picture for picture, _ in offered], marked)
    for picture, addresses in offered:
        address = addresses[0] if addresses else ""
        if address in known:
            continue
        said = said_of(picture, address, told)
        box, passages = caption_box(document, picture, said, around)
        if box is not None and box.index in boxes:
            passages = ()
        if not (address or passages):
            continue
        known.update(addresses or ("",))
        if box is not None:
            boxes.add(box.index)
        caption, credit = caption_and_credit(passages)
        alt = fold(picture.get("alt"))
        figure = Figure(address, alt, caption, credit or said.credit, others=addresses[1:])
        yield FoundFigure(figure, box or picture.element, picture.before, passages, linked=bool(picture.link))


def _offered(pictures: Sequence[Picture], base: str) -> list[tuple[Picture, tuple[str, ...]]]:
    """Each picture with its addresses; twins are one picture, and what many pictures fall back on is none of theirs."""
    offered: list[tuple[Picture, tuple[str, ...]]] = []
    for picture in pictures:
        addresses = picture_addresses(picture, base)
        if offered and are_twins(offered[-1][0], picture):
            first, had = offered.pop()
            # The one that scripts fill has the better attributes, if only some addresses.
            offered.append((first, tuple(dict.fromkeys((*had, *addresses)))))
        else:
            offered.append((picture, addresses))
    times = Counter(address for _, addresses in offered for address in addresses[1:])
    return [
        (picture, addresses[:1] + tuple(address for address in addresses[1:] if times[address] < _SHARED))
        for picture, addresses in offered
    ]


def _captions_alone(document: Document, marked: Sequence[Element], captioned: set[int]) -> Iterator[FoundFigure]:
    """Captions whose picture is drawn by a script: marked as such by their tag or their name."""
    for element in marked:
        if element.hidden or not 0 < element.last - element.first <= _MOST_LINES:
            continue
        if element.tag != _CAPTION and CAPTION_NAMES.isdisjoint(element.names):
            continue
        passages = tuple(
            passage
            for passage in document.passages_in(element)
            if passage.index not in captioned and is_marked(passage, element)
        )
        caption, credit = caption_and_credit(passages)
        if caption and (element.tag == _CAPTION or can_be_caption(passages[0])):
            captioned.update(passage.index for passage in passages)
            yield FoundFigure(Figure("", caption=caption, credit=credit), element, passages[0].index, passages)
