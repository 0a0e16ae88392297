"""Which address of a picture to fetch: the largest sensible one, also where scripts were to load it later."""

import re
from collections.abc import Iterator
from functools import lru_cache

from clipper.extract.fields.address import absolute
from clipper.markup import Picture

_LAZY = re.compile(r"^data-.*(?:src|lazy|original|image|url|full)", re.IGNORECASE)
"""Attributes in which scripts that load pictures late find their addresses."""
_LAZY_SET = re.compile(r"srcset", re.IGNORECASE)
_WIDEST = 2_000
"""Pixels; more is never printed."""
_GLUED = re.compile(r",(?=https?:|/)")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)([wx]),?")
_LONGEST_SET = 40_000
_PLACEHOLDER = re.compile(r"^data:|blank\.|spacer|placeholder|1x1|transparent|/pixel", re.IGNORECASE)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)$", re.IGNORECASE)
_MOST_CANDIDATES = 40


def picture_address(picture: Picture, base: str) -> str:
    """The absolute address of ``picture``, or empty if it has none that can be fetched."""
    for address in _addresses(picture):
        if not _PLACEHOLDER.search(address):
            found = _fetchable(address, base)
            if found:
                return found
    source = picture.get("src").strip()
    return source if source.startswith("data:image/") and len(source) > 2_000 else ""


def _addresses(picture: Picture) -> Iterator[str]:
    """Every address it may have, the best first."""
    named = [(name, value) for name, value in picture.attributes.items() if value]
    sets = [value for name, value in named if _holds_set(name)]
    sized = sorted((found for value in (*sets, *picture.sources) for found in _sized(value)), key=lambda pair: -pair[0])
    yield from (address for width, address in sized if width)
    yield from (value for name, value in named if _holds_lazy(name) and _one(value))
    yield picture.get("src")
    yield from (address for _, address in sized)
    if _PICTURE_FILE.search(picture.link):
        yield picture.link


@lru_cache(maxsize=1024)
def _holds_set(name: str) -> bool:
    """True if an attribute of this name holds a set of addresses."""
    return _LAZY_SET.search(name) is not None


@lru_cache(maxsize=1024)
def _holds_lazy(name: str) -> bool:
    """True if an attribute of this name holds an address that a script loads later."""
    return _LAZY.match(name) is not None and not _holds_set(name)


def _one(value: str) -> bool:
    """True if ``value`` can be one address, and not a word, a list or a record."""
    return ("/" in value or "." in value) and not any(letter in value for letter in " {}[]\n")


def _sized(srcset: str) -> Iterator[tuple[float, str]]:
    """Width (in pixels, or a thousand times the density) and address of each candidate; too wide ones count as none."""
    pieces = _GLUED.sub(", ", srcset[:_LONGEST_SET]).split()
    for number, piece in enumerate(pieces[: 2 * _MOST_CANDIDATES]):
        if _SIZE.fullmatch(piece) or piece == ",":
            continue
        size = None
        if not piece.endswith(","):
            size = _SIZE.fullmatch(pieces[number + 1]) if number + 1 < len(pieces) else None
        width = float(size[1]) * (500 if size[2] == "x" else 1) if size else 0.0
        yield (width if width <= _WIDEST else 0.0), piece.strip(",")


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
