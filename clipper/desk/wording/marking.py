"""Words for highlights."""

from clipper.article import Found


def highlight_words(found: Found) -> str:
    """A highlight on one line: number, colour, words, remark, and whether it is in the story."""
    highlight = found.highlight
    remark = f": {' '.join(highlight.remark.split())}" if highlight.remark else ""
    lost = "" if found.spots else " (its words are not in the story now)"
    return f"[{highlight.number}] {highlight.colour} “{highlight.words.text}”{lost}{remark}"
