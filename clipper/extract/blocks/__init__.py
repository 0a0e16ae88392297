"""Passages become blocks: paragraphs, headings, lists, quotes, tables, code and figures in reading order."""

from clipper.extract.blocks.build import build_blocks, grouped_blocks, is_time
from clipper.extract.blocks.convention_words import labels_box
from clipper.extract.blocks.conventions import is_box
from clipper.extract.blocks.embeds import embeds_of
from clipper.extract.blocks.piece import Piece
from clipper.extract.blocks.quotes import is_post
from clipper.extract.blocks.runs import Span, cut_spans, is_note_mark, runs_of

__all__ = [
    "Piece",
    "Span",
    "build_blocks",
    "cut_spans",
    "embeds_of",
    "grouped_blocks",
    "is_box",
    "is_note_mark",
    "is_post",
    "is_time",
    "labels_box",
    "runs_of",
]
