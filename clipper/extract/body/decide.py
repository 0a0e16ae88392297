"""The decision: which passages of a page are its story."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from clipper.extract.body.candidate import Candidate
from clipper.extract.body.coherence import coherent, with_kin
from clipper.extract.body.features import Measured
from clipper.extract.body.model import Model
from clipper.extract.body.shape import ends_sentence
from clipper.extract.body.told import Told
from clipper.markup import Document

_AT_ONCE = 512
"""Passages: so many that what the trees need at a step stays in the processor's cache."""
_LOWEST, _HIGHEST = 0.3, 0.6
"""What is less likely is never taken, what is more likely always."""


@dataclass(frozen=True, slots=True)
class Decision:
    """How likely each passage is part of the story, 0 to 1, and which are taken."""

    scores: tuple[float, ...]
    taken: tuple[bool, ...]


def scores_of(measured: Measured, model: Model) -> tuple[float, ...]:
    """How likely each passage is part of the story, by the model alone."""
    scores = np.zeros(len(measured.hopeless), np.float32)
    asked = np.flatnonzero(~measured.hopeless)
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        scores[some] = model.trees.probabilities(measured.table(some))
    return tuple(scores.tolist())


def decide(
    document: Document, candidates: Sequence[Candidate], scores: Sequence[float], captions: Collection[int]
) -> Decision:
    """Decide over all passages of one page; those whose index is in ``captions`` belong to pictures."""
    asked = tuple(
        0.0 if candidate.is_title or candidate.passage.index in captions else score
        for candidate, score in zip(candidates, scores, strict=True)
    )
    least = _least_score(asked, [candidate.length for candidate in candidates])
    taken = with_kin(candidates, asked, [score >= least for score in asked])
    taken = coherent(document, candidates, taken, captions)
    return Decision(asked, tuple(taken))


def _least_score(scores: Sequence[float], lengths: Sequence[int]) -> float:
    """The score from which passages are taken, so that the expected F1 of the story over characters is highest.

    Taking those from k on, expected F1 is twice the characters that are rightly taken over those taken and those of the
    story; both are sums of length times probability. A story on an unusual page, where all scores are low, is not
    lost so, and what is doubtful beside a story that is certain goes (Ye, Chai, Lee, Chieu: Optimizing F-measures,
    ICML 2012, has why such a threshold exists).
    """
    order = sorted(range(len(scores)), key=lambda index: -scores[index])
    story = sum(score * length for score, length in zip(scores, lengths, strict=True))
    taken, right, best, least = 0.0, 0.0, 0.0, _HIGHEST
    for index in order:
        taken += lengths[index]
        right += scores[index] * lengths[index]
        expected = 2 * right / (taken + story)
        if expected > best:
            best, least = expected, scores[index]
    return min(_HIGHEST, max(_LOWEST, least))


def candidates_of(document: Document, measured: Measured, told: Told) -> tuple[Candidate, ...]:
    """One candidate a passage, in reading order."""
    naming = measured.naming
    return tuple(
        Candidate(
            passage=passage,
            length=len(passage.text),
            link_density=passage.link_density,
            own=measured.purposes[passage.index],
            around=naming.around[passage.element.index],
            within=naming.within[passage.element.index],
            sentence=ends_sentence(passage.text),
            is_title=told.titles[passage.index],
            hidden=passage.hidden,
        )
        for passage in document.passages
    )
