"""What the cleaner answers: the story, what was cut to get it, and what the page claimed."""

from dataclasses import dataclass
from datetime import date

from clipper.article.article import Article
from clipper.article.blocks import Block
from clipper.article.claim import Claim
from clipper.article.removal import Removal


@dataclass(frozen=True, slots=True)
class LackingPicture:
    """A picture of the story that could not be had when it was last tried."""

    picture: str
    """As ``Figure.picture`` names it."""
    reason: str
    """Why, in a sentence."""


@dataclass(frozen=True, slots=True)
class LackingPage:
    """A further page of the story that could not be had."""

    address: str
    reason: str
    """Why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The article with the account of how it was cut. The short names are the ones scorers read."""

    article: Article
    removals: tuple[Removal, ...] = ()
    claims: tuple[Claim, ...] = ()
    cleaner: str = ""
    """What cut it: a name for the version of the cleaner and of the site's rules; empty in older records."""
    whole: tuple[Block, ...] = ()
    """All that stood in the article's region, with nothing cut: the article's blocks are what ``removals`` leave of it.

    Empty in older records.
    """
    lacking: tuple[LackingPicture, ...] = ()
    """Told when its pictures are fetched, so the cleaner itself leaves it empty."""
    lacking_pages: tuple[LackingPage, ...] = ()
    """Those that the page as it is kept says are lacking."""

    @property
    def title(self) -> str:
        return self.article.title

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def authors(self) -> tuple[str, ...]:
        return self.article.authors

    @property
    def published(self) -> date | None:
        return self.article.published

    @property
    def tags(self) -> tuple[str, ...]:
        return self.article.tags

    @property
    def captions(self) -> tuple[str, ...]:
        """One caption for each figure that has one, in reading order."""
        return tuple(figure.caption for figure in self.article.figures if figure.caption)

    @property
    def credits(self) -> tuple[str, ...]:
        """One credit for each entry of ``captions``, empty where a figure has none."""
        return tuple(figure.credit for figure in self.article.figures if figure.caption)
