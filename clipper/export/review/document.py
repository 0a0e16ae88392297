"""The record that the template prints: every string clean, every length decided."""

from dataclasses import asdict
from datetime import date, datetime
from functools import partial

from clipper.article import blocks_text
from clipper.clipping import Clipping
from clipper.export.addresses import safe_link, shown_address
from clipper.export.language import written_language
from clipper.export.options import ReviewOptions
from clipper.export.review.blocks import Record, block_records
from clipper.export.review.manner import Manner, manner_of
from clipper.export.review.pictures import Pictures
from clipper.export.review.printable import columns, printable_line, shortened
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch

_LONGEST_HEADLINE = 500
"""Columns; what a page can hold beside its rail. The bookmark and the contents are cut alike."""
_RUNNING_HEAD = 90
_RUNNING_TITLE = 70
_MOST_TAGS = 14
_LONGEST_TAG = 32
_LONGEST_BYLINE = 180
_LONGEST_SOURCE = 80
_LONGEST_ADDRESS = 400
_MOST_SOURCES = 48
"""On the cover; more are counted and not named."""


def document(selection: Selection, options: ReviewOptions, words: Words, pictures: Pictures, watch: Watch) -> Record:
    """The record of the whole review; pictures are laid down beside it."""
    manner = manner_of(words.tag)
    title = printable_line(review_title(selection, options, words))
    day = review_day(selection, options)
    clippings = []
    for done, clipping in enumerate(selection.clippings):
        watch.at(Stage.PREPARING, done, len(selection.clippings))
        clippings.append(_clipping(done, clipping, options, words, pictures))
    sources = list(dict.fromkeys(item["source"] for item in clippings if item["source"]))
    organisation = printable_line(options.organisation)
    return {
        "title": title,
        "title_size": _size(title, ((20, 54), (40, 44), (80, 32), (10_000, 22))),
        "running": shortened(f"{organisation} · {title}" if organisation else title, _RUNNING_TITLE),
        "organisation": organisation,
        "in": asdict(manner),
        "paper": str(options.paper),
        "contents": options.contents,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "day": words.full_date(day),
        "summary": "  ·  ".join((words.count("clippings", len(clippings)), words.count("sources", selection.sources))),
        "sources": sources if len(sources) <= _MOST_SOURCES else [],
        "labels": {key: words.word(key) for key in ("contents", "page", "note")},
        "clippings": clippings,
    }


def review_title(selection: Selection, options: ReviewOptions, words: Words) -> str:
    """What stands on the cover."""
    return options.title.strip() or selection.title.strip() or words.word("press_review")


def review_day(selection: Selection, options: ReviewOptions) -> date:
    """The day on the cover."""
    return options.day or local_day(selection.newest)


def local_day(moment: datetime) -> date:
    """The day that it is here at ``moment``."""
    return moment.astimezone().date()


def _clipping(place: int, clipping: Clipping, options: ReviewOptions, words: Words, pictures: Pictures) -> Record:
    article = clipping.article
    manner = _manner(clipping, words)
    headline = shortened(printable_line(article.title), _LONGEST_HEADLINE) or words.word("untitled")
    figure = partial(pictures.record, clipping, headline) if options.pictures else lambda _: None
    address = article.address or clipping.origin
    return {
        "id": f"c{place}",
        "in": asdict(manner),
        "headline": headline,
        "headline_size": _size(headline, ((60, 25), (110, 21), (200, 17), (10_000, 13.5))),
        "running": shortened(headline, _RUNNING_HEAD),
        "source": shortened(printable_line(article.source), _LONGEST_SOURCE),
        "byline": shortened(printable_line(article.byline), _LONGEST_BYLINE),
        "published": words.long_date(article.published) if article.published else "",
        "standfirst": printable_line(article.standfirst),
        "tags": [
            shortened(tag, _LONGEST_TAG) for word in clipping.all_tags[:_MOST_TAGS] if (tag := printable_line(word))
        ],
        "link": safe_link(address),
        "address": "" if address.startswith("pasted:") else printable_line(shown_address(address, _LONGEST_ADDRESS)),
        "clipped": words.clipped(local_day(clipping.clipped_at)),
        "note": printable_line(clipping.note) if options.notes else "",
        "blocks": block_records(article.blocks, figure),
    }


def _manner(clipping: Clipping, words: Words) -> Manner:
    article = clipping.article
    sample = f"{article.title}\n{blocks_text(article.blocks[:4])}"
    return manner_of(written_language(article.language, sample), words.tag)


def _size(text: str, steps: tuple[tuple[int, float], ...]) -> float:
    """The size of type in points: that of the first step whose columns ``text`` does not go beyond."""
    width = columns(text)
    return next((size for most, size in steps if width <= most), steps[-1][1])
