"""Which link leads to the rest of a story. Asked of its first page, and of each further one in turn.

To ask for a page that is none of the story's costs its site a request and the story its truth, so that a link has to
say it twice: by its spelling, which must be that of the story's address with the next number, and by what it is called.
``rel=next`` alone means the next story on most sites, the next page of comments on others.
``python -m tests.bench further`` counts what is found on the collected pages.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from clipper.addresses import may_stand_for
from clipper.extract.claims.json_ld import is_story, nodes_of, types_of
from clipper.extract.claims.properties import properties
from clipper.extract.fields.address import absolute
from clipper.extract.further.by_rules import linked_by_rules
from clipper.extract.further.links import Link, links_of
from clipper.extract.further.numbering import Spelt, spelt, stem_of
from clipper.extract.further.phrases import phrases
from clipper.markup import Document
from clipper.page import Further, Page
from clipper.sites import SiteRules

_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ItemList", "Blog", "ProfilePage"})
_COMMENTS = re.compile(r"comment|kommentar|respond|disqus|reply|review")
_WHOLE = re.compile(
    r"""(?:^|[/._,?&=-])(?:single|singlepage|single-page|onepage|one-page|all|full|komplett|gesamt|alles|print|printable
      | drucken|druckversion|printversion|print-view|imprimir|imprimer|stampa|page-all|todo|tout|show|view)
      (?:$|[/._,&=-])
      | print""",
    re.VERBOSE | re.IGNORECASE,
)
_ID = re.compile(r"\d{5,}")


def further_pages(document: Document, page: Page, rules: SiteRules, first: str = "") -> Further:
    """Where ``page``, which ``document`` was read from, says that the rest of its story is.

    ``first`` is the address of the story's first page where that is another.
    """
    base = absolute(document.base, page.answered) or page.answered
    own = page.answered.partition("#")[0]
    by_rules = linked_by_rules(document, rules, base, own)
    by_rules = replace(by_rules, twin=_twin(document, base, own))
    story = first or own
    stem = stem_of(story)
    links = [link for link in links_of(document, base) if not link.among_comments and not _is_comments(link)]
    near = (link for link in links if stem in link.address)
    numbered = [(link, form) for link in near if (form := spelt(story, link.address)) is not None]
    # On nearly all pages there is nothing to look into more closely.
    if not numbered and not any(link.label in phrases("whole") for link in links):
        return by_rules
    if not first and not _may_be_story(document, story):
        return by_rules
    current = form.number if first and (form := spelt(first, own)) else None
    following = _next(numbered, own, current, listed=not first and not _claims_story(document))
    whole = "" if first else _whole(links, own, paged=bool(following))
    last = max((form.number for _, form in numbered), default=0) if following else 0
    return Further(by_rules.next or following, by_rules.whole or whole, by_rules.twin, last)


def _next(numbered: Sequence[tuple[Link, Spelt]], own: str, current: int | None, *, listed: bool) -> str:
    """The address of the page after ``current``, which is None on the first; pages may be counted from zero.

    ``listed`` tells that the page may be a list of stories, since it claims no story.
    """
    wanted = (2, 1) if current is None else (current + 1,)
    for number in wanted:
        for link, form in numbered:
            if form.number != number or link.address == own or (form.archive and listed):
                continue
            # Counted from zero, "2" leads to ?page=1.
            named = link.label == str(number) or (link.label == str(number + 1) and (current or number == 1))
            if number == 1 and current is None and not (link.is_next or named):
                continue
            named = named or (link.label in phrases("next") and not form.plain)
            if named or (link.is_next and not form.plain and not listed):
                return link.address
    return ""


def _whole(links: Sequence[Link], own: str, *, paged: bool) -> str:
    """The address of the story on a single page; its form for printing only where it is known to be in several."""
    for link in links:
        named = link.label in phrases("whole")
        printed = paged and (link.for_print or link.label in phrases("print"))
        if (named or printed) and link.address != own and _is_of_story(link.address, own):
            return link.address
    return ""


def _twin(document: Document, base: str, own: str) -> str:
    """The address of the page's AMP form, if it is of the same site."""
    for attributes in document.links:
        if "amphtml" in (attributes.get("rel") or "").lower().split():
            address = absolute((attributes.get("href") or "").strip(), base).partition("#")[0]
            if address.startswith("http") and address != own and may_stand_for(address, own):
                return address
    return ""


def _is_of_story(address: str, own: str) -> bool:
    """Whether ``address`` is spelt as another view of the story at ``own``."""
    story, other = urlsplit(own), urlsplit(address)
    if (story.hostname or "").removeprefix("www.") != (other.hostname or "").removeprefix("www."):
        return False
    if story.path == other.path:
        return other.query != story.query and _WHOLE.search(other.query) is not None
    if not _WHOLE.search(f"{other.path}?{other.query}"):
        return False
    stem = re.sub(r"\.\w{2,5}$", "", story.path.rstrip("/"))
    known = set(_ID.findall(f"{story.path}?{story.query}"))
    return (len(stem) > 1 and stem in other.path) or bool(known & set(_ID.findall(address)))


def _is_comments(link: Link) -> bool:
    """Whether a link says that it is about comments."""
    return _COMMENTS.search(f"{link.fragment} {link.address.partition('?')[2].lower()}") is not None


def _may_be_story(document: Document, address: str) -> bool:
    """False for front pages, and for what calls itself a list."""
    parts = urlsplit(address)
    if not parts.path.strip("/") and not parts.query:
        return False
    if _claims_story(document):
        return True
    return not any(_LIST_TYPES.intersection(types_of(node)) for node in nodes_of(document))


def _claims_story(document: Document) -> bool:
    tells = dict(properties(document))
    if tells.get("og:type", "").lower() == "article" or "article:published_time" in tells:
        return True
    return any(is_story(node) for node in nodes_of(document))
