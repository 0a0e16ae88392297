"""Words for what is found wrong with a library."""

from collections.abc import Iterable, Iterator, Sequence

from clipper.languages import later, say
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
            return say("The database file is damaged (%1); a backup has to be put in its place.", detail)
        case BrokenReferences(table, rows):
            return say("%n rows of the table “%1” point to what is not there.", table, count=rows)
        case IndexAstray():
            return say("The search index does not hold what the clippings say.")
        case BlobGone() | BlobTorn():
            return _of_one(finding)
        case Orphans(count):
            return say("%n pages or pictures of no clipping lie on the disk.", count=count)
        case Leftovers(count):
            return say("%n files that a program did not finish writing lie on the disk.", count=count)


_OF_CLIPPINGS = {
    (BlobGone, True): later("A page of the clippings %1 (%2) is gone; it has to be fetched again."),
    (BlobGone, False): later("A picture of the clippings %1 (%2) is gone; it has to be fetched again."),
    (BlobTorn, True): later("A page of the clippings %1 (%2) is not what was kept; it has to be fetched again."),
    (BlobTorn, False): later("A picture of the clippings %1 (%2) is not what was kept; it has to be fetched again."),
}
_OF_CLIPPING = {
    (BlobGone, True): later("A page of clipping %1 (%2) is gone; it has to be fetched again."),
    (BlobGone, False): later("A picture of clipping %1 (%2) is gone; it has to be fetched again."),
    (BlobTorn, True): later("A page of clipping %1 (%2) is not what was kept; it has to be fetched again."),
    (BlobTorn, False): later("A picture of clipping %1 (%2) is not what was kept; it has to be fetched again."),
}
_OF_NOBODY = {
    (BlobGone, True): later("A page that no clipping shows (%2) is gone; nobody misses it."),
    (BlobGone, False): later("A picture that no clipping shows (%2) is gone; nobody misses it."),
    (BlobTorn, True): later("A page that no clipping shows (%2) is not what was kept; nobody misses it."),
    (BlobTorn, False): later("A picture that no clipping shows (%2) is not what was kept; nobody misses it."),
}


def _of_one(finding: BlobGone | BlobTorn) -> str:
    clippings = finding.clippings
    words = _OF_CLIPPINGS if len(clippings) > 1 else _OF_CLIPPING if clippings else _OF_NOBODY
    return say(words[type(finding), finding.is_page], _ranges(clippings), finding.digest[:12])


def _of_many(lost: Sequence[BlobGone | BlobTorn]) -> str:
    clippings = _ranges(sorted({number for finding in lost for number in finding.clippings}))
    pages = sum(finding.is_page for finding in lost)
    pictures = len(lost) - pages
    if not pictures:
        return say("%n pages of clippings %1 are gone or torn; they have to be fetched again.", clippings, count=pages)
    if not pages:
        return say(
            "%n pictures of clippings %1 are gone or torn; they have to be fetched again.", clippings, count=pictures
        )
    return say(
        "%1 and %2 of clippings %3 are gone or torn; they have to be fetched again.",
        say("%n pages", count=pages),
        say("%n pictures", count=pictures),
        clippings,
    )


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
