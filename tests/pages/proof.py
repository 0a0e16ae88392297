"""An extraction as a text that a person can proof-read: fields, blocks as they are read, then what was cut.

The first line names the address of the page, so that a folder holds all there is to a case. Marks: ``#`` heading,
``*`` or ``1.`` item, ``>`` quote, ``|`` table row, ``:`` code, ``[picture]`` figure, ``[facts]`` and the like an aside;
``**strong**``, ``_emphasis_``, ``^raised^``, ``~lowered~``, ``-struck-``, ``<link>`` after the linked words, ``{he}``
before a block in another language. A cut tells its kind, where it stood (block, and position inside it) and its text.
"""

from collections.abc import Iterator

from clipper.article import (
    Aside,
    Block,
    Cell,
    Code,
    Divider,
    Extraction,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Place,
    Quote,
    Runs,
    Table,
)

CUT = "=== cut ==="


def proof(extraction: Extraction, address: str) -> str:
    return "\n".join([*_head(extraction, address), *_body(extraction), CUT, "", *_cuts(extraction)]) + "\n"


def _head(extraction: Extraction, address: str) -> Iterator[str]:
    article = extraction.article
    yield f"page: {address}".rstrip()
    fields = {
        "title": article.title,
        "standfirst": article.standfirst,
        "authors": " + ".join(article.authors),
        "published": article.published.isoformat() if article.published else "",
        "language": article.language,
        "source": article.source,
        "address": article.address,
        "tags": " + ".join(article.tags),
    }
    for name, value in fields.items():
        if value:
            yield f"{name}: {value}"
    yield ""


def _body(extraction: Extraction) -> Iterator[str]:
    for block in extraction.article.blocks:
        yield from _block(block)
        yield ""


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield _language(block.language) + _runs(runs)
        case Heading(runs, level):
            yield "#" * level + " " + _language(block.language) + _runs(runs)
        case Code(text):
            yield from (f": {line}" for line in text.split("\n"))
        case Divider():
            yield "***"
        case _:
            yield from _compound(block)


def _compound(block: Block) -> Iterator[str]:
    match block:
        case Quote(blocks, attribution, link):
            yield from (f"> {line}" for inner in blocks for line in _block(inner))
            source = attribution + (f" <{link}>" if link else "")
            yield from [f"> — {source}"] if source else []
        case Aside(blocks, kind):
            yield f"[{kind}]"
            yield from (f"  {line}" for inner in blocks for line in _block(inner))
        case ItemList(items, ordered, start):
            for number, item in enumerate(items, start):
                lines = [line for inner in item for line in _block(inner)] or [""]
                yield (f"{number}. " if ordered else "* ") + lines[0]
                yield from (f"  {line}" for line in lines[1:])
        case Table(rows, caption):
            for row in rows:
                yield _language(block.language) + "| " + " | ".join(map(_cell, row))
            yield from [f"| ({caption})"] if caption else []
        case Figure(picture, alt, caption, credit):
            yield f"[picture] {picture}".rstrip()
            named = (("alt", alt), ("caption", caption), ("credit", credit))
            yield from (f"  {name}: {value}" for name, value in named if value)


def _cell(cell: Cell) -> str:
    span = f"({cell.columns}x{cell.rows})" if cell.columns > 1 or cell.rows > 1 else ""
    return span + ("!" if cell.header else "") + _runs(cell.runs).replace("\n", " ")


def _language(tag: str) -> str:
    return f"{{{tag}}} " if tag else ""


def _runs(runs: Runs) -> str:
    text = ""
    for run in runs:
        mark = ("`" if run.code else "") + ("**" if run.strong else "") + ("_" if run.emphasis else "")
        mark += ("^" if run.raised else "") + ("~" if run.lowered else "") + ("-" if run.struck else "")
        text += mark + run.text.replace("\n", "\n/ ") + mark[::-1] + (f" <{run.link}>" if run.link else "")
    return text


def _cuts(extraction: Extraction) -> Iterator[str]:
    for removal in extraction.removals:
        yield f"{removal.kind} {_place(removal.place)} {removal.text}"


def _place(place: Place) -> str:
    return f"@{place.block}" if place.offset is None else f"@{place.block}:{place.offset}"
