"""Who wrote the story: people where the page names some, else the desk or agency."""

from clipper.extract.claims import Claims
from clipper.extract.fields.keys import key_of
from clipper.extract.fields.people import is_site, looks_like_person, people_in

_STATED = ("json-ld", "meta", "opengraph", "microdata")
_SEEN = "visible"
_SHORTEST_HOST = 4


def authors(claims: Claims, sites: frozenset[str]) -> tuple[str, ...]:
    """The names of the best source; a fuller list of a later source wins over a part of it."""
    best: tuple[str, ...] = ()
    desk: tuple[str, ...] = ()
    for origin in _STATED:
        lines = claims.of("author", origin)
        named = people_in(lines)
        people = tuple(
            name
            for name in people_in(line for line in lines if not _tells_host(line, sites))
            if not is_site(name, sites)
        )
        desk = desk or named
        if not best or _extends(people, best):
            best = people or best
    return best or _seen(claims, sites) or desk


def _tells_host(line: str, sites: frozenset[str]) -> bool:
    """True if ``line`` has the address of the site in it, such as "Our News (www.ournews.example)"."""
    return "." in line and any(len(site) > _SHORTEST_HOST and site in key_of(line) for site in sites)


def _seen(claims: Claims, sites: frozenset[str]) -> tuple[str, ...]:
    """The first byline on the page that holds a name."""
    for line in claims.of("author", _SEEN):
        names = tuple(name for name in people_in([line]) if looks_like_person(name) and not is_site(name, sites))
        if names:
            return names
    return ()


def _extends(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return {key_of(name) for name in longer} > {key_of(name) for name in shorter} and len(longer) <= 6
