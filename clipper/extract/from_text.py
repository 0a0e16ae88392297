"""Plain text becomes an extraction: the same noise rules, by paragraph."""

from collections.abc import Mapping

from clipper.article import Article, Extraction, Figure, RemovalKind, blocks_text
from clipper.article.language import written_language
from clipper.extract.assemble import assemble
from clipper.extract.figures import FoundFigure, find_figures, split_credit
from clipper.extract.lead import beginning, headline_of, lead_of
from clipper.extract.noise import RULES, Cut, Line, Setting, judge
from clipper.extract.noise.wording import language_of
from clipper.extract.region import Region
from clipper.extract.selection import Selection
from clipper.markup import Document, Passage, read_text

_CAPTION = Cut(RemovalKind.CAPTION, "field.caption", "Printed below a picture: it ends with a credit", 0.85)

_SAMPLE = 2_000
_LONGEST_CAPTION = 900


def extract_text(text: str) -> Extraction:
    """The story in plain text, such as copied from a page. Never raises; empty text gives an empty article."""
    document = read_text(text)
    lead = lead_of(document, headline_of(document))
    story = assemble(selected_text(document, "", lead.fields))
    title = lead.title or beginning(document)
    told = f"{title}\n{blocks_text(story.blocks)}"
    language = language_of(told[:_SAMPLE]) or written_language("", told)
    article = Article(
        title=title, blocks=story.blocks, authors=lead.authors, published=lead.published, language=language
    )
    return Extraction(article, story.removals, whole=story.whole)


def selected_text(document: Document, base: str, fields: Mapping[int, Cut] | None = None) -> Selection:
    """All paragraphs but noise and what went to ``fields``; captions in the lead become figures without a picture."""
    whole = dict(fields or {})
    figures = [_figure(passage) for passage in _captions(document, whole)] if fields is not None else []
    whole |= {figure.captions[0].index: _CAPTION for figure in figures}
    lines = [Line(passage.index, passage, 0, 0, taken=passage.index not in whole) for passage in document.passages]
    verdicts = judge(Setting(lines, plain=True), RULES)
    whole = {**verdicts.whole, **whole}
    parts = {line: cuts for line, cuts in verdicts.parts.items() if line not in whole}
    region = Region(0, len(document.passages), document.elements[0])
    return Selection(document, region, whole, parts, figures, base)


def selected_markup(document: Document, base: str) -> Selection:
    """All of a document that is known to be nothing but a story, with its figures; ``base`` is what links are for."""
    figures = find_figures(document, base)
    whole = {passage.index: _CAPTION for figure in figures for passage in figure.captions}
    lines = [Line(passage.index, passage, 0, 0, taken=passage.index not in whole) for passage in document.passages]
    verdicts = judge(Setting(lines, plain=True), RULES)
    whole = {**verdicts.whole, **whole}
    parts = {line: cuts for line, cuts in verdicts.parts.items() if line not in whole}
    region = Region(0, len(document.passages), document.elements[0])
    return Selection(document, region, whole, parts, figures, base)


def _captions(document: Document, whole: dict[int, Cut]) -> list[Passage]:
    """The paragraphs of the lead that end with a picture credit."""
    found: list[Passage] = []
    body_lines = 0
    for passage in document.passages:
        if passage.index in whole:
            continue
        caption, credit = split_credit(passage.text)
        if caption and credit and len(passage.text) <= _LONGEST_CAPTION:
            found.append(passage)
        else:
            body_lines += 1
        if body_lines > 2:
            break
    # A text of nothing but captions is a text.
    return found if body_lines else []


def _figure(passage: Passage) -> FoundFigure:
    caption, credit = split_credit(passage.text)
    figure = Figure("", caption=caption.replace("\n", " "), credit=credit.replace("\n", " "))
    return FoundFigure(figure, passage.element, passage.index + 1, (passage,))
