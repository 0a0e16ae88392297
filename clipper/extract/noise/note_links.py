"""Arrows that lead from a note back to its mark."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.rule import Mark, Rule, Span

_ARROW = re.compile(r"^[\s\[(]*[↩↑⤴⏎↵^⇑⬆][\ufe0e\ufe0f]?[\s\])]*$")
_AT_END = re.compile(r"\s*(?:[\[(]?[↩↑⤴⏎↵^⇑⬆][\ufe0e\ufe0f]?[\])]?\s*)+$")
_AT_START = re.compile(r"^(?:[\[(]?[↩↑⤴⏎↵^⇑⬆][\ufe0e\ufe0f]?[\])]?\s*)+")


def _back_links(setting: Setting) -> Iterator[Mark]:
    for line in setting.taken:
        if not line.passage.links or not any(
            part.link.startswith("#") and _ARROW.match(part.text) for part in line.passage.parts
        ):
            continue
        for pattern in (_AT_START, _AT_END):
            found = pattern.search(line.text)
            if found and found[0] and len(found[0]) < len(line.text):
                yield Mark(line.index, 0.95, Span(*found.span()))


RULES = (Rule("note-link.back", RemovalKind.NAVIGATION, "Leads from a note back to its mark", _back_links),)
