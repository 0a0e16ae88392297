"""Which clippings a list that shows each story once leaves out: its card says where else the story is."""

from collections.abc import Sequence

from clipper.desk import Desk, fold


def copies(desk: Desk, numbers: Sequence[int], held: Sequence[int]) -> frozenset[int]:
    """Those of ``numbers`` that tell a story told by another that stays: the one ``held``, or else the first."""
    rank = {number: place for place, number in enumerate(held)}
    left_out: set[int] = set()
    for first, others in fold(desk, numbers).items():
        story = (first, *others)
        stays = min(story, key=lambda number: rank.get(number, len(rank)))
        left_out.update(number for number in story if number != stays)
    return frozenset(left_out)
