"""Which of the parts that papers set apart by convention a reader wants."""

from dataclasses import dataclass, replace

from clipper.article.article import Article
from clipper.article.blocks import Aside, AsideKind, Block


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What is read of a story beside its text, in the window, by ``clipper show`` and in files alike."""

    standfirst: bool = True
    """The sentences under the headline that sum the story up."""
    facts: bool = True
    """Boxes: key points, figures, background, who is who."""
    boilerplate: bool = True
    """What companies say below each of their releases; in small letters."""

    def wants(self, block: Block) -> bool:
        """Whether ``block`` is read; True for all but an aside of a kind that is not wanted."""
        if not isinstance(block, Aside):
            return True
        match block.kind:
            case AsideKind.STANDFIRST:
                return self.standfirst
            case AsideKind.FACTS:
                return self.facts
            case AsideKind.BOILERPLATE:
                return self.boilerplate


def as_read(article: Article, options: ReadingOptions) -> Article:
    """``article`` without what ``options`` leave out. The places of its removals are those of the whole article."""
    if all(map(options.wants, article.blocks)) and (options.standfirst or not article.standfirst):
        return article
    return replace(
        article,
        standfirst=article.standfirst if options.standfirst else "",
        blocks=tuple(filter(options.wants, article.blocks)),
    )
