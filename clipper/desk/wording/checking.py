"""Words for what is found wrong with a library."""

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

_MOST_NAMED = 20


def finding_words(finding: Finding) -> str:
    """A sentence that says what is wrong, and which clippings need fetching again."""
    match finding:
        case TornFile(detail):
            return f"The database file is damaged ({detail}); a backup has to be put in its place."
        case BrokenReferences(table, rows):
            return f"{_counted(rows, 'row')} of the table “{table}” point to what is not there."
        case IndexAstray():
            return "The search index does not hold what the clippings say."
        case BlobGone(digest, is_page, clippings):
            return f"{_what(digest, is_page, clippings)} is gone; {_again(clippings)}."
        case BlobTorn(digest, is_page, clippings):
            return f"{_what(digest, is_page, clippings)} is not what was kept; {_again(clippings)}."
        case Orphans(count):
            return f"{_counted(count, 'page or picture', 'pages or pictures')} of no clipping lie on the disk."
        case Leftovers(count):
            return f"{_counted(count, 'file')} that a program did not finish writing lie on the disk."


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _what(digest: str, is_page: bool, clippings: tuple[int, ...]) -> str:  # noqa: FBT001 - a fact of the finding
    kind = "page" if is_page else "picture"
    if not clippings:
        return f"A {kind} that no clipping shows ({digest[:12]})"
    named = ", ".join(map(str, clippings[:_MOST_NAMED]))
    more = f" and {len(clippings) - _MOST_NAMED} more" if len(clippings) > _MOST_NAMED else ""
    return f"A {kind} of clipping{'s' if len(clippings) > 1 else ''} {named}{more} ({digest[:12]})"


def _again(clippings: tuple[int, ...]) -> str:
    return "it has to be fetched again" if clippings else "nobody misses it"
