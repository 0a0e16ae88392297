"""Errors in words: what happened, and what the user can do. The one place where either is written."""

from clipper.desk.wording.acts import act_words, redone_words, undone_words
from clipper.desk.wording.checking import finding_words
from clipper.desk.wording.correcting import edit_words, missed_words
from clipper.desk.wording.counting import counted
from clipper.desk.wording.everything import import_words, unusable_words, written_words
from clipper.desk.wording.explain import explain, sentence
from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.insecure import insecure_words
from clipper.desk.wording.lacking import lacking_words
from clipper.desk.wording.marking import highlight_words
from clipper.desk.wording.noting import merged_words
from clipper.desk.wording.restoring import difference_words
from clipper.desk.wording.settings import setting_words
from clipper.desk.wording.sites import skipped_words

__all__ = [
    "Explanation",
    "act_words",
    "counted",
    "difference_words",
    "edit_words",
    "explain",
    "finding_words",
    "highlight_words",
    "import_words",
    "insecure_words",
    "lacking_words",
    "merged_words",
    "missed_words",
    "redone_words",
    "sentence",
    "setting_words",
    "skipped_words",
    "undone_words",
    "unusable_words",
    "written_words",
]
