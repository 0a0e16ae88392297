"""A passage is made of the parts that were gathered between two block boundaries."""

from clipper.markup.document import STRONG, UNSEEN, Element, Inline, Part, Passage
from clipper.markup.lines import keeps_lines
from clipper.markup.spacing import BREAK, fold, fold_preformatted

BLANK = Part(" ", 0, "")
"""White space in the source that is neither linked nor set: most of it, hence one part for all."""
LINE_BREAK = Part(BREAK, 0, "")


def passage_of(index: int, block: Element, parts: list[Part], links: int, inlines: list[Inline]) -> Passage | None:
    """The passage that ``parts`` make directly within ``block``; None if nothing of it can be seen.

    ``links`` begin in it, and those of its ``inlines`` that have no end yet go on behind it.
    """
    linked = strong = 0
    seen = []
    for text, style, link in parts:
        if link:
            linked += len(text.strip())
        if style & STRONG:
            strong += len(text.strip())
        if not style & UNSEEN:
            seen.append(text)
    raw = "".join(seen)
    if block.tag == "pre":
        text = fold_preformatted(raw)
    else:
        if "\n" in raw and keeps_lines(block) and LINE_BREAK not in parts:
            parts = [Part(part.text.replace("\n", BREAK), part.style, part.link) for part in parts]
            raw = raw.replace("\n", BREAK)
        text = fold(raw)
    if not text:
        return None
    for inline in inlines:
        if inline.stop < 0:
            inline.stop = len(parts)
    return Passage(index, block, tuple(parts), text, linked, strong, links, tuple(inlines))
