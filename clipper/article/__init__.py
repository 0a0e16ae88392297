"""The nouns of a story: article, blocks, removals, claims, edits. Standard library only, all of it immutable."""

from clipper.article.article import Article
from clipper.article.blocks import (
    Block,
    Cell,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from clipper.article.claim import Claim
from clipper.article.edit import Edit, Recaption, Retitle, apply_edits
from clipper.article.extraction import Extraction
from clipper.article.plain import block_text, blocks_text, runs_text
from clipper.article.removal import Place, Removal, RemovalKind

__all__ = [
    "Article",
    "Block",
    "Cell",
    "Claim",
    "Code",
    "Divider",
    "Edit",
    "Extraction",
    "Figure",
    "Heading",
    "ItemList",
    "Paragraph",
    "Place",
    "Quote",
    "Recaption",
    "Removal",
    "RemovalKind",
    "Retitle",
    "Run",
    "Runs",
    "Table",
    "apply_edits",
    "block_text",
    "blocks_text",
    "runs_text",
]
