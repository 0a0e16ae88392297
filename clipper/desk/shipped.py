"""What Clipper is made of, and on which terms."""

import re
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata, requires
from typing import cast

_OWN = "clipper"
_EXTRAS = ("postgres", "render", "objectstore")
"""What a user may have installed beside it; the others are for whoever works on Clipper."""
_FONTS = ("Source Serif 4", "Source Sans 3", "Amiri", "Vazirmatn")
_FONT_LICENCE = "OFL-1.1"


@dataclass(frozen=True, slots=True)
class ShippedPart:
    name: str
    version: str
    """Empty for what has none that matters, such as a typeface."""
    licence: str
    """As its authors call it."""


def shipped_parts() -> tuple[ShippedPart, ...]:
    """The libraries that are here with Clipper, by their names, and the typefaces."""
    try:
        wanted = [line for line in requires(_OWN) or () if _is_of_users(line)]
    except PackageNotFoundError:
        wanted = []  # a checkout that was never installed
    names = {re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in wanted}
    parts = [part for name in sorted(names) if (part := _part(name))]
    return (*parts, *(ShippedPart(font, "", _FONT_LICENCE) for font in _FONTS))


def _is_of_users(wanted: str) -> bool:
    extra = re.search(r"extra == ['\"]([\w-]+)", wanted)
    return extra is None or extra[1] in _EXTRAS


def _part(name: str) -> ShippedPart | None:
    try:
        told = cast("Message", metadata(name))
    except PackageNotFoundError:
        return None
    classified = [line.split(" :: ")[-1] for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    written = (told["License"] or "").partition("\n")[0]
    return ShippedPart(told["Name"], told["Version"], told["License-Expression"] or ", ".join(classified) or written)
