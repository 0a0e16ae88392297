"""Finds in a text what was rewritten a little. Characters only: nothing here knows what a word is.

``likest`` is approximate matching with bit vectors: G. Myers, "A fast bit-vector algorithm for approximate string
matching based on dynamic programming", Journal of the ACM 46 (1999). Its vectors are Python's whole numbers.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

_MOST_WORK = 300_000_000
"""Characters of one text times those of the other, a fifth of a second; what would take longer is not compared."""

_SEED = 12
_MOST_SEEDS = 20
"""Places of one seed that are looked at."""

Span = tuple[int, int]
"""First and one past the last character."""


def nearly(text: str, wanted: str, most: int) -> Span | None:
    """The stretch of ``text`` that is ``wanted`` but for the fewest characters, and no more than ``most``.

    It is looked for only where a dozen characters of ``wanted``, or a third of a short one, stand as they were: to look
    through all of a long text would take a tenth of a second.
    """
    length = max(1, len(wanted) // (most + 1), min(_SEED, len(wanted) // 3))
    windows = set()
    for place in range(0, len(wanted) - length + 1, max(1, length // 2)):
        for at in islice(_places(text, wanted[place : place + length]), _MOST_SEEDS):
            windows.add((max(0, at - place - most), at - place + len(wanted) + most))
    best: tuple[int, Span] | None = None
    for first, last in _joined(windows):
        found = likest(text[first:last], wanted, most)
        if found is not None:
            span = first + found[0], first + found[1]
            distance = unlike(text[slice(*span)], wanted)
            if best is None or distance < best[0]:
                best = distance, span
    return best[1] if best else None


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


def _places(text: str, seed: str) -> Iterator[int]:
    at = text.find(seed) if seed else -1
    while at >= 0:
        yield at
        at = text.find(seed, at + 1)


def _joined(windows: Iterable[Span]) -> Iterator[Span]:
    """``windows`` in order, those that overlap made one."""
    first, last = 0, -1
    for window in sorted(windows):
        if window[0] > last:
            if last >= 0:
                yield first, last
            first = window[0]
        last = max(last, window[1])
    if last >= 0:
        yield first, last


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
