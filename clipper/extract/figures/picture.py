"""Which addresses of a picture to fetch: the largest sensible one first, also where scripts were to load it later."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from clipper.extract.fields.address import absolute
from clipper.extract.figures.srcset import Offer, offers
from clipper.markup import Picture

_LAZY = re.compile(
    r"^data-(?!.*(?:share|pin|permalink|href|page)).*"
    r"(?:src|lazy|orig|image|img|url|full|large|hi-?res|zoom|bg|background|default)",
    re.IGNORECASE,
)
"""Attributes in which scripts that load pictures late find their addresses, and those that enlarge them larger ones."""
_LAZY_SET = re.compile(r"srcset", re.IGNORECASE)
_ENOUGH, _WIDEST = 1_000, 2_400
"""Pixels: a picture of fewer is small on a printed page, and of more nothing is seen there or on most screens. What
counts is the page alone, and no setting, so that everybody who cuts it gets the same story."""
_PLACEHOLDER = re.compile(
    r"^data:|^about:|(?:blank|gr[ae]y|loading|loader|dummy)\.(?:gif|png|jpe?g|svg)|spacer|placeholder|1x1|transparent|/pixel",
    re.IGNORECASE,
)
_LONGEST_PLACEHOLDER = 2_000
"""Characters: a ``data:`` address that is longer than this may be the picture itself."""
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)$", re.IGNORECASE)
_RESIZED = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+(?:\?|$))")
"""How WordPress names smaller copies of ``boat.jpg``: ``boat-300x200.jpg``."""
_TEMPLATE = "{width}"
_NUMBER = re.compile(r"\d+")
_OTHER_SCREENS = re.compile(r"max-(?:device-)?width|portrait|prefers-color-scheme\s*:\s*dark|\bprint\b", re.IGNORECASE)
"""Media for which a page has its picture cropped or drawn anew."""
_LEAST_WIDTH = re.compile(r"min-(?:device-)?width\s*:\s*(\d{1,5})", re.IGNORECASE)
_UNKNOWN_TYPES = re.compile(r"image/(?:svg|jxl|jp2|jxr|vnd\.ms-photo)", re.IGNORECASE)
_MOST_ADDRESSES = 5


def picture_addresses(picture: Picture, base: str) -> tuple[str, ...]:
    """The absolute addresses of ``picture``, the best first; empty if it has none that can be fetched."""
    found: dict[str, None] = {}
    for address in _addresses(picture):
        if not _PLACEHOLDER.search(address) and (whole := _fetchable(address, base)):
            found[whole] = None
            if len(found) == _MOST_ADDRESSES:
                break
    source = picture.get("src").strip()
    if not found and source.startswith("data:image/") and len(source) > _LONGEST_PLACEHOLDER:
        return (source,)
    return tuple(found)


def _addresses(picture: Picture) -> Iterator[str]:
    """Every address it may have, the best first."""
    named = [(name, value) for name, value in picture.attributes.items() if value]
    own = [offer for name, value in named if _holds_set(name) for offer in offers(value)]
    sources = [source for source in picture.sources if not _UNKNOWN_TYPES.match(source.get("type") or "")]
    usual = [source for source in sources if not _is_for_other_screens(source)]
    in_sources = [offer for source in usual for offer in _offers_of(source)]
    sized = sorted((offer for offer in (*own, *in_sources) if offer.width), key=_rank)
    large = [offer.address for offer in sized if offer.width >= _ENOUGH]
    yield from large
    linked = picture.link if _PICTURE_FILE.search(_file_of(picture.link)) else ""
    if linked and any(_is_small_copy(address, linked) for address in (picture.get("src"), picture.get("data-src"))):
        yield linked
    yield from (offer.address for offer in sized[len(large) :])
    yield from (offer.address for source in _widest_first(usual) for offer in _offers_of(source) if not offer.width)
    for name, value in named:
        if _holds_lazy(name) and (address := _one(value, picture.get("data-widths"))):
            yield address
    yield picture.get("src")
    yield from (offer.address for offer in (*own, *in_sources) if not offer.width)
    others = (offer for source in sources if _is_for_other_screens(source) for offer in _offers_of(source))
    yield from (offer.address for offer in sorted(others, key=_rank))
    if linked:
        yield linked


def _rank(offer: Offer) -> tuple[int, float]:
    """Lower is better: those that are large enough, the largest first; then too large ones, then too small ones."""
    if offer.width > _WIDEST:
        return 1, offer.width
    return (0 if offer.width >= _ENOUGH else 2), -offer.width


def _offers_of(source: Mapping[str, str | None]) -> Iterator[Offer]:
    for name, value in source.items():
        if value and _holds_set(name):
            yield from offers(value)


def _is_for_other_screens(source: Mapping[str, str | None]) -> bool:
    media = source.get("media") or ""
    return _OTHER_SCREENS.search(media) is not None and not _LEAST_WIDTH.search(media)


def _widest_first(sources: Iterable[Mapping[str, str | None]]) -> list[Mapping[str, str | None]]:
    """Those of ``sources`` that are for screens of some width or more, the widest first."""
    widths = [(_LEAST_WIDTH.search(source.get("media") or ""), source) for source in sources]
    wide = [(int(width[1]), source) for width, source in widths if width]
    return [source for _, source in sorted(wide, key=lambda pair: -pair[0])]


@lru_cache(maxsize=1024)
def _holds_set(name: str) -> bool:
    """True if an attribute of this name holds a set of addresses."""
    return _LAZY_SET.search(name) is not None


@lru_cache(maxsize=1024)
def _holds_lazy(name: str) -> bool:
    """True if an attribute of this name holds an address that a script loads later."""
    return _LAZY.match(name) is not None and not _holds_set(name)


def _one(value: str, widths: str) -> str:
    """``value`` if it can be one address, and not a word, a list or a record; a width that it lacks is one of these."""
    value = value.strip()
    if _TEMPLATE in value:
        sizes = [Offer(number, float(number)) for number in _NUMBER.findall(widths)]
        value = value.replace(_TEMPLATE, min(sizes, key=_rank).address) if sizes else ""
    return value if ("/" in value or "." in value) and not any(letter in value for letter in " {}[]\n") else ""


def _is_small_copy(address: str, linked: str) -> bool:
    """True if ``address`` is by its name a smaller copy of the picture at ``linked``."""
    name, resized = _RESIZED.subn("", _file_of(address))
    return bool(resized) and name == _file_of(linked)


def _file_of(address: str) -> str:
    return address.partition("?")[0].rsplit("/", 1)[-1]


def _fetchable(address: str, base: str) -> str:
    if base.startswith("file:") and "://" not in address and not address.startswith(("/", "data:")):
        return _beside(address, base)
    if address.startswith("cid:"):
        # A part of the file that the page was saved in.
        return address
    found = absolute(address, base)
    return found if found.startswith("http") else ""


def _beside(address: str, base: str) -> str:
    """The address of a file that was saved next to its page."""
    return base.rsplit("/", 1)[0] + "/" + address.removeprefix("./")
