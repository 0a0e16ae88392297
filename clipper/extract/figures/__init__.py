"""Pictures of the story: which address to fetch, what is caption, what is credit."""

from clipper.extract.figures.credit import credit_only, split_credit
from clipper.extract.figures.find import FoundFigure, caption_passages, find_figures

__all__ = ["FoundFigure", "caption_passages", "credit_only", "find_figures", "split_credit"]
