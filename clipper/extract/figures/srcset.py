"""Reads ``srcset``: the addresses at which a page offers one picture, each with its size (HTML, 4.8.4.2.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_LONGEST = 400_000
"""Characters: small pictures may stand in a set as ``data:`` addresses."""
_MOST = 40
_BETWEEN = re.compile(r"[\s,]*")
_ADDRESS = re.compile(r"\S*")
_SIZES = re.compile(r"[^,]*")
_SIZE = re.compile(r"(?<!\S)(\d+(?:\.\d+)?)([wx])(?!\S)")
_GLUED = re.compile(r",(?=https?:|/)")
"""Some pages leave out the blank after the comma that divides two addresses."""
_ONE_X = 500
"""The width, in pixels, that a picture of one pixel to a point has on most pages, at least."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One address of a set."""

    address: str
    width: float
    """In pixels; guessed from a density, and 0 where the set tells no size."""


def offers(srcset: str) -> Iterator[Offer]:
    """The addresses in ``srcset`` as written, in its order. Commas inside an address belong to it."""
    return islice(_all_offers(srcset[:_LONGEST]), _MOST)


def _all_offers(srcset: str) -> Iterator[Offer]:
    # Step by step, and not by one expression: that would go over a long row of blanks and commas from each of them.
    position = _end(_BETWEEN, srcset, 0)
    while position < len(srcset):
        start, position = position, _end(_ADDRESS, srcset, position)
        address, sizes = srcset[start:position], ""
        if not address.endswith(","):
            start, position = position, _end(_SIZES, srcset, position)
            sizes = srcset[start:position]
        address = address.rstrip(",")
        *glued, address = [address] if address.startswith("data:") else _GLUED.split(address, _MOST)
        yield from (Offer(each, 0.0) for each in glued if each)
        size = _SIZE.search(sizes)
        if address:
            yield Offer(address, float(size[1]) * (_ONE_X if size[2] == "x" else 1) if size else 0.0)
        position = _end(_BETWEEN, srcset, position)


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Where what ``pattern`` matches from ``position`` on ends; it matches nothing too."""
    found = pattern.match(text, position)
    return found.end() if found else position
