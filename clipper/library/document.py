"""What lists show and search reads of a story: taken from the article as the user has corrected it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clipper.article import Article, Block, Quote, Table, every_block
from clipper.library.excerpt import excerpt_of


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    source: str = ""
    address: str = ""
    published: str = ""
    excerpt: str = ""
    language: str = ""
    byline: str = ""
    keywords: str = ""
    captions: str = ""
    credits: str = ""
    body: str = ""

    @property
    def listed(self) -> dict[str, str]:
        """The columns of ``clipping`` that it fills."""
        return {
            name: getattr(self, name) for name in ("title", "source", "address", "published", "excerpt", "language")
        }

    @property
    def searched(self) -> dict[str, str]:
        """The columns of ``clipping_doc`` that it fills."""
        names = ("title", "source", "byline", "keywords", "captions", "credits", "body")
        return {name: getattr(self, name) for name in names}


def document_of(article: Article) -> Document:
    text = article.text
    captions = [figure.caption for figure in article.figures]
    return Document(
        title=article.title,
        source=article.source,
        address=article.address,
        published=article.published.isoformat() if article.published else "",
        excerpt=excerpt_of(text or article.standfirst),
        language=article.language.lower(),
        byline=article.byline,
        keywords="\n".join(article.tags),
        captions=_lines([*captions, *_labels(article.blocks)]),
        credits=_lines(figure.credit for figure in article.figures),
        body=_lines([article.standfirst, text]),
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    """The captions of tables and the names under quotes, which are no part of the body."""
    for block in every_block(blocks):
        if isinstance(block, Table):
            yield block.caption
        elif isinstance(block, Quote):
            yield block.attribution
