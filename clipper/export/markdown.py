"""Markdown: one file, as CommonMark with GitHub's tables reads it. Nothing of a story is ever read as markup."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from clipper.article import (
    Block,
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
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_line, clean_lines
from clipper.export.options import ReviewOptions
from clipper.export.particulars import particulars, review_particulars
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch

_ANYWHERE = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)")
_AT_LINE_START = re.compile(r"^(\s*\d*)([-+=:.)])", re.MULTILINE)
"""Lists, numbered ones too, and underlines of headings."""


def write_markdown(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write all clippings into one file; pictures are linked where they came from, and carry caption and credit."""
    words = Words.of(options.language)
    review = review_particulars(selection, options, words)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {escaped(review.title)}\n\n")
        imprint = (review.organisation, review.full_day, *review.summary)
        file.write(" · ".join(escaped(part) for part in imprint if part) + "\n")
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            file.write("\n---\n\n" + "\n\n".join(_parts(clipping, options, words)) + "\n")
    return ()


def escaped(text: str) -> str:
    """``text`` as Markdown that shows exactly it, wherever it stands; line feeds stay."""
    return _lines_escaped(_words_escaped(text))


def _words_escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\g<0>", text)


def _lines_escaped(text: str) -> str:
    return _AT_LINE_START.sub(r"\1\\\2", text)


def _parts(clipping: Clipping, options: ReviewOptions, words: Words) -> Iterator[str]:
    facts = particulars(clipping, options, words)
    yield f"## {escaped(facts.headline)}"
    source = f"[{escaped(facts.source)}](<{facts.link}>)" if facts.source and facts.link else escaped(facts.source)
    imprint = [part for part in (source, escaped(facts.byline), escaped(facts.published)) if part]
    if imprint:
        yield " · ".join(imprint)
    if facts.standfirst:
        yield f"**{escaped(facts.standfirst)}**"
    yield from _texts(clipping.article.blocks)
    if facts.note:
        yield _prefixed(f"**{escaped(words.word('note'))}:** {escaped(facts.note)}", "> ")
    if facts.tags:
        yield " ".join(f"`{tag.replace('`', '')}`" for tag in facts.tags)
    address = f"<{facts.link}>" if facts.link else escaped(facts.address)
    yield "  \n".join(line for line in (address, escaped(facts.clipped)) if line)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        text = _text(block)
        if text.strip():
            yield text


def _text(block: Block) -> str:
    match block:
        case Paragraph(runs):
            return _inline(runs)
        case Heading(runs, level):
            return f"{'#' * min(level + 1, 6)} {_inline(runs, line_break=' ')}" if _inline(runs) else ""
        case Quote(inner, attribution):
            said = "\n\n".join(_texts(inner))
            return _prefixed(f"{said}\n\n— {escaped(clean_line(attribution))}" if attribution else said, "> ")
        case ItemList(items, ordered):
            return "\n".join(
                _hanging("\n\n".join(_texts(item)), f"{number}. " if ordered else "- ")
                for number, item in enumerate(items, start=1)
            )
        case Table():
            return _table(block)
        case Code(text):
            return _fenced(clean_lines(text))
        case Figure():
            return _figure(block)
        case Divider():
            return "\\* \\* \\*"


def _inline(runs: Runs, line_break: str = "  \n") -> str:
    edges = ["", *(clean_lines(run.text) for run in runs), ""]
    marked = [False, *(run.strong or run.emphasis for run in runs), False]
    parts = [
        _run(run, _Beside(edges[n][-1:], marked[n]), _Beside(edges[n + 2][:1], marked[n + 2]))
        for n, run in enumerate(runs)
    ]
    lines = "".join(parts).split("\n")
    return line_break.join(_lines_escaped(line.strip()) for line in lines).strip()


class _Beside(NamedTuple):
    """What touches a run on one side: a character, or nothing at the end, and whether it has asterisks around it."""

    character: str
    marked: bool = False

    def lets(self, inside: str) -> bool:
        """Whether asterisks here, with ``inside`` behind them, are read as emphasis.

        They are not between a letter and a mark, as in Korean after a closing quotation mark, nor beside others.
        """
        if not self.character or self.character.isspace():
            return True
        return not self.marked and (inside.isalnum() or not self.character.isalnum())


def _run(run: Run, before: _Beside, after: _Beside) -> str:
    text = clean_lines(run.text)
    inner = text.strip()
    if not inner:
        return text
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    before, after = (_Beside(head) if head else before), (_Beside(tail) if tail else after)
    link = safe_link(run.link) if run.link else ""
    shown = _code_span(inner) if run.code else _words_escaped(inner)
    shown = f"[{shown}](<{link}>)" if link else shown
    stars = before.lets(shown[:1]) and after.lets(shown[-1:])
    for wanted, mark, tag in ((run.emphasis, "*", "em"), (run.strong, "**", "strong")):
        if wanted:
            shown = f"{mark}{shown}{mark}" if stars else f"<{tag}>{shown}</{tag}>"
    return head + shown + tail


def _code_span(text: str) -> str:
    ticks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text.replace(chr(10), ' ')}{pad}{ticks}"


def _fenced(text: str) -> str:
    ticks = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{ticks}\n{text}\n{ticks}" if text.strip() else ""


def _figure(figure: Figure) -> str:
    link = safe_link(figure.picture)
    picture = f"![{escaped(clean_line(figure.alt))}](<{link}>)" if link.startswith("http") else ""
    caption = escaped(clean_line(figure.caption))
    credit = f"*{escaped(clean_line(figure.credit))}*" if figure.credit.strip() else ""
    words = " ".join(part for part in (caption, credit) if part)
    return "  \n".join(part for part in (picture, words) if part)


def _table(table: Table) -> str:
    rows = [
        [text for cell in row for text in (_inline(cell.runs, line_break=" "), *[""] * (cell.columns - 1))]
        for row in table.rows
    ]
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    rows = [row + [""] * (width - len(row)) for row in rows]
    if not all(cell.header for cell in table.rows[0]):
        rows.insert(0, [""] * width)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{' --- |' * width}")
    caption = escaped(clean_line(table.caption))
    return f"**{caption}**\n\n" * bool(caption) + "\n".join(lines)


def _prefixed(text: str, prefix: str) -> str:
    return "\n".join(f"{prefix}{line}".rstrip() for line in text.split("\n")) if text else ""


def _hanging(text: str, mark: str) -> str:
    """``text`` as a list item: the lines after the first stand under its first letter."""
    return mark + re.sub(r"\n(?=[^\n])", "\n" + " " * len(mark), text)
