"""Where the story is on its page: candidates, what is measured about each, and one function that decides."""

from clipper.extract.body.candidate import Candidate
from clipper.extract.body.candidates import candidates_of, headline_at
from clipper.extract.body.decide import Decision, decide
from clipper.extract.body.measures import measure

__all__ = ["Candidate", "Decision", "candidates_of", "decide", "headline_at", "measure"]
