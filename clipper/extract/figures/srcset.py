"""Reads ``srcset``: the addresses at which a page offers one picture, each with its size (HTML, 4.8.4.2.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 400_000
"""Characters: small pictures may stand in a set as ``data:`` addresses."""
_MOST = 40
_OFFER = re.compile(r"[\s,]*(?P<address>\S+)(?P<sizes>(?<!,)[^,]*)")
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
    for number, found in enumerate(_OFFER.finditer(srcset[:_LONGEST])):
        if number == _MOST:
            break
        address = found["address"]
        if address.startswith("data:"):
            *glued, address = [address.rstrip(",")]
        else:
            *glued, address = _GLUED.split(address.rstrip(","))
        yield from (Offer(each, 0.0) for each in glued if each)
        size = _SIZE.search(found["sizes"])
        width = float(size[1]) * (_ONE_X if size[2] == "x" else 1) if size else 0.0
        if address:
            yield Offer(address, width)
