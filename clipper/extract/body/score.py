"""How likely a passage is part of the story, by hand-set weights over what is measured about it."""

import math

from clipper.extract.body.candidate import Candidate
from clipper.extract.purpose import Purpose

_OUT_OF_PLACE = int(
    Purpose.COMMENTS | Purpose.RELATED | Purpose.NAVIGATION | Purpose.SHARE | Purpose.ADVERTISEMENT | Purpose.SIGN_UP
)


def score(candidate: Candidate) -> float:
    """0 (surely not) to 1 (surely)."""
    if candidate.hidden or candidate.is_title:
        return 0.0
    points = 1.5 if candidate.inside else -1.5 - 0.7 * candidate.distance
    points += min(candidate.promise, 400) / 200
    points -= 3 * candidate.link_density
    points -= 1.5 * candidate.parent_density
    points += 0.5 if candidate.sentence else -0.5
    if candidate.doubtful:
        points -= 2
    if candidate.own & _OUT_OF_PLACE:
        points -= 1.5
    return 1 / (1 + math.exp(-points))
