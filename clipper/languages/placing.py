"""Values put into the places of a sentence, and the Korean particles behind them made to fit."""

import re

from clipper.languages.particles import PARTICLE, fitting

_PLACE = re.compile(r"%(\d)")
_PARTS = re.compile(rf"({PARTICLE})")


def placed(text: str, *values: object) -> str:
    """``text`` with the first of ``values`` for ``%1``, the second for ``%2`` and so on, wherever they stand.

    A Korean particle depends on the sound before it. Who translates a sentence with a place cannot know that, and
    writes both, as in ``“%1”을(를)``; the one that fits is left. Those within ``values`` stay as they are.
    """
    written = [str(value) for value in values]

    def fill(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        return written[index] if 0 <= index < len(written) else place[0]

    said = ""
    for part in _PARTS.split(text):
        said += fitting(part, said) if _PARTS.fullmatch(part) else _PLACE.sub(fill, part)
    return said
