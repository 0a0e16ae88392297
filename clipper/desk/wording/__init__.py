"""Errors in words: what happened, and what the user can do. The one place where either is written."""

from clipper.desk.wording.explain import explain, sentence
from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.sites import skipped_words

__all__ = ["Explanation", "explain", "sentence", "skipped_words"]
