"""What is told twice: sentences pulled out of the text to be set large beside it."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.fields.keys import key_of
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.rule import Mark, Rule
from clipper.markup import Element

_PULLED = frozenset({"pull", "pullquote", "pulled", "quote", "zitat", "blockquote", "citation", "highlight"})
_HOLDERS = frozenset({"aside", "blockquote", "figure", "q"})
_OTHERWISE_APART = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "table"})
_SHORTEST, _LONGEST = 20, 500
_SENTENCE = re.compile(r"[.!?…。！？।۔؟\"'”’»」』]\s*$")
_STEPS_UP = 3


def _pull_quotes(setting: Setting) -> Iterator[Mark]:
    pulled = [line for line in setting.taken if _SHORTEST <= len(line.text) <= _LONGEST and _is_pulled(line)]
    if not pulled:
        return
    apart = {line.index for line in pulled}
    told = [key_of(line.text) for line in setting.taken if line.index not in apart and len(line.text) > _SHORTEST]
    for line in pulled:
        key = key_of(line.text)
        if len(key) >= _SHORTEST and any(key in text for text in told):
            yield Mark(line.index, 0.9)


def _is_pulled(line: Line) -> bool:
    """True for a sentence in something set apart that is neither a list nor a heading."""
    if not _is_apart(line.element) or line.within(_OTHERWISE_APART):
        return False
    return line.passage.link_density <= 0.5 and _SENTENCE.search(line.text) is not None


def _is_apart(element: Element | None) -> bool:
    """True if ``element`` or one hardly further out holds what is set apart, or is named for it."""
    for _ in range(1 + _STEPS_UP):
        if element is None:
            break
        if element.tag in _HOLDERS or not _PULLED.isdisjoint(element.names):
            return True
        element = element.parent
    return False


RULES = (
    Rule("repetition.pull-quote", RemovalKind.REPETITION, "A sentence of the text, set again beside it", _pull_quotes),
)
