"""The name of the paper or site."""

from clipper.extract.claims import Claims
from clipper.extract.fields.site import host_of


def source(claims: Claims, address: str) -> str:
    """The name the site gives itself, else its host."""
    for name in claims.of("source", "opengraph", "json-ld", "meta"):
        if not name.startswith("@") and len(name) <= 80 and "://" not in name:
            return name
    return host_of(address)
