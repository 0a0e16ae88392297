"""Where the story is on its page: what is measured about passages, a learned model, and one function that decides."""

from clipper.extract.body.candidate import Candidate
from clipper.extract.body.decide import Decision, candidates_of, decide, scores_of
from clipper.extract.body.features import measure
from clipper.extract.body.model import Model, shipped_model
from clipper.extract.body.told import Told, told

__all__ = [
    "Candidate",
    "Decision",
    "Model",
    "Told",
    "candidates_of",
    "decide",
    "measure",
    "scores_of",
    "shipped_model",
    "told",
]
