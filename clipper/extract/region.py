"""The article's region: the part of a page within which every cut is accounted for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clipper.markup import Document, Element, Passage


@dataclass(frozen=True, slots=True)
class Region:
    """Passages ``first`` to before ``last``, and the innermost element around the story."""

    first: int
    last: int
    root: Element


def region_of(document: Document, taken: Sequence[Passage], title_at: int) -> Region:
    """The region of a story of the passages ``taken``; ``title_at`` is where its headline stands, or -1.

    It is the page's main part where the page names one, else the element around headline and story; where that is the
    whole page, it begins with the headline, since what stands above it is the site's.
    """
    root = common_element(passage.element for passage in taken) if taken else document.elements[0]
    around = root
    if title_at >= 0 and taken:
        around = common_element([root, document.passages[title_at].element])
    main = next((element for element in around.ancestry() if _is_main(element)), None)
    outer = main or around
    first = outer.first
    if outer.parent is None and taken:
        first = taken[0].index if title_at < 0 else min(title_at, taken[0].index)
    return Region(first, outer.last, root)


def common_element(elements: Iterable[Element]) -> Element:
    """The innermost element that contains all of ``elements``, of which there is at least one."""
    common: Element | None = None
    for element in elements:
        if common is None:
            common = element
        while not common.contains(element):
            if common.parent is None:
                return common
            common = common.parent
    if common is None:
        raise ValueError("no elements")
    return common


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.get("role") == "main"
