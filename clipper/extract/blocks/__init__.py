"""Passages become blocks: paragraphs, headings, lists, quotes, tables, code and figures in reading order."""

from clipper.extract.blocks.build import build_blocks, grouped_blocks
from clipper.extract.blocks.embeds import embeds_of
from clipper.extract.blocks.piece import Piece
from clipper.extract.blocks.runs import Span, cut_spans, runs_of

__all__ = ["Piece", "Span", "build_blocks", "cut_spans", "embeds_of", "grouped_blocks", "runs_of"]
