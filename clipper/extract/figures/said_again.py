"""Captions by what the page says twice: a line near a picture that its own attributes or the page's data repeat."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clipper.extract.claims.told_pictures import ToldPicture, file_of
from clipper.extract.fields.keys import key_of
from clipper.markup import Passage, Picture

_ATTRIBUTES = ("alt", "title", "data-caption", "data-title", "data-description", "aria-label")
_DIVIDER = re.compile(r"\s+\|\s+")
_SHORTEST = 6
_SHORTEST_PART = 12
_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class SaidAgain:
    """What one picture is said to show, as keys; and whose it is."""

    keys: tuple[str, ...]
    credit: str = ""

    def names(self, passage: Passage) -> bool:
        """True if ``passage`` says what is said of the picture, with little more or less."""
        if not self.keys:
            return False
        key = key_of(passage.text)
        return any(_same(key, said) for said in self.keys)


def said_of(picture: Picture, address: str, told: Sequence[ToldPicture]) -> SaidAgain:
    """What the attributes of ``picture``, served at ``address``, and the page's data ``told`` say of it."""
    keys: list[str] = []
    credit = ""
    for name in _ATTRIBUTES:
        # "A boat on the river | Ann Lee": some pages put both into the title.
        value = picture.get(name)
        if not value:
            continue
        said, *more = _DIVIDER.split(value)
        keys.append(key_of(said))
        credit = credit or (more[-1].strip() if name == "title" and len(more) == 1 else "")
    file = file_of(address) if told else ""
    for one in told:
        if file and one.file == file:
            keys.append(key_of(one.caption))
            credit = one.credit or credit
    return SaidAgain(tuple(key for key in dict.fromkeys(keys) if len(key) >= _SHORTEST), credit)


def _same(key: str, said: str) -> bool:
    shorter, longer = sorted((key, said), key=len)
    return shorter == longer or (
        len(shorter) >= _SHORTEST_PART and longer.startswith(shorter) and len(shorter) > _SHARE * len(longer)
    )
