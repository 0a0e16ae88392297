"""Show me the page as it was served: its source, as text."""

from dataclasses import dataclass, replace

from clipper.bundles import is_bundle, is_in_parts
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.jobs import Watch
from clipper.library import served_page

_MOST = 2_000_000
"""Characters: what nobody reads through is not brought into a window whole."""
_ENOUGH = 4 * (_MOST + 1)
"""Bytes: a letter has four at the most in whatever pages are written in."""
_LONGEST_LINE = 2_000
"""Characters: sites write whole pages into one line, which nothing that shows text bears well."""


@dataclass(frozen=True, slots=True)
class PageSource:
    lines: tuple[str, ...]
    is_whole: bool
    """Whether that is all of it."""
    address: str


def page_source(desk: Desk, number: int, watch: Watch) -> PageSource:
    """The source of the page of a clipping, its first two million characters, lines of no end broken; none of a PDF.

    Raises NothingToChange while there is no page, NoSuchClipping, CutterStopped, LibraryError.
    """
    page = served_page(desk.library, number)
    if page is None:
        raise NothingToChange(number, "page")
    if not (is_bundle(page.media_type) or is_in_parts(page)):
        page = replace(page, content=page.content[:_ENOUGH])  # the rest need not be sent to where it is read
    source = desk.cutter.source(page, _MOST + 1, watch)
    lines = (line for whole in source[:_MOST].splitlines() for line in _pieces(whole))
    return PageSource(tuple(lines), len(source) <= _MOST, page.address)


def _pieces(line: str) -> tuple[str, ...]:
    if len(line) <= _LONGEST_LINE:
        return (line,)
    return tuple(line[start : start + _LONGEST_LINE] for start in range(0, len(line), _LONGEST_LINE))
