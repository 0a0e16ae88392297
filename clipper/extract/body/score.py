"""How likely a passage is part of the story, by weights over what is measured about it."""

import math

from clipper.extract.body.candidate import Candidate
from clipper.extract.body.holders import DOUBTFUL, Holder
from clipper.extract.purpose import Purpose

# Points for a purpose that the passage's own element names, and that something around it names.
_OWN = {
    Purpose.SIGN_UP: -1.0,
    Purpose.RELATED: -0.7,
    Purpose.FACTS: -1.0,
    Purpose.CAPTION: -1.7,
    Purpose.AUTHOR: -0.9,
    Purpose.TAGS: -0.2,
    Purpose.FOOT: -0.5,
    Purpose.ADVERTISEMENT: -0.6,
    Purpose.SIDE: -0.6,
}
_AROUND = {
    Purpose.COMMENTS: -3.2,
    Purpose.POPUP: -0.5,
    Purpose.AUTHOR: -0.5,
    Purpose.FOOT: -0.4,
    Purpose.CONTENT: 0.2,
    Purpose.SIGN_UP: -0.4,
    Purpose.SHARE: -0.4,
}
_AROUND_INSIDE = {Purpose.NAVIGATION: -0.8, Purpose.CAPTION: -0.8}
_HELD = {DOUBTFUL: -1.3, Holder.LIST: 0.9, Holder.NAVIGATION: 1.4, Holder.HEADER: -0.55, Holder.BUTTON: -0.85}
_TAGS = {"p": 0.3, "div": -0.8}
_SHORT = 40


def score(candidate: Candidate) -> float:
    """0 (surely not) to 1 (surely)."""
    if candidate.is_title:
        return 0.0
    points = 0.95 + _points_for_place(candidate) + _points_for_text(candidate) + _points_for_names(candidate)
    return 1 / (1 + math.exp(-points))


def _points_for_place(candidate: Candidate) -> float:
    points = 0.6 * candidate.inside - 0.16 * min(candidate.distance, 4) + 0.6 * candidate.before_inside
    points += 1.05 * candidate.prose_around - 0.35 * candidate.parent_density
    points -= 1.35 * candidate.after_prose + 1.4 * (candidate.after_title < 0)
    points += _TAGS.get(candidate.passage.element.tag, 0.0)
    return points + sum(weight for held, weight in _HELD.items() if candidate.within & held)


def _points_for_text(candidate: Candidate) -> float:
    points = 0.44 * math.log1p(candidate.promise) - (1.85 if candidate.promise else 0.0)
    points -= 0.28 * math.log1p(candidate.length) + 1.1 * candidate.link_density
    points += 0.6 * candidate.sentence + 2.0 * candidate.described
    if candidate.quoted >= 0:
        points += 1.35 * candidate.quoted if candidate.quoted else -1.7
    if candidate.inside and candidate.length < _SHORT:
        points -= 0.5
    if candidate.inside and candidate.passage.element.tag in ("h2", "h3", "h4", "h5", "h6"):
        points += 0.5
    return points


def _points_for_names(candidate: Candidate) -> float:
    points = sum(weight for purpose, weight in _OWN.items() if candidate.own & purpose)
    points += sum(weight for purpose, weight in _AROUND.items() if candidate.around & purpose)
    if candidate.inside:
        points += sum(weight for purpose, weight in _AROUND_INSIDE.items() if candidate.around & purpose)
    return points
