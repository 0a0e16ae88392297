"""A page becomes an extraction: claims, candidates, decision, noise, figures, fields, blocks, in this order."""

from collections.abc import Sequence

from clipper.article import Article, Extraction, RemovalKind, blocks_text
from clipper.extract.assemble import Selection, assemble
from clipper.extract.body import Candidate, Decision, candidates_of, decide, measure
from clipper.extract.claims import Claims, gather
from clipper.extract.fields.address import absolute, address
from clipper.extract.fields.authors import authors
from clipper.extract.fields.language import language
from clipper.extract.fields.published import published
from clipper.extract.fields.site import site_keys
from clipper.extract.fields.source import source
from clipper.extract.fields.standfirst import standfirst
from clipper.extract.fields.tags import tags
from clipper.extract.fields.title import title
from clipper.extract.figures import FoundFigure, find_figures
from clipper.extract.from_text import selected_text
from clipper.extract.moved import moved
from clipper.extract.noise import RULES, Cut, Line, Setting, judge
from clipper.extract.region import region_of
from clipper.markup import Document, paragraphs_document, read_page

_SCRIPTED_BODY = 400
"""A page that shows a third of a story this long, which its JSON-LD tells whole, is drawn by script."""
_SHARE_OF_BODY = 0.35


def extract_page(page: bytes, url: str, charset: str = "") -> Extraction:
    """The story on a page that answered at ``url``; ``charset`` is what the transport named.

    Never raises on any bytes: a page without a story gives an article without blocks.
    """
    document = read_page(page, charset)
    base = absolute(document.base, url) or url
    claims = gather(document, url)
    sites = site_keys(claims, url)
    headline = title(claims, sites)
    names = authors(claims, sites)
    selection, candidates = _select(document, claims, headline, names, base)
    body = claims.first("body")
    if len(body) > _SCRIPTED_BODY and _kept_length(selection) < _SHARE_OF_BODY * len(body):
        selection = selected_text(paragraphs_document(tuple(body.split("\n\n"))), base)
    blocks, removals = assemble(selection)
    article = Article(
        title=headline,
        blocks=blocks,
        standfirst=standfirst(claims, [candidate.passage for candidate in candidates], blocks_text(blocks)),
        authors=names,
        published=published(claims),
        language=language(claims),
        source=source(claims, url),
        address=address(claims, url),
        tags=tags(claims, sites, blocks_text(blocks)),
    )
    return Extraction(article, removals, claims.all)


def _select(
    document: Document, claims: Claims, headline: str, names: Sequence[str], base: str
) -> tuple[Selection, Sequence[Candidate]]:
    candidates = candidates_of(document, claims, measure(document), headline)
    figures = find_figures(document, base)
    captions = {passage.index for figure in figures for passage in figure.captions}
    decision = decide(candidates, captions)
    taken = [candidate.passage for candidate in candidates if decision.taken[candidate.passage.index]]
    title_at = next((c.passage.index for c in candidates if c.after_title == 0 and c.is_title), -1)
    region = region_of(document, taken, title_at)
    inside = candidates[region.first : region.last]
    setting = Setting([_line(number, candidate, decision) for number, candidate in enumerate(inside)])
    verdicts = judge(setting, RULES)
    whole = {
        candidate.passage.index: _unlikely(candidate, decision)
        for candidate in inside
        if not decision.taken[candidate.passage.index]
    }
    whole |= {region.first + line: cut for line, cut in verdicts.whole.items()}
    kept = [passage.index for passage in taken if passage.index not in whole]
    shown = _figures_of_story(figures, whole, kept, title_at)
    whole |= moved(inside, decision.taken, names, shown)
    parts = {region.first + line: cuts for line, cuts in verdicts.parts.items() if region.first + line not in whole}
    return Selection(document, region, whole, parts, shown, base), inside


def _line(number: int, candidate: Candidate, decision: Decision) -> Line:
    return Line(
        number, candidate.passage, candidate.own, candidate.around, taken=decision.taken[candidate.passage.index]
    )


def _unlikely(candidate: Candidate, decision: Decision) -> Cut:
    score = decision.scores[candidate.passage.index]
    if candidate.hidden:
        return Cut(RemovalKind.INVISIBLE, "invisible.block", "Kept out of sight by the page", 0.9)
    return Cut(RemovalKind.BOILERPLATE, "body.score", "Does not look like part of the story", 1 - score)


def _figures_of_story(
    figures: Sequence[FoundFigure], whole: dict[int, Cut], kept: Sequence[int], title_at: int
) -> list[FoundFigure]:
    """The figures that stand between headline and end of the story, and not among what was cut."""
    if not kept:
        return []
    first, last = min(kept), max(kept)
    first = min(first, title_at) if title_at >= 0 else first - 12
    return [figure for figure in figures if first <= figure.before <= last + 2 and not _among_cut(figure, whole)]


def _among_cut(figure: FoundFigure, whole: dict[int, Cut]) -> bool:
    """True if its surroundings hold text, all of which was cut as something other than a caption."""
    captions = {passage.index for passage in figure.captions}
    for steps, element in enumerate(figure.element.ancestry()):
        around = [index for index in range(element.first, element.last) if index not in captions]
        if around or steps > 3:
            return bool(around) and len(around) <= 6 and all(index in whole for index in around)
    return False


def _kept_length(selection: Selection) -> int:
    return sum(len(passage.text) for passage in selection.kept())
