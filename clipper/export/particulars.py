"""What every format says about a review and about each clipping in it, in the review's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from clipper.article import Article, blocks_text
from clipper.article.language import written_language
from clipper.clipping import Clipping
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_line, clean_lines
from clipper.export.options import ReviewOptions
from clipper.export.selection import Selection
from clipper.export.words import Words

_ON_THE_WEB = ("http://", "https://")
"""An origin of another kind is for the eyes of the library's owner: a file of theirs, a pasted text."""

_MOST_PAPERS = 20


@dataclass(frozen=True, slots=True)
class ReviewParticulars:
    """Each text on one line; a field is empty if there is nothing to say."""

    title: str
    organisation: str
    day: date
    full_day: str
    """The day with its weekday."""
    summary: tuple[str, ...]
    """How many clippings there are, and from how many sources."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the user has to say about words of the story."""

    highlight: int
    """Its number."""
    words: str
    text: str
    """Perhaps in several lines."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """Each text on one line but ``note``; a field is empty if there is nothing to say."""

    headline: str
    standfirst: str
    source: str
    byline: str
    published: str
    address: str
    """As the page has it."""
    link: str
    """The address if it may be opened with a click."""
    tags: tuple[str, ...]
    clipped: str
    also_in: str
    """Which other papers have the story."""
    note: str
    remarks: tuple[Remark, ...]
    """Those on highlights, oldest first."""
    language: str
    """A BCP 47 tag, or empty."""

    @property
    def remark_numbers(self) -> dict[int, int]:
        """The numbers that the remarks have on paper, counted from 1, by those of their highlights."""
        return {remark.highlight: number for number, remark in enumerate(self.remarks, start=1)}


def review_particulars(selection: Selection, options: ReviewOptions, words: Words) -> ReviewParticulars:
    """What stands on the cover of a review of ``selection``."""
    day = options.day or _local_day(selection.newest)
    return ReviewParticulars(
        title=clean_line(options.title) or clean_line(selection.title) or words.word("press_review"),
        organisation=clean_line(options.organisation),
        day=day,
        full_day=words.full_date(day),
        summary=(
            words.count("clippings", len(selection.clippings)),
            words.count("sources", selection.sources),
        ),
    )


def particulars(clipping: Clipping, article: Article, options: ReviewOptions, words: Words) -> Particulars:
    """What is said about ``clipping`` beside its body; ``article`` is its story as it is to be printed."""
    address = article.address or (clipping.origin if clipping.origin.startswith(_ON_THE_WEB) else "")
    return Particulars(
        headline=clean_line(article.title) or words.word("untitled"),
        standfirst=clean_line(article.standfirst),
        source=clean_line(article.source),
        byline=clean_line(article.byline),
        published=words.long_date(article.published) if article.published else "",
        address=clean_line(address),
        link=safe_link(address),
        tags=tuple(tag for tag in map(clean_line, clipping.all_tags) if tag),
        clipped=words.clipped(_local_day(clipping.clipped_at)),
        also_in=_also_in(clipping, words),
        note=clean_lines(clipping.note).strip() if options.notes else "",
        remarks=tuple(_remarks(clipping)) if options.notes else (),
        language=written_language(article.language, f"{article.title}\n{blocks_text(article.blocks[:4])}"),
    )


def _remarks(clipping: Clipping) -> Iterator[Remark]:
    for highlight in clipping.highlights:
        text = clean_lines(highlight.remark).strip()
        if text:
            yield Remark(highlight.number, clean_line(highlight.words.text), text)


def _also_in(clipping: Clipping, words: Words) -> str:
    papers = [paper for paper in map(clean_line, clipping.also_in) if paper]
    if not papers:
        return ""
    named = ", ".join(papers[:_MOST_PAPERS]) + (", …" if len(papers) > _MOST_PAPERS else "")
    return words.word("also_in").replace("{papers}", named)


def _local_day(moment: datetime) -> date:
    """The day that it is here at ``moment``."""
    return moment.astimezone().date()
