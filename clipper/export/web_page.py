"""A web page: one file with the pictures inside, without a script, that asks nothing of the network."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

from clipper.article import (
    Block,
    Cell,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from clipper.clipping import Clipping
from clipper.errors import ClipperError
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_line, clean_lines
from clipper.export.language import is_right_to_left
from clipper.export.options import ReviewOptions
from clipper.export.particulars import Particulars, particulars, review_particulars
from clipper.export.picture_notes import PictureNotes
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch
from clipper.pictures import for_print
from clipper.places import resource

_LONGEST_SIDE = 1400
"""Of a picture, in pixels: twice the column's width, for fine screens."""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What a browser may do for this page: show it. A second lock, should anything ever slip through the escaping."""


def write_web_page(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write all clippings into one page; returns which pictures could not be enclosed."""
    words = Words.of(options.language)
    notes = PictureNotes()
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_head(selection, options, words))
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            facts = particulars(clipping, options, words)
            body = _Body(selection, clipping, notes if options.pictures else None)
            file.write(_article(done, facts, words, body.html(clipping.article.blocks)))
        file.write("</body>\n</html>\n")
    return notes.sentences()


def _head(selection: Selection, options: ReviewOptions, words: Words) -> str:
    review = review_particulars(selection, options, words)
    style = resource("review", "web_page.css").read_text("utf-8")
    imprint = (review.organisation, review.full_day, *review.summary)
    return (
        f"<!DOCTYPE html>\n<html{_language(words.tag)}>\n<head>\n"
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_line(review.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{_line(review.title)}</h1>\n"
        f'<p class="imprint">{" · ".join(_line(part) for part in imprint if part)}</p>\n</header>\n'
        + (_contents(selection, options, words) if options.contents else "")
    )


def _contents(selection: Selection, options: ReviewOptions, words: Words) -> str:
    lines = []
    for place, clipping in enumerate(selection.clippings):
        facts = particulars(clipping, options, words)
        source = f'<span class="source">{_line(facts.source)}</span> ' if facts.source else ""
        link = f'<a href="#c{place}"{_language(facts.language)}>{_line(facts.headline)}</a>'
        lines.append(f"<li>{source}{link}</li>\n")
    return f"<nav>\n<h2>{_line(words.word('contents'))}</h2>\n<ol>\n{''.join(lines)}</ol>\n</nav>\n"


def _article(place: int, facts: Particulars, words: Words, body: str) -> str:
    source = _linked(facts.source, facts.link) if facts.source else ""
    parts = [
        f'<article id="c{place}"{_language(facts.language)}>\n<header>\n',
        f'<p class="source">{source}</p>\n' if source else "",
        f"<h2>{_line(facts.headline)}</h2>\n",
        _imprint(facts, words),
        "</header>\n",
        f'<p class="standfirst">{_line(facts.standfirst)}</p>\n' if facts.standfirst else "",
        body,
        f'<aside class="note"><b>{_line(words.word("note"))}</b> {_lines(facts.note)}</aside>\n' if facts.note else "",
        f'<footer lang="{words.tag}"><p>{_linked(facts.address, facts.link)}</p><p>{_line(facts.clipped)}</p></footer>\n',
        "</article>\n",
    ]
    return "".join(parts)


def _imprint(facts: Particulars, words: Words) -> str:
    parts = [
        _line(facts.byline),
        f'<span lang="{words.tag}">{_line(facts.published)}</span>' if facts.published else "",
    ]
    imprint = " · ".join(part for part in parts if part)
    tags = "".join(f"<li>{_line(tag)}</li>" for tag in facts.tags)
    return (f'<p class="imprint">{imprint}</p>\n' if imprint else "") + (
        f'<ul class="tags">{tags}</ul>\n' if tags else ""
    )


class _Body:
    """Turns the blocks of one clipping into HTML."""

    def __init__(self, selection: Selection, clipping: Clipping, notes: PictureNotes | None) -> None:
        self._selection = selection
        self._clipping = clipping
        self._notes = notes

    def html(self, blocks: Iterable[Block]) -> str:
        return "".join(f"{html}\n" for html in map(self._block, blocks) if html)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(runs):
                return f"<p>{_inline(runs)}</p>"
            case Heading(runs, level):
                return f"<h{min(level + 1, 6)}>{_inline(runs)}</h{min(level + 1, 6)}>"
            case Quote(inner, attribution):
                by = f"<footer>— {_line(attribution)}</footer>" if attribution else ""
                return f"<blockquote>\n{self.html(inner)}{by}</blockquote>"
            case ItemList(items, ordered):
                tag = "ol" if ordered else "ul"
                return f"<{tag}>\n{''.join(f'<li>{self.html(item)}</li>' for item in items)}</{tag}>"
            case Table():
                return _table(block)
            case Code(text):
                return f"<pre><code>{escape(clean_lines(text))}</code></pre>"
            case Figure():
                return self._figure(block)
            case Divider():
                return "<hr>"

    def _figure(self, figure: Figure) -> str:
        if self._notes is None:
            return ""
        picture = self._clipping.picture_of(figure)
        try:
            if picture is None:
                raise _NoPicture
            content = for_print(self._selection.picture(picture.digest), _LONGEST_SIDE)
        except (ClipperError, OSError):
            self._notes.missing(self._clipping.article.title)
            return ""
        data = b64encode(content).decode("ascii")
        credit = f' <span class="credit">{_line(figure.credit)}</span>' if figure.credit else ""
        caption = f"<figcaption>{_line(figure.caption)}{credit}</figcaption>" if figure.caption or credit else ""
        return f'<figure><img src="data:image/jpeg;base64,{data}" alt="{_line(figure.alt)}">{caption}</figure>'


class _NoPicture(ClipperError):
    """The library does not hold it."""


def _inline(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    html = _lines(run.text)
    for wanted, tag in ((run.code, "code"), (run.emphasis, "em"), (run.strong, "strong")):
        if wanted:
            html = f"<{tag}>{html}</{tag}>"
    link = safe_link(run.link) if run.link else ""
    return f'<a href="{escape(link)}" rel="noreferrer">{html}</a>' if link else html


def _table(table: Table) -> str:
    caption = f"<caption>{_line(table.caption)}</caption>" if table.caption else ""
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in table.rows)
    return f'<div class="table"><table>{caption}\n{rows}</table></div>'


def _cell(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{columns}{rows}>{_inline(cell.runs)}</{tag}>"


def _linked(text: str, link: str) -> str:
    return f'<a href="{escape(link)}" rel="noreferrer">{_line(text)}</a>' if link else _line(text)


def _language(tag: str) -> str:
    """The attributes for an element in this language."""
    direction = "rtl" if is_right_to_left(tag) else "ltr"
    return f' lang="{escape(tag)}" dir="{direction}"' if tag else f' dir="{direction}"'


def _line(text: str) -> str:
    return escape(clean_line(text))


def _lines(text: str) -> str:
    return escape(clean_lines(text)).replace("\n", "<br>")
