"""Stories as pages for a browser, with their pictures beside them, and lists of them by month."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import datetime

from clipper.archive import layout
from clipper.article import ReadingOptions, as_read, find_highlights, marked
from clipper.clipping import Card, Clipping, Picture
from clipper.export.characters import clean_line
from clipper.export.options import ReviewOptions
from clipper.export.particulars import particulars
from clipper.export.picture_notes import PictureNotes
from clipper.export.web.article import article_html
from clipper.export.web.body import Body, line, spoken
from clipper.export.web.images import Image
from clipper.export.words import Words
from clipper.places import resource

_STYLE = f"{layout.STORIES}/style.css"
_POLICY = "default-src 'none'; img-src 'self' file:; style-src 'self' file:"
"""What a browser may do for a page: show it."""


class Stories:
    def __init__(self, options: ReviewOptions, reading: ReadingOptions) -> None:
        self._options = replace(options, notes=True)
        self._reading = reading
        self._words = Words.of(options.language)

    def page(self, clipping: Clipping, lost: Set[str]) -> str:
        """The page of one story; pictures whose digests are in ``lost`` are not beside it."""

        def beside(picture: Picture) -> Image | None:
            path = f"../../{layout.picture_path(picture.digest, picture.media_type)}"
            return None if picture.digest in lost else Image(path, picture.width, picture.height)

        article = as_read(clipping.article, self._reading)
        article = marked(article, find_highlights(article, clipping.highlights))
        facts = particulars(clipping, article, self._options, self._words)
        body = Body(clipping, beside, PictureNotes(), facts.remark_numbers).html(article.blocks)
        served = article_html(f"c{clipping.number}", facts, self._words, body)
        return self._document(facts.headline, "../../", served)

    def lists(self, cards: Iterable[Card]) -> Iterator[tuple[str, str]]:
        """Paths and contents: a list for each month of ``cards``, newest first, the list of months, their style."""
        months = []
        for month, listed in _by_month(cards):
            months.append((month, len(listed)))
            entries = "".join(map(self._entry, listed))
            yield layout.month_path(month), self._document(month, "../", _list(month, entries))
        entries = "".join(
            f'<li><a href="{layout.month_path(month)}">{month}</a> '
            f'<span class="source">{line(self._words.count("clippings", count))}</span></li>\n'
            for month, count in months
        )
        title = clean_line(self._options.organisation) or "Clipper"
        yield layout.INDEX, self._document(title, "", _list(line(title), entries))
        yield _STYLE, resource("review", "web_page.css").read_text("utf-8")

    def _entry(self, card: Card) -> str:
        day = (card.published or card.clipped_at).isoformat()[: len("2024-07-09")]
        told = " · ".join(line(part) for part in (day, clean_line(card.source)) if part)
        title = line(clean_line(card.title) or self._words.word("untitled"))
        path = layout.story_path(card.number).removeprefix(f"{layout.STORIES}/")
        return f'<li><span class="source">{told}</span> <a href="{path}">{title}</a></li>\n'

    def _document(self, title: str, up: str, body: str) -> str:
        """``up`` leads from the page to the folder that all is in."""
        home = f'<p class="imprint"><a href="{up}{layout.INDEX}">{layout.INDEX}</a></p>\n' if up else ""
        return (
            f"<!DOCTYPE html>\n<html{spoken(self._words.tag)}>\n<head>\n"
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<title>{line(title)}</title>\n<link rel="stylesheet" href="{up}{_STYLE}">\n</head>\n<body>\n'
            f"{home}{body}</body>\n</html>\n"
        )


def _list(title: str, entries: str) -> str:
    return f"<header>\n<h1>{title}</h1>\n</header>\n<nav>\n<ol>\n{entries}</ol>\n</nav>\n"


def _by_month(cards: Iterable[Card]) -> Iterator[tuple[str, list[Card]]]:
    """``cards`` come newest first. One that a crowd of others pushed into the next month stays with its own."""
    month, listed = "", list[Card]()
    for card in cards:
        own = min(_month(card), month or "9999")
        if own != month and listed:
            yield month, listed
            listed = []
        month = own
        listed.append(card)
    if listed:
        yield month, listed


def _month(card: Card) -> str:
    """In UTC, as lists are ordered."""
    date = card.published or card.clipped_at
    offset = date.utcoffset() if isinstance(date, datetime) else None
    try:
        return (date - offset if offset else date).isoformat()[: len("2024-07")]
    except OverflowError:  # at the end of all calendars
        return date.isoformat()[: len("2024-07")]
