"""Claims in plain ``meta`` names: the standard ones, Dublin Core, and those of analytics services."""

from collections.abc import Iterator

from clipper.article import Claim
from clipper.extract.claims.properties import properties
from clipper.markup import Document, plain_line
from clipper.patterns import deferred

ORIGIN = "meta"
FURTHER = "further keywords"

_FIELDS = {
    "title": "title",
    "dc.title": "title",
    "sailthru.title": "title",
    "parsely-title": "title",
    "citation_title": "title",
    "description": "standfirst",
    "dc.description": "standfirst",
    "cxenseparse:author": "author",
    "sailthru.author": "author",
    "parsely-author": "author",
    "author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "dcsext.author": "author",
    "byl": "author",
    "citation_author": "author",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "cxenseparse:recs:publishtime": "published",
    "cxenseparse:publishtime": "published",
    "datepublished": "published",
    "date.published": "published",
    "publishdate": "published",
    "publish-date": "published",
    "publish_date": "published",
    "publication_date": "published",
    "originalpublicationdate": "published",
    "article.published": "published",
    "pubdate": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "dcterms.date": "published",
    "dc.date": "published",
    "date": "published",
    "release_date": "published",
    "last-modified": "modified",
    "datemodified": "modified",
    "application-name": "source",
    "apple-mobile-web-app-title": "source",
    "dc.publisher": "source",
    "publisher": "source",
    "content-language": "language",
    "dc.language": "language",
}

# Lists of keywords, each with an origin of its own, since some name the story and some only the site.
_KEYWORDS = {
    "news_keywords": "news keywords",
    "keywords": "keywords",
    "parsely-tags": "parsely",
    "sailthru.tags": "sailthru",
    "cxenseparse:keywords": "cxense",
}
# "dc.subject", "custom-keywords", "classification-tags", "citation_keywords": a name that ends so lists keywords.
_FURTHER_KEYWORDS = deferred(r"(?:^|[^a-z])(?:keywords?|tags?|subject)$")
_CHINESE = deferred(r"[\u4e00-\u9fff]")
_DIVIDERS = deferred(r"[,;，、|]")


def claims(document: Document, _: str) -> Iterator[Claim]:
    """One claim for each named content that says something about the story."""
    for name, content in properties(document):
        if name in _FIELDS:
            yield Claim(_FIELDS[name], plain_line(content), ORIGIN)
        elif name in _KEYWORDS:
            for keyword in _keywords(plain_line(content)):
                yield Claim("tag", keyword.strip(), _KEYWORDS[name])
        elif _FURTHER_KEYWORDS.search(name) and ":" not in name:
            for keyword in _keywords(plain_line(content)):
                yield Claim("tag", keyword.strip(), FURTHER)


def _keywords(content: str) -> list[str]:
    """The keywords that ``content`` lists; Chinese sites divide them by blanks."""
    keywords = _DIVIDERS.split(content)
    if len(keywords) == 1 and _CHINESE.search(content):
        return content.split()
    return keywords
