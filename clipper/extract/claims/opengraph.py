"""Claims in OpenGraph properties (https://ogp.me) and the ``article:`` and ``twitter:`` ones that go with them."""

from collections.abc import Iterator

from clipper.article import Claim
from clipper.extract.claims.properties import properties
from clipper.markup import Document, plain_line

ORIGIN = "opengraph"
TWITTER = "twitter"

_FIELDS = {
    "og:title": "title",
    "og:description": "standfirst",
    "og:site_name": "source",
    "og:url": "address",
    "og:locale": "language",
    "article:author": "author",
    "og:article:author": "author",
    "article:published_time": "published",
    "article:published": "published",
    "og:published_time": "published",
    "og:article:published_time": "published",
    "article:modified_time": "modified",
    "article:tag": "tag",
    "og:article:tag": "tag",
}
_TWITTER_FIELDS = {"twitter:title": "title", "twitter:description": "standfirst"}


def claims(document: Document, _: str) -> Iterator[Claim]:
    """One claim for each property that says something about the story."""
    for name, content in properties(document):
        if name in _FIELDS:
            field, value = _FIELDS[name], plain_line(content)
            for one in value.split(",") if field == "tag" else (value,):
                yield Claim(field, one.strip(), ORIGIN)
        elif name in _TWITTER_FIELDS:
            yield Claim(_TWITTER_FIELDS[name], plain_line(content), TWITTER)
