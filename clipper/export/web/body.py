"""The blocks of a story as HTML. Every text is escaped; there is no other way for one to get in."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape

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
from clipper.export.picture_notes import PictureNotes
from clipper.export.selection import Selection
from clipper.pictures import for_print, inspect

_LONGEST_SIDE = 1400
"""Of a picture, in pixels: twice the column's width, for fine screens."""


class Body:
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
                by = f"<footer>— {line(attribution)}</footer>" if attribution else ""
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
        """With its picture if that can be had; else what was printed below it stays."""
        if self._notes is None:
            return ""
        image = self._image(figure)
        if not image and figure.picture:
            self._notes.missing(self._clipping.article.title)
        credit = f' <span class="credit">{line(figure.credit)}</span>' if figure.credit else ""
        caption = f"<figcaption>{line(figure.caption)}{credit}</figcaption>" if figure.caption or credit else ""
        return f"<figure>{image}{caption}</figure>" if image or caption else ""

    def _image(self, figure: Figure) -> str:
        picture = self._clipping.picture_of(figure)
        if picture is None:
            return ""
        try:
            content = for_print(self._selection.picture(picture.digest), _LONGEST_SIDE)
            facts = inspect(content)
        except (ClipperError, OSError):
            return ""
        size = f'width="{facts.width}" height="{facts.height}"'
        data = b64encode(content).decode("ascii")
        return f'<img src="data:image/jpeg;base64,{data}" {size} alt="{line(figure.alt)}">'


def _inline(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    html = lines(run.text)
    for wanted, tag in ((run.code, "code"), (run.emphasis, "em"), (run.strong, "strong")):
        if wanted:
            html = f"<{tag}>{html}</{tag}>"
    return linked(html, safe_link(run.link))


def _table(table: Table) -> str:
    caption = f"<caption>{line(table.caption)}</caption>" if table.caption else ""
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in table.rows)
    return f'<div class="table"><table>{caption}\n{rows}</table></div>'


def _cell(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{columns}{rows}>{_inline(cell.runs)}</{tag}>"


def linked(html: str, link: str) -> str:
    """``html`` as a link to ``link``, a safe one, or as it is if that is empty."""
    return f'<a href="{escape(link)}" rel="noreferrer">{html}</a>' if link else html


def line(text: str) -> str:
    """``text`` escaped, on one line."""
    return escape(clean_line(text))


def lines(text: str) -> str:
    """``text`` escaped, with its line breaks."""
    return escape(clean_lines(text)).replace("\n", "<br>")
