"""The headline that a reader of the page sees, without the name of the site."""

import re
from collections.abc import Iterable, Sequence

from clipper.extract.claims import Claims
from clipper.extract.claims.visible import ORIGIN as VISIBLE
from clipper.extract.claims.visible import TITLE_ELEMENT
from clipper.extract.fields.keys import key_of

_DIVIDER = re.compile(
    r"\s+(?:[|·•»›❯:‹«/]|[-–—―]+|｜)\s+|\s*(?:[|｜]|--+)\s*|(?<=[\u3040-\uffef])[-—_](?=[\u3040-\uffef])"
)
_SHORTEST_HEADLINE = 4
_LONGEST_KICKER = 40
_CUT_SHORT = ("…", "...")


def title(claims: Claims, sites: frozenset[str]) -> str:
    """The headline, or empty when the page has none; ``sites`` are the keys of the site's names."""
    headings = [
        text for text in claims.of("title", VISIBLE) if len(text) >= _SHORTEST_HEADLINE and key_of(text) not in sites
    ]
    heading_keys = {key_of(text) for text in headings}
    claimed = [
        without_site(text, sites, heading_keys)
        for text in claims.of("title", "json-ld", "opengraph", "twitter", "meta", TITLE_ELEMENT)
    ]
    claimed = [text for text in claimed if text and key_of(text) not in sites]
    confirmed = [text for text in headings if key_of(text) in {key_of(claim) for claim in claimed}]
    if confirmed:
        return _best_spaced(confirmed[0], claimed)
    introduced = _without_kicker(headings, claimed)
    if introduced:
        return introduced
    likely = _most_alike(headings, claimed)
    if likely:
        return likely
    whole = [text for text in claimed if not text.endswith(_CUT_SHORT)]
    return next(iter([*whole, *claimed, *headings]), "")


def without_site(text: str, sites: frozenset[str], headings: Iterable[str] = ()) -> str:
    """``text`` without the site's name before or after it; ``headings`` are keys of what surely is headline."""
    for divider in _DIVIDER.finditer(text):
        head = text[: divider.start()].strip()
        if key_of(head) in headings:
            return head
    while dividers := list(_DIVIDER.finditer(text)):
        head, tail = text[: dividers[-1].start()].strip(), text[dividers[-1].end() :]
        first, rest = text[: dividers[0].start()], text[dividers[0].end() :].strip()
        if head and _is_site(key_of(tail), sites):
            text = head
        elif rest and key_of(first) in sites:
            text = rest
        else:
            break
    return text


def _is_site(key: str, sites: frozenset[str]) -> bool:
    if key in sites:
        return True
    return len(key) > 3 and any(key in site or (site in key and 2 * len(site) > len(key)) for site in sites)


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
