"""Errors in words: what happened, and what the user can do. The one place where either is written."""

from clipper.desk.wording.explain import explain, sentence
from clipper.desk.wording.explanation import Explanation

__all__ = ["Explanation", "explain", "sentence"]
