"""What stands at the head of a text that has no more than its words: headline, byline, date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from clipper.article import RemovalKind
from clipper.extract.fields.people import looks_like_person, people_in
from clipper.extract.fields.written_dates import written_date
from clipper.extract.noise import Cut
from clipper.markup import Document, Passage

_TITLE = Cut(RemovalKind.TITLE, "field.title", "The headline, kept as the title", 0.9)
_BYLINE = Cut(RemovalKind.BYLINE, "field.byline", "The byline, kept as the authors", 0.8)
_DATE = Cut(RemovalKind.DATE, "field.date", "The date of publication", 0.8)

_LONGEST_TITLE = 250
_LONGEST_BYLINE = 100
_LONGEST_DATE = 60
_LEAD_LINES = 6
"""Byline, date and captions are looked for in so many lines below the headline."""
_BEGINS_BYLINE = ("by ", "von ", "par ", "por ", "di ")


@dataclass(frozen=True, slots=True)
class Lead:
    title: str = ""
    """Empty where there is no headline."""
    authors: tuple[str, ...] = ()
    published: date | None = None
    fields: Mapping[int, Cut] = field(default_factory=dict)
    """What was taken for one of these, by index of passage."""


def lead_of(document: Document, headline: Passage | None) -> Lead:
    """What is told below ``headline``, or at the beginning of ``document``."""
    fields: dict[int, Cut] = {}
    below = 0
    if headline is not None:
        fields[headline.index] = _TITLE
        below = headline.index + 1
    authors: tuple[str, ...] = ()
    published = None
    for passage in document.passages[below : below + _LEAD_LINES]:
        names = _byline(passage.text)
        if names and not authors:
            authors, fields[passage.index] = names, _BYLINE
        elif published is None and len(passage.text) <= _LONGEST_DATE:
            published = written_date(passage.text)
            if published is not None:
                fields[passage.index] = _DATE
    title = headline.text.replace("\n", " ") if headline is not None else ""
    return Lead(title, authors, published, fields)


def headline_of(document: Document) -> Passage | None:
    """The first paragraph, if it is short and does not end as a sentence does, or the next is much longer."""
    if len(document.passages) < 2:
        return None
    first, second = document.passages[:2]
    if len(first.text) > _LONGEST_TITLE:
        return None
    if first.text.endswith((".", "。")) and len(second.text) < 2 * len(first.text):
        return None
    return first


def beginning(document: Document) -> str:
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
