"""The language of the story as a BCP 47 tag."""

import re

from clipper.extract.claims import Claims

_TAG = re.compile(r"^([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.@].*)?$")


def language(claims: Claims) -> str:
    """The first claim that looks like a language tag, in its usual spelling, or empty."""
    for claimed in claims.of("language", "visible", "json-ld", "meta", "opengraph"):
        found = _TAG.match(claimed.strip())
        if found:
            parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
            return "-".join(part for part in parts if part)
    return ""
