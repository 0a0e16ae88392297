"""The address to cite and to open: the canonical one, if it is one of this site."""

from urllib.parse import urljoin, urlsplit

from clipper.extract.claims import Claims
from clipper.extract.fields.site import host_of


def absolute(reference: str, base: str) -> str:
    """``reference`` made absolute against ``base``; empty unless it is http, https or mailto."""
    reference = reference.strip()
    if not reference or reference.startswith("#"):
        return ""
    try:
        joined = urljoin(base, reference)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        return joined if parts.netloc else ""
    return joined if parts.scheme == "mailto" else ""


def address(claims: Claims, answered: str) -> str:
    """The canonical address of the page that answered at ``answered``; empty if neither is http or https."""
    for claimed in claims.of("address", "link", "opengraph"):
        canonical = absolute(claimed, answered)
        if canonical.startswith("http") and _same_site(canonical, answered) and urlsplit(canonical).path.strip("/"):
            return canonical
    return absolute(answered, "")


def _same_site(one: str, other: str) -> bool:
    """True if the hosts end alike, or if ``other`` is no web address (a saved page)."""
    host = host_of(other)
    if not host:
        return True
    return host_of(one).split(".")[-2:] == host.split(".")[-2:]
