"""The headline that a reader of the page sees, without the name of the site."""

import re
from collections.abc import Iterable, Sequence

from clipper.extract.claims import Claims
from clipper.extract.claims.visible import ORIGIN as VISIBLE
from clipper.extract.claims.visible import TITLE_ELEMENT
from clipper.extract.fields.keys import key_of
from clipper.extract.fields.site_in_title import without_site

_STATEMENTS = ("json-ld", "opengraph", "twitter", "meta")
_SHORTEST_HEADLINE = 4
_LONGEST_KICKER = 40
CUT_SHORT = ("…", "...")
"""How a headline ends that was shortened to fit somewhere."""


def title(claims: Claims, sites: frozenset[str]) -> str:
    """The headline, or empty when the page has none; ``sites`` are the keys of the site's names."""
    headings = [
        text for text in claims.of("title", VISIBLE) if len(text) >= _SHORTEST_HEADLINE and key_of(text) not in sites
    ]
    heading_keys = {key_of(text) for text in headings}
    claimed = [without_site(text, sites, heading_keys) for text in claims.of("title", *_STATEMENTS, TITLE_ELEMENT)]
    claimed = [text for text in claimed if text and key_of(text) not in sites]
    agreed = _agreed(claims, sites, heading_keys)
    confirmed = [text for text in headings if _confirmed(key_of(text), claimed)]
    elsewhere = bool(agreed) and key_of(agreed) not in heading_keys
    if confirmed and not (elsewhere and _told_everywhere(claims, sites, heading_keys, agreed)):
        return _best_spaced(confirmed[0], claimed)
    if len(headings) == 1 and not claims.first("title", *_STATEMENTS):
        # Where only the title element speaks, it is written for search engines: one heading says more.
        return headings[0]
    if agreed:
        return agreed
    introduced = _without_kicker(headings, claimed)
    if introduced:
        return introduced
    likely = _most_alike(headings, claimed)
    if likely:
        return likely
    whole = [text for text in claimed if not text.endswith(CUT_SHORT)]
    return next(iter([*whole, *claimed, *headings]), "")


def _confirmed(heading: str, claimed: Iterable[str]) -> bool:
    """True if a claim is the ``heading`` (a key), or begins with it and adds less than it has."""
    return any(
        key == heading or (key.startswith(heading) and 2 * len(heading) > len(key)) for key in map(key_of, claimed)
    )


def _agreed(claims: Claims, sites: frozenset[str], headings: Iterable[str]) -> str:
    """The headline that two of the page's statements share, for a page whose heading none of them confirms.

    Such a heading is often glued from a kicker and the headline, or was rewritten without the rest. Of ten sites with
    such pages, nine call the story by what the statements say (title +0.02).
    """
    told: dict[str, list[str]] = {}
    for origin in ("json-ld", "opengraph", TITLE_ELEMENT):
        for claimed in claims.of("title", origin)[:1]:
            text = without_site(claimed, sites, headings)
            if not text.endswith(CUT_SHORT):
                told.setdefault(key_of(text), []).append(text)
    return next((texts[0] for key, texts in told.items() if key and key not in sites and len(texts) > 1), "")


def _told_everywhere(claims: Claims, sites: frozenset[str], headings: Iterable[str], headline: str) -> bool:
    """True if the page tells ``headline`` to machines and to those who share it, in JSON-LD and in OpenGraph.

    Then its heading is a longer or newer form of it: on all of ten sites where the two agree against the heading, the
    story goes by what they say (title +0.01).
    """
    told = (claims.first("title", origin) for origin in ("json-ld", "opengraph"))
    return all(text and key_of(without_site(text, sites, headings)) == key_of(headline) for text in told)


def _best_spaced(heading: str, claimed: Iterable[str]) -> str:
    """``heading``, or the same headline as claimed if that has more words: headings are often glued from pieces."""
    same = [text for text in claimed if key_of(text) == key_of(heading)]
    return max([heading, *same], key=lambda text: len(text.split()))


def _without_kicker(headings: Iterable[str], claimed: Sequence[str]) -> str:
    """The claim that a heading ends with, after a few words that only introduce it; empty if there is none."""
    for heading in headings:
        for claim in claimed:
            before = len(heading) - len(claim)
            if 0 < before <= _LONGEST_KICKER and 2 * before < len(claim) and key_of(heading).endswith(key_of(claim)):
                return claim
    return ""


def _most_alike(headings: list[str], claimed: list[str]) -> str:
    """The heading that shares most of its words with a claim, if it shares a third."""
    best, best_share = "", 1 / 3
    for heading in headings:
        words = set(re.findall(r"\w+", heading.casefold()))
        for claim in claimed:
            others = set(re.findall(r"\w+", claim.casefold()))
            share = len(words & others) / max(1, len(words | others))
            if share > best_share:
                best, best_share = heading, share
    return best
