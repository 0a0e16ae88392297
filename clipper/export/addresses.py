"""Addresses in a file that others open: which may be links, and how they are shown."""

import re
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from clipper.export.characters import REPLACEMENT, clean_line

LONGEST_LINK = 8000
"""The typesetter refuses longer ones, and so do many readers."""

_SCHEMES = {"http", "https", "mailto"}
_NEVER = re.compile(r"[\x00-\x20\x7f]+")
_KEPT = "%/:=&?~#+!$,;'@()*[]"


def safe_link(address: str) -> str:
    """``address`` in ASCII if it may be opened with a click (web or mail, not too long), else an empty string."""
    try:
        parts = urlsplit(_NEVER.sub("", address))
        if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.scheme.lower() == "mailto"):
            return ""
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
        link = quote(urlunsplit(parts._replace(netloc=host)), safe=_KEPT, errors="replace")
    except ValueError:  # no such host, no such port, brackets that do not match; UnicodeError is one of them
        return ""
    return link if len(link) <= LONGEST_LINK else ""


def shown_address(address: str, longest: int) -> str:
    """``address`` for the eye: no scheme, its letters readable, cut with an ellipsis after ``longest`` characters."""
    shown = unquote(address, errors="replace")
    if REPLACEMENT in shown:  # escapes that are no UTF-8 are more honest as they are
        shown = address
    shown = re.sub(r"^https?://(www\.)?", "", clean_line(shown), flags=re.IGNORECASE).removesuffix("/")
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
