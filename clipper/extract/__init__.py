"""A page or text becomes an Extraction: the story, what was cut and why. A pure function, no input or output."""

from collections.abc import Sequence
from dataclasses import replace

from clipper.article import Extraction
from clipper.bundles import BrokenBundle, StoryParts, is_in_parts, page_inside, parts_of, saved_from
from clipper.extract.as_served import source_of
from clipper.extract.from_page import extract_page
from clipper.extract.from_selection import extract_selection
from clipper.extract.from_text import extract_text
from clipper.extract.further import further_pages
from clipper.extract.joined import joined, with_body_of
from clipper.extract.noise import repeated_on
from clipper.extract.rules import read_by_rules
from clipper.extract.rules.derive import Lead, leads
from clipper.extract.version import cleaner_version
from clipper.extract.walls import wall_in
from clipper.markup import Document, decode
from clipper.page import HTML, PDF, PLAIN_TEXT, SELECTION, Further, Page, Wall
from clipper.sites import NO_RULES, SiteRules

__all__ = [
    "Lead",
    "cleaner_version",
    "extract",
    "extract_page",
    "extract_selection",
    "extract_text",
    "leads_to",
    "read",
    "repeated_on",
    "source_of",
    "wall_on",
]


def read(
    page: Page, rules: SiteRules = NO_RULES, repeated: frozenset[str] = frozenset(), first: str = ""
) -> tuple[Extraction, Further]:
    """What ``extract`` gives, and where the page says that the rest of its story is, read from the same tree.

    ``first`` is the address of the story's first page where that is another. Never raises.
    """
    if page.media_type != HTML:
        return extract(page, rules, repeated), Further()
    document = read_by_rules(page.content, page.charset, rules)
    return _of_html(page, rules, repeated, document), further_pages(document, page, rules, first)


def extract(page: Page, rules: SiteRules = NO_RULES, repeated: frozenset[str] = frozenset()) -> Extraction:
    """The story on ``page``, by its media type and the ``rules`` of its site; never raises.

    ``repeated`` is what ``repeated_on`` finds in the texts of other kept pages of the site: such lines are cut.

    Rules that would leave no story, such as those of a site that has been built anew, are not followed.
    """
    if is_in_parts(page):
        return _in_parts(page, rules, repeated)
    page = page_inside(page)
    if page.media_type == PLAIN_TEXT:
        extraction = extract_text(decode(page.content, page.charset))
    elif page.media_type == SELECTION:
        mark = saved_from(page.content)
        extraction = extract_selection(page.content, mark.address if mark else "", page.charset)
    elif page.media_type == PDF:
        from clipper.extract.pdf import extract_pdf  # 0.15 s to load, and most pages are none

        extraction = extract_pdf(page.content, page.address)
    else:
        return _of_html(page, rules, repeated)
    return replace(extraction, cleaner=rules.stamp(cleaner_version()))


def wall_on(page: Page, extraction: Extraction) -> Wall | None:
    """What stands on ``page`` where its story should be, of which ``extraction`` was made; None if nothing does."""
    # A PDF is no markup, and says of itself what it lacks.
    return None if page.media_type == PDF else wall_in(page_inside(_parts(page).pages[0]), extraction)


def leads_to(
    page: Page, text: str, rules: SiteRules, others: Sequence[Sequence[str]], *, cut: bool
) -> tuple[Lead, ...]:
    """What to look for on other pages of the site to find the like of the piece ``text`` of ``page``, the best first.

    ``cut`` tells whether it is to be cut or kept; ``others`` are the texts of other pages of the site.
    """
    if is_in_parts(page):
        found = (leads_to(part, text, rules, others, cut=cut) for part in _parts(page).pages)
        return next(filter(None, found), ())
    page = page_inside(page)
    if page.media_type in (PLAIN_TEXT, SELECTION, PDF):
        return ()
    story = extract(page, rules).article
    document = read_by_rules(page.content, page.charset, rules)
    return leads(document, text, story.text.split("\n"), others, cut=cut)


def _of_html(page: Page, rules: SiteRules, repeated: frozenset[str], document: Document | None = None) -> Extraction:
    # What was pasted has no address to answer at.
    answered = page.address if page.answered.startswith("pasted:") else page.answered
    extraction = extract_page(page.content, answered, page.charset, rules, repeated, document)
    if rules and not extraction.article.blocks:
        extraction = extract_page(page.content, answered, page.charset)
    if not extraction.article.address and page.address.startswith("http"):
        # The page was a file, which knows where it was saved from.
        extraction = replace(extraction, article=replace(extraction.article, address=page.address))
    return replace(extraction, cleaner=rules.stamp(cleaner_version()))


def _in_parts(page: Page, rules: SiteRules, repeated: frozenset[str]) -> Extraction:
    """The story that is on several pages."""
    parts = _parts(page)
    stories = [extract(each, rules, repeated) for each in parts.pages]
    if parts.whole:
        return with_body_of(stories[0], stories[1])
    return joined(stories, parts.lacking)


def _parts(page: Page) -> StoryParts:
    try:
        return parts_of(page)
    except BrokenBundle:
        return StoryParts((replace(page, content=b"", media_type=HTML),))
