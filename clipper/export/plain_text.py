"""Plain text: the clippings one after another, for a mail or a terminal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from clipper.article import (
    Article,
    Aside,
    AsideKind,
    Block,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Table,
    block_text,
    runs_text,
)
from clipper.clipping import Clipping
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_line, clean_lines
from clipper.export.options import ReviewOptions
from clipper.export.particulars import particulars, review_particulars
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_RULE = "=" * 72
_BREAK = "* * *"


def write_plain_text(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write all clippings as UTF-8 text; a paragraph is one line. Pictures are named by their caption."""
    words = Words.of(options.language)
    review = review_particulars(selection, options, words)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        head = (review.organisation, review.title, review.full_day, " · ".join(review.summary))
        file.write("\n".join(line for line in head if line) + "\n")
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            file.write(
                f"\n{_RULE}\n\n" + "\n\n".join(_parts(clipping, selection.article(clipping), options, words)) + "\n"
            )
    return ()


def _parts(clipping: Clipping, article: Article, options: ReviewOptions, words: Words) -> Iterator[str]:
    facts = particulars(clipping, article, options, words)
    imprint = " · ".join(part for part in (facts.source, facts.byline, facts.published) if part)
    yield "\n".join(line for line in (facts.headline, imprint, facts.address) if line)
    if facts.standfirst:
        yield facts.standfirst
    yield from _texts(article.blocks)
    if facts.note:
        yield f"{words.word('note')}: {facts.note}"
    if facts.remarks:
        yield "\n".join(f"“{remark.words}”: {remark.text}" for remark in facts.remarks)
    tags = " ".join(f"#{tag.replace(' ', '_')}" for tag in facts.tags)
    yield "\n".join(line for line in (tags, facts.also_in, facts.clipped) if line)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        text = _text(block)
        if text.strip():
            yield text


def _text(block: Block) -> str:
    match block:
        case Paragraph(runs) | Heading(runs):
            return clean_lines(runs_text(map(_shifted, runs))).strip()
        case Quote(inner, attribution, link):
            source = " ".join(part for part in (clean_line(attribution), safe_link(link)) if part)
            lines = "\n".join(part for part in ("\n\n".join(_texts(inner)), f"— {source}" if source else "") if part)
            return _indented(lines, "  | ", "  | ")
        case Aside(inner, kind):
            lines = "\n\n".join(_texts(inner))
            return lines if kind is AsideKind.STANDFIRST or not lines else _indented(lines, "  : ", "  : ")
        case ItemList(items, ordered, start):
            return "\n".join(
                _indented(
                    "\n".join(_texts(item)), f"{number:>3}. " if ordered else "  - ", "     " if ordered else "    "
                )
                for number, item in enumerate(items, start)
            )
        case Figure():
            caption = " ".join(part for part in (clean_line(block.caption), clean_line(block.credit)) if part)
            return f"[{caption}]" if caption else ""
        case Table():
            return "\n".join(line for line in (clean_line(block.caption), clean_lines(block_text(block))) if line)
        case Code(text):
            return _indented(clean_lines(text), "    ", "    ")
        case Divider():
            return _BREAK


def _shifted(run: Run) -> Run:
    """``run`` with its numbers above or below the line, if that is where they stand."""
    if run.raised or run.lowered:
        return replace(run, text=run.text.translate(_RAISED if run.raised else _LOWERED))
    return run


def _indented(text: str, first: str, rest: str) -> str:
    """``text`` with ``first`` before its first line and ``rest`` before the others."""
    head, *lines = text.split("\n")
    return "\n".join(line.rstrip() for line in (first + head, *(rest + line for line in lines)))
