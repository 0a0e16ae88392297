"""Bytes become a tree: character set, HTML5 parse, questions about an element. Only extract reads it."""

from clipper.markup.charset import decode
from clipper.markup.document import (
    CODE,
    EMPHASIS,
    LOWERED,
    RAISED,
    STRONG,
    STRUCK,
    UNSEEN,
    Document,
    Element,
    Frame,
    Inline,
    Part,
    Passage,
    Picture,
    passage_text,
)
from clipper.markup.fragment import plain_line, plain_paragraphs
from clipper.markup.names import words_of
from clipper.markup.parse import parse, read_page, read_selection
from clipper.markup.plain import paragraphs_document, read_text
from clipper.markup.spacing import BREAK, fold, without_unseen

__all__ = [
    "BREAK",
    "CODE",
    "EMPHASIS",
    "LOWERED",
    "RAISED",
    "STRONG",
    "STRUCK",
    "UNSEEN",
    "Document",
    "Element",
    "Frame",
    "Inline",
    "Part",
    "Passage",
    "Picture",
    "decode",
    "fold",
    "paragraphs_document",
    "parse",
    "passage_text",
    "plain_line",
    "plain_paragraphs",
    "read_page",
    "read_selection",
    "read_text",
    "without_unseen",
    "words_of",
]
