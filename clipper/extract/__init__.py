"""A page or text becomes an Extraction: the story, what was cut and why. A pure function, no input or output."""

from collections.abc import Sequence
from dataclasses import replace

from clipper.article import Extraction
from clipper.bundles import page_inside, saved_from
from clipper.extract.from_page import extract_page
from clipper.extract.from_selection import extract_selection
from clipper.extract.from_text import extract_text
from clipper.extract.noise import repeated_on
from clipper.extract.rules import read_by_rules
from clipper.extract.rules.derive import Lead, leads
from clipper.extract.version import cleaner_version
from clipper.extract.walls import wall_in
from clipper.markup import decode
from clipper.page import PDF, PLAIN_TEXT, SELECTION, Page, Wall
from clipper.sites import NO_RULES, SiteRules

__all__ = [
    "Lead",
    "cleaner_version",
    "extract",
    "extract_page",
    "extract_selection",
    "extract_text",
    "leads_to",
    "repeated_on",
    "wall_on",
]


def extract(page: Page, rules: SiteRules = NO_RULES, repeated: frozenset[str] = frozenset()) -> Extraction:
    """The story on ``page``, by its media type and the ``rules`` of its site; never raises.

    ``repeated`` is what ``repeated_on`` finds in the texts of other kept pages of the site: such lines are cut.

    Rules that would leave no story, such as those of a site that has been built anew, are not followed.
    """
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
        # What was pasted has no address to answer at.
        answered = page.address if page.answered.startswith("pasted:") else page.answered
        extraction = extract_page(page.content, answered, page.charset, rules, repeated)
        if rules and not extraction.article.blocks:
            extraction = extract_page(page.content, answered, page.charset)
        if not extraction.article.address and page.address.startswith("http"):
            # The page was a file, which knows where it was saved from.
            extraction = replace(extraction, article=replace(extraction.article, address=page.address))
    return replace(extraction, cleaner=rules.stamp(cleaner_version()))


def wall_on(page: Page, extraction: Extraction) -> Wall | None:
    """What stands on ``page`` where its story should be, of which ``extraction`` was made; None if nothing does."""
    # A PDF is no markup, and says of itself what it lacks.
    return None if page.media_type == PDF else wall_in(page_inside(page), extraction)


def leads_to(
    page: Page, text: str, rules: SiteRules, others: Sequence[Sequence[str]], *, cut: bool
) -> tuple[Lead, ...]:
    """What to look for on other pages of the site to find the like of the piece ``text`` of ``page``, the best first.

    ``cut`` tells whether it is to be cut or kept; ``others`` are the texts of other pages of the site.
    """
    page = page_inside(page)
    if page.media_type in (PLAIN_TEXT, SELECTION, PDF):
        return ()
    story = extract(page, rules).article
    document = read_by_rules(page.content, page.charset, rules)
    return leads(document, text, story.text.split("\n"), others, cut=cut)
