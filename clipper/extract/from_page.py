"""A page becomes an extraction: claims, candidates, decision, noise, figures, fields, blocks, in this order."""

from collections.abc import Sequence
from dataclasses import dataclass

from clipper.article import Article, Extraction, RemovalKind, blocks_text
from clipper.extract.assemble import assemble
from clipper.extract.body import (
    Candidate,
    Decision,
    Model,
    Told,
    candidates_of,
    decide,
    measure,
    scores_of,
    shipped_model,
    told,
)
from clipper.extract.claims import Claims, gather
from clipper.extract.collector import collector_at_rest
from clipper.extract.companions import with_companions
from clipper.extract.data import story_in_data
from clipper.extract.fields.address import absolute, address
from clipper.extract.fields.authors import authors
from clipper.extract.fields.language import language
from clipper.extract.fields.other_titles import other_titles
from clipper.extract.fields.published import published, read_date
from clipper.extract.fields.site import site_keys
from clipper.extract.fields.source import source
from clipper.extract.fields.standfirst import standfirst
from clipper.extract.fields.tags import tags
from clipper.extract.fields.title import title
from clipper.extract.figures import caption_passages, find_figures
from clipper.extract.figures.membership import figures_of_story
from clipper.extract.from_text import selected_markup, selected_text
from clipper.extract.moved import moved
from clipper.extract.noise import RULES, Cut, Line, Setting, judge
from clipper.extract.noise.wording import language_of
from clipper.extract.region import region_of
from clipper.extract.rules import Forced, follow, read_by_rules
from clipper.extract.selection import Selection
from clipper.markup import Document, Passage, decode, paragraphs_document
from clipper.sites import NO_RULES, SiteRules

_SCRIPTED_BODY = 400
"""A page that shows a third of a story this long, which its JSON-LD tells whole, is drawn by script."""
_SHARE_OF_BODY = 0.35
_SHOWN = Cut(RemovalKind.BOILERPLATE, "body.scripted", "A part of the story that the page's data tells whole", 0.8)
_ABOVE_HEADLINE, _BELOW_HEADLINE = 6, 14
"""Passages among which a date is looked for that nothing claims."""


def extract_page(
    page: bytes,
    url: str,
    charset: str = "",
    rules: SiteRules = NO_RULES,
    repeated: frozenset[str] = frozenset(),
    document: Document | None = None,
) -> Extraction:
    """The story on a page that answered at ``url``; ``charset`` is what the transport named.

    ``rules`` are those of the page's site; what they say is done, whatever the page looks like. ``repeated`` are the
    keys of lines that its other pages print too. ``document`` is what ``read_by_rules`` made of it, if that was done.

    Never raises on any bytes: a page without a story gives an article without blocks.
    """
    return cut_page(page, url, shipped_model(), charset, rules, repeated, document)


@collector_at_rest
def cut_page(
    page: bytes,
    url: str,
    model: Model,
    charset: str = "",
    rules: SiteRules = NO_RULES,
    repeated: frozenset[str] = frozenset(),
    document: Document | None = None,
) -> Extraction:
    """The same by another ``model`` than the one that ships: how models are judged on pages they have not seen."""
    document = document or read_by_rules(page, charset, rules)
    reading = _read(document, url, model, rules, repeated)
    claims, selection, forced = reading.claims, reading.selection, reading.forced
    body = claims.first("body")
    if not forced.body and len(body) > _SCRIPTED_BODY and _kept_length(selection) < _SHARE_OF_BODY * len(body):
        told = selected_text(paragraphs_document(tuple(body.split("\n\n"))), selection.base)
        story = assemble(told, instead_of=selection.without_all(_SHOWN))
    else:
        brought = None if forced.body else _brought(page, charset, reading)
        story = assemble(brought, instead_of=selection.without_all(_SHOWN)) if brought else assemble(selection)
    text = blocks_text(story.blocks)
    article = Article(
        title=reading.headline,
        blocks=story.blocks,
        standfirst=standfirst(
            claims, [candidate.passage for candidate in reading.candidates], blocks_text(story.blocks)
        ),
        authors=reading.names,
        published=read_date(forced.published) or published(claims, _near(selection.document, reading.title_at)),
        language=language(claims, selection.region.root, f"{reading.headline}\n{text}", language_of),
        source=source(claims, url),
        address=address(claims, url),
        tags=tags(claims, reading.sites, reading.names, text),
        other_titles=reading.other_titles,
    )
    return Extraction(article, story.removals, claims.all, whole=story.whole)


def region_of_page(page: bytes, url: str, charset: str = "") -> tuple[Passage, ...]:
    """The passages of the article's region, as the page has them: all of their text is in ``Extraction.whole``."""
    document = read_by_rules(page, charset, NO_RULES)
    selection = _read(document, url, shipped_model(), NO_RULES, frozenset()).selection
    return selection.document.passages[selection.region.first : selection.region.last]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of a page before blocks are made of it."""

    claims: Claims
    sites: frozenset[str]
    forced: Forced
    headline: str
    other_titles: tuple[str, ...]
    title_at: int
    names: tuple[str, ...]
    selection: Selection
    candidates: Sequence[Candidate]


def _read(document: Document, url: str, model: Model, rules: SiteRules, repeated: frozenset[str]) -> _Reading:
    base = absolute(document.base, url) or url
    claims = gather(document, url)
    sites = site_keys(claims, url)
    forced = follow(document, rules, base)
    own = title(claims, sites)
    headline = forced.title or own
    # The page may show another headline than the one that it goes by, or that a user gave it.
    others = other_titles(claims, sites, headline)
    facts = told(document, claims, headline, *others, own)
    names = forced.authors or authors(claims, sites)
    selection, candidates = _select(document, claims, facts, names, base, forced, model, repeated)
    return _Reading(claims, sites, forced, headline, others, facts.title_at, names, selection, candidates)


def _select(
    document: Document,
    claims: Claims,
    facts: Told,
    names: Sequence[str],
    base: str,
    forced: Forced,
    model: Model,
    repeated: frozenset[str],
) -> tuple[Selection, Sequence[Candidate]]:
    measured = measure(document, facts, model.evidence)
    candidates = candidates_of(document, measured, facts)
    figures = find_figures(document, base)
    captions = caption_passages(document, figures)
    decided = with_companions(
        document, candidates, decide(document, candidates, scores_of(measured, model), captions), captions
    )
    decision = forced.decided(decided, candidates, captions)
    taken = [candidate.passage for candidate in candidates if decision.taken[candidate.passage.index]]
    region = region_of(document, taken, facts.title_at)
    inside = candidates[region.first : region.last]
    lines = [_line(number, candidate, decision) for number, candidate in enumerate(inside)]
    setting = Setting(lines, repeated=repeated)
    verdicts = judge(setting, RULES)
    whole = {
        candidate.passage.index: _unlikely(candidate, decision)
        for candidate in inside
        if not decision.taken[candidate.passage.index]
    }
    whole |= {region.first + line: cut for line, cut in verdicts.whole.items()}
    whole = forced.whole(whole, region.first, region.last)
    kept = [passage.index for passage in taken if passage.index not in whole]
    shown = forced.shown(figures_of_story(figures, candidates, whole, kept, facts.title_at))
    fields = moved(inside, decision.taken, names, shown)
    whole |= {index: cut for index, cut in fields.items() if index not in forced.kept and index not in forced.cut}
    parts = {region.first + line: cuts for line, cuts in verdicts.parts.items() if region.first + line not in whole}
    parts = dict(forced.partly(parts, whole, region.first, region.last))
    return Selection(document, region, whole, parts, shown, base, tuple(claims.of("standfirst"))), inside


def _near(document: Document, title_at: int) -> list[str]:
    """The lines around the headline, where a date may stand."""
    around = document.passages[max(0, title_at - _ABOVE_HEADLINE) : max(0, title_at) + _BELOW_HEADLINE]
    return [passage.text for passage in around]


def _line(number: int, candidate: Candidate, decision: Decision) -> Line:
    return Line(
        number, candidate.passage, candidate.own, candidate.around, taken=decision.taken[candidate.passage.index]
    )


def _unlikely(candidate: Candidate, decision: Decision) -> Cut:
    score = decision.scores[candidate.passage.index]
    if candidate.hidden:
        return Cut(RemovalKind.INVISIBLE, "invisible.block", "Kept out of sight by the page", 0.9)
    return Cut(RemovalKind.BOILERPLATE, "body.score", "Does not look like part of the story", 1 - score)


def _brought(page: bytes, charset: str, reading: _Reading) -> Selection | None:
    """The story that the data of a page tells, of which it shows next to nothing without its scripts."""
    shown = _kept_length(reading.selection)
    if shown > _SCRIPTED_BODY:
        return None
    document = story_in_data(decode(page, charset), reading.headline, shown)
    return selected_markup(document, reading.selection.base) if document is not None else None


def _kept_length(selection: Selection) -> int:
    return sum(len(passage.text) for passage in selection.kept())
