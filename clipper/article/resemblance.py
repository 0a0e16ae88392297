"""Finds in a text what was rewritten a little. Characters only: nothing here knows what a word is.

``likest`` is approximate matching with bit vectors: G. Myers, "A fast bit-vector algorithm for approximate string
matching based on dynamic programming", Journal of the ACM 46 (1999). Its vectors are Python's whole numbers.
"""

from collections.abc import Iterator

_MOST_WORK = 300_000_000
"""Characters of one text times those of the other, a fifth of a second; what would take longer is not compared."""

Span = tuple[int, int]
"""First and one past the last character."""


def likest(text: str, wanted: str, most: int) -> Span | None:
    """The stretch of ``text`` that is ``wanted`` but for the fewest characters, the first of several.

    None where more than ``most`` characters would have to be changed, put in or left out.
    """
    if not wanted or _takes_long(text, wanted):
        return None
    best = min(enumerate(_distances(text, wanted), start=1), key=lambda found: found[1], default=(0, most + 1))
    end, distance = best
    if distance > most:
        return None
    # The same read backwards, from the end that was found, tells where it begins.
    before = text[max(0, end - len(wanted) - most) : end][::-1]
    backwards = list(_distances(before, wanted[::-1], anchored=True))
    return end - 1 - min(range(len(backwards)), key=backwards.__getitem__), end


def unlike(one: str, other: str) -> int:
    """How many characters must be changed, put in or left out to make ``other`` of ``one``; all, of very long ones."""
    if not one or not other or _takes_long(one, other):
        return max(len(one), len(other))
    *_, last = _distances(one, other, anchored=True)
    return last


def _takes_long(one: str, other: str) -> bool:
    return len(one) * len(other) > _MOST_WORK


def _distances(text: str, wanted: str, *, anchored: bool = False) -> Iterator[int]:
    """For each character of ``text``, how unlike ``wanted`` the likest stretch is that ends there.

    ``anchored`` if the stretch must begin where ``text`` does.
    """
    everything = (1 << len(wanted)) - 1
    last = 1 << (len(wanted) - 1)
    where: dict[str, int] = {}
    for place, character in enumerate(wanted):
        where[character] = where.get(character, 0) | 1 << place
    more, less, distance = everything, 0, len(wanted)
    for character in text:
        same = where.get(character, 0)
        down = same | less
        across = (((same & more) + more) ^ more) | same
        more_across = less | (everything & ~(across | more))
        less_across = more & across
        if more_across & last:
            distance += 1
        elif less_across & last:
            distance -= 1
        more_across = more_across << 1 | anchored
        less_across <<= 1
        more = everything & (less_across | ~(down | more_across))
        less = everything & more_across & down
        yield distance
