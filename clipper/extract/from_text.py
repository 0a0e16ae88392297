"""Plain text becomes an extraction: the same noise rules, by paragraph."""

from clipper.article import Article, Extraction, Figure, RemovalKind, blocks_text
from clipper.article.language import written_language
from clipper.extract.assemble import assemble
from clipper.extract.fields.people import looks_like_person, people_in
from clipper.extract.fields.written_dates import written_date
from clipper.extract.figures import FoundFigure, find_figures, split_credit
from clipper.extract.noise import RULES, Cut, Line, Setting, judge
from clipper.extract.noise.wording import language_of
from clipper.extract.region import Region
from clipper.extract.selection import Selection
from clipper.markup import Document, Passage, read_text

_TITLE = Cut(RemovalKind.TITLE, "field.title", "The headline, kept as the title", 0.9)
_BYLINE = Cut(RemovalKind.BYLINE, "field.byline", "The byline, kept as the authors", 0.8)
_DATE = Cut(RemovalKind.DATE, "field.date", "The date of publication", 0.8)
_CAPTION = Cut(RemovalKind.CAPTION, "field.caption", "Printed below a picture: it ends with a credit", 0.85)

_SAMPLE = 2_000
_LONGEST_TITLE = 250
_LONGEST_BYLINE = 100
_LONGEST_DATE = 60
_LONGEST_CAPTION = 900
_LEAD_LINES = 6
"""Byline, date and captions are looked for in so many lines below the headline."""
_BEGINS_BYLINE = ("by ", "von ", "par ", "por ", "di ")


def extract_text(text: str) -> Extraction:
    """The story in plain text, such as copied from a page. Never raises; empty text gives an empty article."""
    document = read_text(text)
    headline = _headline(document)
    fields: dict[int, Cut] = {}
    if headline is not None:
        fields[headline.index] = _TITLE
    lead = document.passages[len(fields) : len(fields) + _LEAD_LINES]
    authors: tuple[str, ...] = ()
    published = None
    for passage in lead:
        names = _byline(passage.text)
        if names and not authors:
            authors, fields[passage.index] = names, _BYLINE
        elif published is None and len(passage.text) <= _LONGEST_DATE:
            published = written_date(passage.text)
            if published is not None:
                fields[passage.index] = _DATE
    story = assemble(selected_text(document, "", fields))
    title = headline.text.replace("\n", " ") if headline is not None else _beginning(document)
    told = f"{title}\n{blocks_text(story.blocks)}"
    language = language_of(told[:_SAMPLE]) or written_language("", told)
    article = Article(title=title, blocks=story.blocks, authors=authors, published=published, language=language)
    return Extraction(article, story.removals, whole=story.whole)


def selected_text(document: Document, base: str, fields: dict[int, Cut] | None = None) -> Selection:
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


def _headline(document: Document) -> Passage | None:
    """The first paragraph, if it is short and does not end as a sentence does, or the next is much longer."""
    if len(document.passages) < 2:
        return None
    first, second = document.passages[:2]
    if len(first.text) > _LONGEST_TITLE:
        return None
    if first.text.endswith((".", "。")) and len(second.text) < 2 * len(first.text):
        return None
    return first


def _beginning(document: Document) -> str:
    """What an article without a headline is called: its first words."""
    text = document.passages[0].text.replace("\n", " ") if document.passages else ""
    if len(text) <= 90:
        return text
    return text[:90].rpartition(" ")[0].rstrip(" ,.;:") + "…" if " " in text[:90] else text[:90] + "…"


def _byline(text: str) -> tuple[str, ...]:
    if len(text) > _LONGEST_BYLINE or text.endswith((".", "!", "?")):
        return ()
    names = people_in([text])
    introduced = text.casefold().startswith(_BEGINS_BYLINE) or text.endswith(("기자", "특파원", "記者", "记者"))
    return names if introduced and names and all(map(looks_like_person, names)) else ()


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
