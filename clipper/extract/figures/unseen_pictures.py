"""Pictures of figures that no ``img`` shows at once: backgrounds, and twins for readers without scripts."""

import re
from collections.abc import Iterator, Sequence

from clipper.markup import Document, Element, Picture

_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*(?P<mark>['\"]?)(?P<address>.+?)(?P=mark)\s*\)")
_LATE_BACKGROUNDS = ("data-bg", "data-background", "data-background-image", "data-bgset", "data-src")
_FIGURE = frozenset({"figure"})
_NOSCRIPT = frozenset({"noscript"})
_CSS_URL = re.compile(r"url\(\s*['\"]?(.+?)['\"]?\s*\)$")
_LONGEST_STYLE = 4_000
_NEAR = 2


def backgrounds(document: Document, pictures: Sequence[Picture]) -> Iterator[Picture]:
    """The background of each figure of ``document`` that shows none of ``pictures``, as if it were an ``img``."""
    shown = {figure.index for picture in pictures if (figure := picture.element.nearest(_FIGURE)) is not None}
    for element in document.elements:
        if not element.attributes:
            continue
        address = _background_of(element)
        if not address:
            continue
        figure = element.nearest(_FIGURE)
        if figure is None and element.get("role") != "img":
            continue
        if figure is not None:
            if figure.index in shown:
                continue
            shown.add(figure.index)
        alt = element.get("aria-label") or element.get("title")
        yield Picture(element, {"src": address, "alt": alt}, (), "", element.first)


def _background_of(element: Element) -> str:
    style = element.get("style")
    if "url(" in style and (found := _BACKGROUND.search(style[:_LONGEST_STYLE])):
        return found["address"].replace("\\", "")
    for name in _LATE_BACKGROUNDS:
        if value := element.get(name).strip():
            inside = _CSS_URL.match(value)
            return inside[1] if inside else value.split()[0]
    return ""


def are_twins(one: Picture, other: Picture) -> bool:
    """True if ``other`` follows ``one`` and one of them stands in a ``noscript`` right beside the other."""
    first, second = one.element.nearest(_NOSCRIPT), other.element.nearest(_NOSCRIPT)
    if (first is None) == (second is None) or one.before != other.before:
        return False
    noscript, beside = (second, one) if first is None else (first, other)
    if noscript is None or noscript.parent is None:
        return False
    near = [element for _, element in zip(range(_NEAR + 1), beside.element.ancestry(), strict=False)]
    return noscript.parent in near
