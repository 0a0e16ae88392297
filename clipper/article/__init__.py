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
from clipper.article.concordance import Words
from clipper.article.edit import (
    Cut,
    DropPicture,
    Edit,
    MakeCaption,
    MakeHeading,
    MakeHeadline,
    MakeParagraph,
    Rebyline,
    Recaption,
    Redate,
    Restore,
    Retitle,
)
from clipper.article.extraction import Extraction
from clipper.article.highlight import Colour, Highlight
from clipper.article.marking import Found, MarkedRun, Spot, find_highlights, marked
from clipper.article.plain import block_text, blocks_text, runs_text
from clipper.article.reading import ReadingOptions, as_read
from clipper.article.removal import Place, Removal, RemovalKind, Stretch
from clipper.article.replay import Replayed, replay

__all__ = [
    "Article",
    "Aside",
    "AsideKind",
    "Block",
    "Cell",
    "Claim",
    "Code",
    "Colour",
    "Cut",
    "Divider",
    "DropPicture",
    "Edit",
    "Extraction",
    "Figure",
    "Found",
    "Heading",
    "Highlight",
    "ItemList",
    "MakeCaption",
    "MakeHeading",
    "MakeHeadline",
    "MakeParagraph",
    "MarkedRun",
    "Paragraph",
    "Place",
    "Quote",
    "ReadingOptions",
    "Rebyline",
    "Recaption",
    "Redate",
    "Removal",
    "RemovalKind",
    "Replayed",
    "Restore",
    "Retitle",
    "Run",
    "Runs",
    "Spot",
    "Stretch",
    "Table",
    "Words",
    "as_read",
    "block_language",
    "block_text",
    "blocks_text",
    "every_block",
    "find_highlights",
    "inner_blocks",
    "marked",
    "replay",
    "runs_text",
]
