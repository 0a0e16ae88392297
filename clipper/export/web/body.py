"""The blocks of a story as HTML. Every text is escaped; there is no other way for one to get in."""

from collections.abc import Iterable, Mapping
from html import escape

from clipper.article import (
    Aside,
    AsideKind,
    Block,
    Cell,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    MarkedRun,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    block_language,
)
from clipper.article.language import is_right_to_left
from clipper.clipping import Clipping
from clipper.export.addresses import safe_link, shown_address
from clipper.export.characters import clean_line, clean_lines
from clipper.export.picture_notes import PictureNotes
from clipper.export.web.images import Images

_LONGEST_ADDRESS = 60


class Body:
    """Turns the blocks of one clipping into HTML."""

    def __init__(
        self, clipping: Clipping, images: Images, notes: PictureNotes | None, remarks: Mapping[int, int]
    ) -> None:
        """``notes`` hears of pictures that cannot be had; without it none are shown.

        ``remarks`` are the numbers that the remarks on highlights have on the page, by those of the highlights.
        """
        self._remarks = remarks
        self._clipping = clipping
        self._images = images
        self._notes = notes

    def html(self, blocks: Iterable[Block]) -> str:
        return "".join(f"{html}\n" for html in map(self._block, blocks) if html)

    def _block(self, block: Block) -> str:
        language = block_language(block)
        manner = spoken(language) if language else ""
        match block:
            case Paragraph(runs):
                return f"<p{manner}>{self._inline(runs)}</p>"
            case Heading(runs, level):
                return f"<h{min(level + 1, 6)}{manner}>{self._inline(runs)}</h{min(level + 1, 6)}>"
            case Quote(inner):
                return f"<blockquote{manner}>\n{self.html(inner)}{_source(block)}</blockquote>"
            case ItemList(items):
                return f"<{_list_tag(block)}{manner}>\n{''.join(map(self._item, items))}</{_list_tag(block)[:2]}>"
            case Aside(inner, kind):
                tag = "div" if kind is AsideKind.STANDFIRST else "aside"
                return f'<{tag} class="{kind}"{manner}>\n{self.html(inner)}</{tag}>'
            case Table():
                return self._table(block, manner)
            case Code(text):
                return f"<pre><code>{escape(clean_lines(text))}</code></pre>"
            case Figure():
                return self._figure(block)
            case Divider():
                return "<hr>"

    def _item(self, item: Iterable[Block]) -> str:
        return f"<li>{self.html(item)}</li>"

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
        image = self._images(picture) if picture else None
        if image is None:
            return ""
        size = f'width="{image.width}" height="{image.height}"'
        return f'<img src="{escape(image.address)}" {size} alt="{line(figure.alt)}">'

    def _inline(self, runs: Runs) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        html = lines(run.text)
        for wanted, tag in _tags(run):
            if wanted:
                html = f"<{tag}>{html}</{tag}>"
        html = linked(html, safe_link(run.link))
        if not isinstance(run, MarkedRun):
            return html
        numbers = ((each.number, self._remarks.get(each.number)) for each in run.ending)
        references = (f'<sup><a href="#h{each}">{number}</a></sup>' for each, number in numbers if number)
        return f'<mark class="{run.highlights[-1].colour}">{html}</mark>{"".join(references)}'

    def _table(self, table: Table, manner: str) -> str:
        caption = f"<caption>{line(table.caption)}</caption>" if table.caption else ""
        rows = "".join(f"<tr>{''.join(map(self._cell, row))}</tr>\n" for row in table.rows)
        return f'<div class="table"{manner}><table>{caption}\n{rows}</table></div>'

    def _cell(self, cell: Cell) -> str:
        tag = "th" if cell.header else "td"
        columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        return f"<{tag}{columns}{rows}>{self._inline(cell.runs)}</{tag}>"


def _tags(run: Run) -> tuple[tuple[bool, str], ...]:
    """How a run is set, from inside to outside."""
    return (
        (run.code, "code"),
        (run.emphasis, "em"),
        (run.strong, "strong"),
        (run.struck, "s"),
        (run.lowered, "sub"),
        (run.raised, "sup"),
    )


def _source(quote: Quote) -> str:
    """Who said it, linked to where."""
    link = safe_link(quote.link)
    name = line(quote.attribution) or line(shown_address(link, _LONGEST_ADDRESS))
    return f"<footer>— {linked(name, link)}</footer>" if name else ""


def _list_tag(items: ItemList) -> str:
    start = f' start="{items.start}"' if items.start != 1 else ""
    return f"ol{start}" if items.ordered else "ul"


def linked(html: str, link: str) -> str:
    """``html`` as a link to ``link``, a safe one, or as it is if that is empty."""
    return f'<a href="{escape(link)}" rel="noreferrer">{html}</a>' if link else html


def spoken(tag: str) -> str:
    """The attributes for an element in the language ``tag``, which may be unknown."""
    direction = "rtl" if is_right_to_left(tag) else "ltr"
    return f' lang="{escape(tag)}" dir="{direction}"' if tag else f' dir="{direction}"'


def line(text: str) -> str:
    """``text`` escaped, on one line."""
    return escape(clean_line(text))


def lines(text: str) -> str:
    """``text`` escaped, with its line breaks."""
    return escape(clean_lines(text)).replace("\n", "<br>")
