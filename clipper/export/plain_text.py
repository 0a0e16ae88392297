"""Plain text: the clippings one after another, for a mail or a terminal."""

from collections.abc import Iterator
from pathlib import Path

from clipper.article import (
    Block,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Table,
    block_text,
    runs_text,
)
from clipper.clipping import Clipping
from clipper.export.characters import clean_line, clean_lines
from clipper.export.options import ReviewOptions
from clipper.export.particulars import particulars, review_particulars
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch

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
            file.write(f"\n{_RULE}\n\n" + "\n\n".join(_parts(clipping, options, words)) + "\n")
    return ()


def _parts(clipping: Clipping, options: ReviewOptions, words: Words) -> Iterator[str]:
    facts = particulars(clipping, options, words)
    imprint = " · ".join(part for part in (facts.source, facts.byline, facts.published) if part)
    yield "\n".join(line for line in (facts.headline, imprint, facts.address) if line)
    if facts.standfirst:
        yield facts.standfirst
    yield from _texts(clipping.article.blocks)
    if facts.note:
        yield f"{words.word('note')}: {facts.note}"
    yield "\n".join(
        line for line in (" ".join(f"#{tag.replace(' ', '_')}" for tag in facts.tags), facts.clipped) if line
    )


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        text = _text(block)
        if text.strip():
            yield text


def _text(block: Block) -> str:
    match block:
        case Paragraph(runs) | Heading(runs):
            return clean_lines(runs_text(runs)).strip()
        case Quote(inner, attribution):
            lines = "\n\n".join(_texts(inner)) + (f"\n— {clean_line(attribution)}" if attribution else "")
            return _indented(lines, "  | ", "  | ")
        case ItemList(items, ordered):
            return "\n".join(
                _indented(
                    "\n".join(_texts(item)), f"{number:>3}. " if ordered else "  - ", "     " if ordered else "    "
                )
                for number, item in enumerate(items, start=1)
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


def _indented(text: str, first: str, rest: str) -> str:
    """``text`` with ``first`` before its first line and ``rest`` before the others."""
    head, *lines = text.split("\n")
    return "\n".join(line.rstrip() for line in (first + head, *(rest + line for line in lines)))
