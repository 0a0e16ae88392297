"""The address to cite and to open: the canonical one, if it is one of this site."""

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from clipper.addresses import may_stand_for
from clipper.extract.claims import Claims

# Nearly all links are one of these, which can be seen to be made absolute without taking them apart.
_WHOLE = re.compile(r"https?://[a-z0-9.-]+(?:/[\w~!$&'()*+,;=:@%/.-]*)?(?:\?[\w~!$&'()*+,;=:@%/.-]+)?", re.ASCII)
_FROM_ROOT = re.compile(r"/(?![/.])(?:(?!/\.)[\w~!$&'()*+,;=:@%/.-])*", re.ASCII)


def absolute(reference: str, base: str) -> str:
    """``reference`` made absolute against ``base``; empty unless it is http, https or mailto."""
    reference = reference.strip()
    if not reference or reference.startswith("#"):
        return ""
    if _WHOLE.fullmatch(reference):
        return reference
    if _FROM_ROOT.fullmatch(reference) and (root := _root_of(base)):
        return root + reference
    try:
        joined = urljoin(base, reference)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        return joined if parts.netloc else ""
    return joined if parts.scheme == "mailto" else ""


@lru_cache(maxsize=16)
def _root_of(base: str) -> str:
    """Scheme and host of ``base``, if it is http or https."""
    try:
        parts = urlsplit(base)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") and parts.netloc else ""


def address(claims: Claims, answered: str) -> str:
    """The canonical address of the page that answered at ``answered``; empty if neither is http or https."""
    for claimed in claims.of("address", "link", "opengraph"):
        canonical = absolute(claimed, answered)
        if canonical.startswith("http") and (not answered.startswith("http") or may_stand_for(canonical, answered)):
            return canonical
    return absolute(answered, "")
