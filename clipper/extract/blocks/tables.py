"""Tables of data, with header cells and spans; tables that only lay out a page are seen through."""

from collections.abc import Iterable, Sequence

from clipper.article import Cell, Run, Runs, Table, runs_text
from clipper.markup import Document, Element

_LONGEST_CELL = 200
"""Characters on average: longer cells hold stories, not data."""
_MOST_SPANNED = 50
_HEAD = frozenset({"thead"})


def is_data_table(document: Document, table: Element) -> bool:
    """True if ``table`` has rows and columns of short cells and no table in it."""
    rows, cells, headers = 0, 0, 0
    for element in document.elements[table.index + 1 : table.end]:
        if element.tag == "table":
            return False
        rows += element.tag == "tr"
        cells += element.tag in ("td", "th")
        headers += element.tag == "th"
    if rows < 2 or cells < 2 * rows:
        return headers > 0 and cells > 1
    text = sum(len(passage.text) for passage in document.passages_in(table))
    return text <= _LONGEST_CELL * cells


def build_table(document: Document, table: Element, pieces: Iterable[tuple[Element, Runs]]) -> Table:
    """``table`` with those of its texts that are in ``pieces``; rows without any are left out."""
    texts: dict[int, list[Runs]] = {}
    caption: list[str] = []
    for element, runs in pieces:
        cell = element.nearest(frozenset({"td", "th", "caption", "table"}))
        if cell is not None and cell.tag in ("td", "th"):
            texts.setdefault(cell.index, []).append(runs)
        else:
            caption.append(runs_text(runs))
    found = _rows(document, table)
    # A row without text may still be one that cells above reach into.
    spanned = any(_span(cell, "rowspan") > 1 for row in found for cell in row)
    rows = tuple(
        tuple(_cell(cell, texts.get(cell.index, ())) for cell in row)
        for row in found
        if (row and spanned) or any(cell.index in texts for cell in row)
    )
    return Table(rows, " ".join(caption))


def _rows(document: Document, table: Element) -> list[list[Element]]:
    rows: list[list[Element]] = []
    for element in document.elements[table.index + 1 : table.end]:
        if element.tag == "tr":
            rows.append([])
        elif element.tag in ("td", "th") and rows:
            rows[-1].append(element)
    return rows


def _cell(element: Element, texts: Sequence[Runs]) -> Cell:
    runs: list[Run] = []
    for text in texts:
        if runs:
            runs.append(Run("\n"))
        runs.extend(text)
    header = element.tag == "th" or element.nearest(_HEAD) is not None
    return Cell(tuple(runs), header, _span(element, "colspan"), _span(element, "rowspan"))


def _span(element: Element, name: str) -> int:
    value = element.get(name).strip()
    return min(_MOST_SPANNED, max(1, int(value))) if value.isascii() and value.isdigit() and len(value) < 6 else 1
