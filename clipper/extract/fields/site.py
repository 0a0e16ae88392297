"""The names a site goes by, so that they can be told from headlines and people."""

from urllib.parse import urlsplit

from clipper.extract.claims import Claims
from clipper.extract.fields.keys import key_of

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"})


def site_keys(claims: Claims, address: str) -> frozenset[str]:
    """Keys of the site's names: those it claims, its host, and the middle of its host."""
    keys = {key_of(name) for name in claims.of("source")}
    host = host_of(address)
    if host:
        keys |= {key_of(host), key_of(middle_of(host))}
    keys.discard("")
    return frozenset(keys)


def host_of(address: str) -> str:
    """The host of ``address`` without ``www.``, or empty."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def middle_of(host: str) -> str:
    """What people call the site: ``example`` for ``news.example.co.uk``."""
    labels = host.split(".")
    while len(labels) > 1 and (len(labels[-1]) <= 3 or labels[-1] in _SECOND_LEVEL):
        labels.pop()
    return labels[-1]
