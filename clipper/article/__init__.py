"""The nouns of a story: article, blocks, removals, claims, edits. Standard library only, all of it immutable."""

from clipper.article.article import Article
from clipper.article.blocks import (
    Aside,
    AsideKind,
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
    block_language,
    every_block,
    inner_blocks,
)
from clipper.article.claim import Claim
from clipper.article.edit import Edit, Recaption, Retitle, apply_edits
from clipper.article.extraction import Extraction
from clipper.article.plain import block_text, blocks_text, runs_text
from clipper.article.reading import ReadingOptions, as_read
from clipper.article.removal import Place, Removal, RemovalKind

__all__ = [
    "Article",
    "Aside",
    "AsideKind",
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
    "ReadingOptions",
    "Recaption",
    "Removal",
    "RemovalKind",
    "Retitle",
    "Run",
    "Runs",
    "Table",
    "apply_edits",
    "as_read",
    "block_language",
    "block_text",
    "blocks_text",
    "every_block",
    "inner_blocks",
    "runs_text",
]
