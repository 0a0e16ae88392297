"""What other pages of the site print too: a line that stands on several of them is not this story's."""

from collections import Counter
from collections.abc import Iterable, Iterator

from clipper.article import RemovalKind
from clipper.extract.fields.keys import key_of
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.rule import Mark, Rule

_SHORTEST = 12
"""Letters and digits: shorter lines, such as headings, may well stand in two stories."""
_LONG = 60
_PAGES, _PAGES_IF_SHORT = 2, 3
_MOST = 0.4
"""A story of which more than this share is printed elsewhere was itself kept twice: nothing is cut."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def repeated_on(others: Iterable[str]) -> frozenset[str]:
    """The keys of the lines that several of ``others`` have.

    ``others`` are the texts of other kept pages of the same site, a line each paragraph; a line of some length must
    stand on two of them, a short one on three.
    """
    pages = Counter(key for text in others for key in {key_of(line) for line in text.split("\n")})
    return frozenset(
        key
        for key, count in pages.items()
        if len(key) >= _SHORTEST and count >= (_PAGES if len(key) >= _LONG else _PAGES_IF_SHORT)
    )


def _repeated(setting: Setting) -> Iterator[Mark]:
    if not setting.repeated:
        return
    found = [line for line in setting.taken if key_of(line.text) in setting.repeated]
    if sum(len(line.text) for line in found) > _MOST * sum(len(line.text) for line in setting.taken):
        return
    for line in found:
        if not _is_heading(line):
            yield Mark(line.index, 0.85)


def _is_heading(line: Line) -> bool:
    return not line.linked and line.within(_HEADINGS)


RULES = (Rule("repetition.site", RemovalKind.BOILERPLATE, "Printed on other pages of this site too", _repeated),)
