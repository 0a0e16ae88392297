"""How a page comes by its pictures: enclosed in it, or lying beside it."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from clipper.clipping import Picture
from clipper.errors import ClipperError
from clipper.export.selection import Selection
from clipper.pictures import for_print, inspect

_LONGEST_SIDE = 1400
"""Of an enclosed picture, in pixels: twice the column's width, for fine screens."""


@dataclass(frozen=True, slots=True)
class Image:
    address: str
    width: int
    height: int


Images: TypeAlias = Callable[[Picture], Image | None]
"""Gives a picture as a page shows it; None if it cannot be had."""


def enclosed(selection: Selection) -> Images:
    """Pictures as part of the page, not larger than a page shows them."""

    def image(picture: Picture) -> Image | None:
        try:
            content = for_print(selection.picture(picture.digest), _LONGEST_SIDE)
            facts = inspect(content)
        except (ClipperError, OSError):
            return None
        return Image(f"data:image/jpeg;base64,{b64encode(content).decode('ascii')}", facts.width, facts.height)

    return image
