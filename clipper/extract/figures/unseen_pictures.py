"""Pictures of figures that no ``img`` shows at once: backgrounds, and twins for readers without scripts."""

import re
from collections.abc import Iterator, Mapping, Sequence

from clipper.markup import Document, Picture

_URL = re.compile(r"url\(\s*(?P<mark>['\"]?)(?P<address>[^'\"()\s]+)(?P=mark)\s*\)")
_LATE_BACKGROUNDS = ("data-bg", "data-background", "data-background-image", "data-bgset")
_FIGURE = frozenset({"figure"})
_NOSCRIPT = frozenset({"noscript"})
_LONGEST_STYLE = 4_000
_NEAR = 2
_MOST = 400


def backgrounds(document: Document, pictures: Sequence[Picture]) -> Iterator[Picture]:
    """The background of each figure of ``document`` that shows none of ``pictures``, as if it were an ``img``."""
    shown = {figure.index for picture in pictures if (figure := picture.element.nearest(_FIGURE)) is not None}
    looked_at = 0
    for element in document.elements:
        address = _background_of(element.attributes) if element.attributes else ""
        if not address:
            continue
        looked_at += 1
        if looked_at > _MOST:
            break
        figure = element.nearest(_FIGURE)
        if figure is None and element.get("role") != "img":
            continue
        if figure is not None:
            if figure.index in shown:
                continue
            shown.add(figure.index)
        alt = element.get("aria-label") or element.get("title")
        yield Picture(element, {"src": address, "alt": alt}, (), "", element.first)


def _background_of(attributes: Mapping[str, str | None]) -> str:
    style = attributes.get("style")
    if style and "background" in style and (found := _URL.search(style[:_LONGEST_STYLE], style.index("background"))):
        return found["address"].replace("\\", "")
    for name in _LATE_BACKGROUNDS:
        if value := (attributes.get(name) or "")[:_LONGEST_STYLE].strip():
            inside = _URL.match(value)
            return inside["address"] if inside else value.split()[0]
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
