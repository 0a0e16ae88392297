"""Words for what is found wrong with a library."""

from collections.abc import Iterable, Iterator, Sequence

from clipper.desk.wording.counting import counted
from clipper.library import (
    BlobGone,
    BlobTorn,
    BrokenReferences,
    Finding,
    IndexAstray,
    Leftovers,
    Orphans,
    TornFile,
)

_MOST_APART = 10
"""More pages and pictures than these are told in one sentence."""


def finding_words(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Sentences that say what is wrong, and which clippings need fetching again."""
    findings = tuple(findings)
    lost = [finding for finding in findings if isinstance(finding, BlobGone | BlobTorn)]
    if len(lost) <= _MOST_APART:
        return tuple(map(_words, findings))
    others = [_words(finding) for finding in findings if not isinstance(finding, BlobGone | BlobTorn)]
    return (*others, _of_many(lost))


def _words(finding: Finding) -> str:
    match finding:
        case TornFile(detail):
            return f"The database file is damaged ({detail}); a backup has to be put in its place."
        case BrokenReferences(table, rows):
            return f"{counted(rows, 'row')} of the table “{table}” point to what is not there."
        case IndexAstray():
            return "The search index does not hold what the clippings say."
        case BlobGone(_, _, clippings):
            return f"{_what(finding)} is gone; {_again(clippings)}."
        case BlobTorn(_, _, clippings):
            return f"{_what(finding)} is not what was kept; {_again(clippings)}."
        case Orphans(count):
            return f"{counted(count, 'page or picture', 'pages or pictures')} of no clipping lie on the disk."
        case Leftovers(count):
            return f"{counted(count, 'file')} that a program did not finish writing lie on the disk."


def _of_many(lost: Sequence[BlobGone | BlobTorn]) -> str:
    clippings = sorted({number for finding in lost for number in finding.clippings})
    pages = sum(finding.is_page for finding in lost)
    parts = [counted(pages, "page")] if pages else []
    parts += [counted(len(lost) - pages, "picture")] if len(lost) > pages else []
    return f"{' and '.join(parts)} of clippings {_ranges(clippings)} are gone or torn; they have to be fetched again."


def _what(finding: BlobGone | BlobTorn) -> str:
    kind = "page" if finding.is_page else "picture"
    if not finding.clippings:
        return f"A {kind} that no clipping shows ({finding.digest[:12]})"
    plural = "s" if len(finding.clippings) > 1 else ""
    return f"A {kind} of clipping{plural} {_ranges(finding.clippings)} ({finding.digest[:12]})"


def _again(clippings: tuple[int, ...]) -> str:
    return "it has to be fetched again" if clippings else "nobody misses it"


def _ranges(numbers: Iterable[int]) -> str:
    """Ascending numbers as in ``3, 5–9, 12``."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in _runs(numbers))


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for number in numbers:
        if first is None or last is None:
            first = number
        elif number != last + 1:
            yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last
