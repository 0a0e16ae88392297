"""Which pages must be judged together: those of one site, and those that one publishing system made alike."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from urllib.parse import urlsplit

_ARCHIVED = re.compile(r"^https?://(?:web\.)?archive\.(?:org|ph|is)/(?:web/)?[\w*]*/?(https?://.+)$")
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org"})
_ALIKE = 0.4
"""Share of rare class names that two pages have in common, of all that either has."""
_RARE = 0.1
"""A class name on more pages than this share tells no system from another."""


def site_of(url: str) -> str:
    """The registrable domain of ``url``, near enough: its last two labels, or three below ``co.uk`` and its like."""
    archived = _ARCHIVED.match(url)
    host = (urlsplit(archived[1] if archived else url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    kept = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-kept:])


def groups(sites: Sequence[str], classes: Sequence[frozenset[str]]) -> list[int]:
    """A number for each page: the same for pages of one site, or whose ``classes`` are alike, in any number of steps.

    It is the place of the first page of the group, so that the same pages are numbered alike every time.
    A page without a site stands alone as far as its site goes.
    """
    leader = list(range(len(sites)))

    def lead(page: int) -> int:
        while leader[page] != page:
            leader[page] = leader[leader[page]]
            page = leader[page]
        return page

    first: dict[str, int] = {}
    for page, site in enumerate(sites):
        if site:
            leader[lead(page)] = lead(first.setdefault(site, page))
    for one, other in _alike(classes):
        leader[lead(one)] = lead(other)
    leads = [lead(page) for page in range(len(sites))]
    return [leads.index(leading) for leading in leads]


def _alike(classes: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    often = Counter(name for names in classes for name in names)
    most = _RARE * len(classes)
    rare = [frozenset(name for name in names if 1 < often[name] <= most) for names in classes]
    holders: dict[str, list[int]] = defaultdict(list)
    for page, names in enumerate(rare):
        for name in names:
            holders[name].append(page)
    pairs = []
    for page, names in enumerate(rare):
        common = Counter(other for name in names for other in holders[name] if other < page)
        for other, count in common.items():
            if count >= 5 and count > _ALIKE * (len(names) + len(rare[other]) - count):
                pairs.append((page, other))
    return pairs


def folds(group: Sequence[int], count: int) -> list[int]:
    """A fold, 0 to ``count - 1``, for each page: whole groups, the largest first, always into the smallest fold."""
    sizes = Counter(group)
    filled = [0] * count
    fold_of: dict[int, int] = {}
    for name, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        smallest = filled.index(min(filled))
        fold_of[name] = smallest
        filled[smallest] += size
    return [fold_of[name] for name in group]
