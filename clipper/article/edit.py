"""A user's corrections: kept apart from the article and replayed, in order, on each new extraction.

An edit names what it changes by content (a picture's address), never by position, so that it survives a better cleaner.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from clipper.article.article import Article
from clipper.article.blocks import Block, Figure, ItemList, Quote


@dataclass(frozen=True, slots=True)
class Retitle:
    title: str


@dataclass(frozen=True, slots=True)
class Recaption:
    """Give the figure that shows ``picture`` another caption; None leaves a field as it is."""

    picture: str
    caption: str | None = None
    credit: str | None = None


Edit: TypeAlias = Retitle | Recaption


def apply_edits(article: Article, edits: Iterable[Edit]) -> Article:
    """``article`` with ``edits`` made one after another; an edit that no longer applies changes nothing."""
    for edit in edits:
        article = _apply(article, edit)
    return article


def _apply(article: Article, edit: Edit) -> Article:
    match edit:
        case Retitle(title):
            return replace(article, title=title)
        case Recaption(picture, caption, credit):

            def recaption(figure: Figure) -> Figure:
                if figure.picture != picture:
                    return figure
                return replace(
                    figure,
                    caption=figure.caption if caption is None else caption,
                    credit=figure.credit if credit is None else credit,
                )

            return replace(article, blocks=_map_figures(article.blocks, recaption))


def _map_figures(blocks: tuple[Block, ...], change: Callable[[Figure], Figure]) -> tuple[Block, ...]:
    def mapped(block: Block) -> Block:
        match block:
            case Figure():
                return change(block)
            case Quote(inner):
                return replace(block, blocks=_map_figures(inner, change))
            case ItemList(items):
                return replace(block, items=tuple(_map_figures(item, change) for item in items))
            case _:
                return block

    return tuple(mapped(block) for block in blocks)
