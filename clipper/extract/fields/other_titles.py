"""The page's further headlines, such as the one it gives to search engines: a user may prefer it."""

from clipper.extract.claims import Claims
from clipper.extract.claims.visible import ORIGIN as VISIBLE
from clipper.extract.claims.visible import TITLE_ELEMENT
from clipper.extract.fields.keys import key_of
from clipper.extract.fields.site_in_title import without_site
from clipper.extract.fields.title import CUT_SHORT

_ORIGINS = (VISIBLE, "json-ld", "opengraph", "twitter", "meta", TITLE_ELEMENT)
_SHORTEST, _LONGEST = 12, 250
_FEW = 14
"""By so many letters one form of a headline may be longer and yet be the same, such as by the name of a section."""


def other_titles(claims: Claims, sites: frozenset[str], chosen: str) -> tuple[str, ...]:
    """The headlines beside the ``chosen`` one, each once; ``sites`` are the keys of the site's names."""
    seen = [key_of(chosen)]
    others: list[str] = []
    for origin in _ORIGINS:
        # The first of an origin: further headings head other parts of the page.
        for claimed in claims.of("title", origin)[:1]:
            text = without_site(claimed, sites, seen)
            key = key_of(text)
            whole = _SHORTEST <= len(text) <= _LONGEST and not text.endswith(CUT_SHORT) and key not in sites
            if whole and not any(_alike(key, known) for known in seen):
                seen.append(key)
                others.append(text)
    return tuple(others)


def _alike(key: str, known: str) -> bool:
    shorter, longer = sorted((key, known), key=len)
    return bool(shorter) and len(longer) - len(shorter) <= _FEW and shorter in longer
