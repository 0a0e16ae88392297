"""The cleaned story."""

from dataclasses import dataclass
from datetime import date

from clipper.article.blocks import Block, Figure, every_block
from clipper.article.plain import blocks_text


@dataclass(frozen=True, slots=True)
class Article:
    """A story without its page: fields and blocks of plain text, in the order they are read."""

    title: str
    """The headline that a reader of the page sees."""
    blocks: tuple[Block, ...] = ()
    standfirst: str = ""
    """The sentences under the headline that sum it up; empty if there are none, or if they are an aside of the body."""
    authors: tuple[str, ...] = ()
    """One name an entry, without "by"; people where the page names some, else the desk or agency."""
    published: date | None = None
    """The day, or a ``datetime`` where the page tells the time."""
    language: str = ""
    """A BCP 47 tag such as ``en`` or ``ko-KR``, or empty when unknown."""
    source: str = ""
    """The name of the paper or site."""
    address: str = ""
    """The canonical ``http`` or ``https`` address, or empty (pasted text)."""
    tags: tuple[str, ...] = ()
    """The page's own keywords. A user's tags belong to the clipping."""
    other_titles: tuple[str, ...] = ()
    """Further headlines that the page gives the story, such as the one for search engines; a user may prefer one."""

    @property
    def byline(self) -> str:
        """The authors in one line."""
        return ", ".join(self.authors)

    @property
    def text(self) -> str:
        """The body as plain text, blocks divided by blank lines, without captions."""
        return blocks_text(self.blocks)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in reading order, those inside quotes, lists and asides included."""
        return tuple(block for block in every_block(self.blocks) if isinstance(block, Figure))
