"""The decision: which candidates are the story."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clipper.extract.body.candidate import Candidate
from clipper.extract.body.coherence import coherent
from clipper.extract.body.score import score
from clipper.markup import Document

_LEAST = 0.62


@dataclass(frozen=True, slots=True)
class Decision:
    """How likely each candidate is part of the story, 0 to 1, and which are taken."""

    scores: tuple[float, ...]
    taken: tuple[bool, ...]


def decide(document: Document, candidates: Sequence[Candidate], captions: Collection[int]) -> Decision:
    """Decide over all passages of one page; those whose index is in ``captions`` belong to pictures."""
    scores = tuple(0.0 if index in captions else score(candidate) for index, candidate in enumerate(candidates))
    taken = coherent(document, candidates, [value >= _LEAST for value in scores], captions)
    return Decision(scores, tuple(taken))
