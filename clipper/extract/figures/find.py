"""All pictures of a page that may belong to its story, with caption and credit."""

from dataclasses import dataclass

from clipper.article import Figure
from clipper.extract.figures.caption import caption_and_credit, caption_box
from clipper.extract.figures.decoration import is_decoration
from clipper.extract.figures.picture import picture_address
from clipper.markup import Document, Element, Passage, fold

_MOST = 400


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


def find_figures(document: Document, base: str) -> tuple[FoundFigure, ...]:
    """Every picture but decorations, in reading order; one address is found once. ``base`` resolves addresses."""
    found: list[FoundFigure] = []
    addresses: set[str] = set()
    captioned: set[int] = set()
    for picture in document.pictures[:_MOST]:
        if is_decoration(picture):
            continue
        address = picture_address(picture, base)
        if not address or address in addresses:
            continue
        addresses.add(address)
        box, passages = caption_box(document, picture)
        if box is not None and box.index in captioned:
            passages = ()
        elif box is not None:
            captioned.add(box.index)
        caption, credit = caption_and_credit(passages)
        alt = fold(picture.get("alt"))
        figure = Figure(address, alt=alt, caption=caption, credit=credit)
        found.append(FoundFigure(figure, box or picture.element, picture.before, passages))
    return tuple(found)
