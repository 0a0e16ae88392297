"""The record that the template prints: every string clean, every length decided."""

from dataclasses import asdict
from functools import partial

from clipper.clipping import Clipping
from clipper.export.addresses import shown_address
from clipper.export.options import ReviewOptions
from clipper.export.particulars import particulars, review_particulars
from clipper.export.review.blocks import Record, block_records
from clipper.export.review.manner import manner_of
from clipper.export.review.pictures import Pictures
from clipper.export.review.printable import columns, printable, printable_line, shortened
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch

_LONGEST_HEADLINE = 500
"""Columns; what a page can hold beside its rail. The bookmark and the contents are cut alike."""
_RUNNING_HEAD = 104
"""Columns, shared by source and headline; they must stay on one line."""
_RUNNING_TITLE = 70
_MOST_TAGS = 14
_LONGEST_TAG = 32
_LONGEST_BYLINE = 180
_LONGEST_SOURCE = 60
_LONGEST_OPENING = 700
"""Characters of a standfirst that may stand on one page with the headline; a longer one runs on like the story."""
_LONGEST_ADDRESS = 400
_AHEAD = 4
"""Clippings whose pictures are re-encoded at once, on all processors."""
_MOST_SOURCES = 48
"""On the cover; more are counted and not named."""


def document(selection: Selection, options: ReviewOptions, words: Words, pictures: Pictures, watch: Watch) -> Record:
    """The record of the whole review; pictures are laid down beside it."""
    review = review_particulars(selection, options, words)
    clippings = []
    for done, clipping in enumerate(selection.clippings):
        watch.at(Stage.PREPARING, done, len(selection.clippings))
        for coming in selection.clippings[done : done + _AHEAD] if options.pictures else ():
            pictures.foresee(coming)
        clippings.append(_clipping(done, clipping, selection, options, words, pictures))
    sources = list(dict.fromkeys(item["source"] for item in clippings if item["source"]))
    title, organisation = printable_line(review.title), printable_line(review.organisation)
    return {
        "title": title,
        "title_size": _size(title, ((20, 54), (40, 44), (80, 32), (10_000, 22))),
        "running": shortened(f"{organisation} · {title}" if organisation else title, _RUNNING_TITLE),
        "organisation": organisation,
        "in": asdict(manner_of(words.tag)),
        "paper": str(options.paper),
        "contents": options.contents,
        "date": {"year": review.day.year, "month": review.day.month, "day": review.day.day},
        "day": review.full_day,
        "summary": "  ·  ".join(review.summary),
        "sources": sources if len(sources) <= _MOST_SOURCES else [],
        "labels": {key: words.word(key) for key in ("contents", "page", "note")},
        "clippings": clippings,
    }


def _clipping(
    place: int, clipping: Clipping, selection: Selection, options: ReviewOptions, words: Words, pictures: Pictures
) -> Record:
    article = selection.article(clipping)
    facts = particulars(clipping, article, options, words)
    headline = shortened(printable_line(facts.headline), _LONGEST_HEADLINE)
    source = shortened(printable_line(facts.source), _LONGEST_SOURCE)
    figure = partial(pictures.record, clipping, headline) if options.pictures else lambda _: None
    return {
        "id": f"c{place}",
        "in": asdict(manner_of(facts.language, words.tag)),
        "headline": headline,
        "headline_size": _size(headline, ((60, 25), (110, 21), (200, 17), (10_000, 13.5))),
        "running": shortened(headline, _RUNNING_HEAD - columns(source)),
        "source": source,
        "byline": shortened(printable_line(facts.byline), _LONGEST_BYLINE),
        "published": facts.published,
        "standfirst": printable_line(facts.standfirst),
        "standfirst_flows": len(facts.standfirst) > _LONGEST_OPENING,
        "tags": [shortened(printable_line(tag), _LONGEST_TAG) for tag in facts.tags[:_MOST_TAGS]],
        "link": facts.link,
        "address": printable_line(shown_address(facts.address, _LONGEST_ADDRESS)),
        "clipped": facts.clipped,
        "also_in": printable_line(facts.also_in),
        "note": printable(facts.note).split("\n") if facts.note else [],
        "blocks": block_records(article.blocks, figure, partial(_manner, facts.language or words.tag)),
    }


def _manner(otherwise: str, tag: str) -> Record:
    return asdict(manner_of(tag, otherwise))


def _size(text: str, steps: tuple[tuple[int, float], ...]) -> float:
    """The size of type in points: that of the first step whose columns ``text`` does not go beyond."""
    width = columns(text)
    return next((size for most, size in steps if width <= most), steps[-1][1])
