"""Asking whether a page is still what it was, by what its server said of it (RFC 9110, sections 8.8 and 13.1)."""

import re
from collections.abc import Mapping

from clipper.page import Page

_LONGEST = 1_000
_TAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"')
"""An entity tag. A weak one will do: it stands for what reads the same."""
_DATE = re.compile(r"[A-Za-z]{3,9},? [\x20-\x7e]+")
"""A date of HTTP, in any of its three forms."""


def validators(headers: Mapping[str, str]) -> tuple[str, str]:
    """The ETag and the Last-Modified header as the server wrote them; empty what is not there, or is none."""
    etag, modified = (headers.get(name, "").strip() for name in ("ETag", "Last-Modified"))
    return etag if _is(_TAG, etag) else "", modified if _is(_DATE, modified) else ""


def conditions(known: Page | None, address: str) -> dict[str, str]:
    """The headers that ask ``address`` for nothing if ``known`` is still what is there.

    None where it came from another address: what validates a page elsewhere says nothing of this one.
    """
    if known is None or known.answered != address:
        return {}
    told = {}
    if _is(_TAG, known.etag):
        told["If-None-Match"] = known.etag
    if _is(_DATE, known.modified):
        told["If-Modified-Since"] = known.modified
    return told


def _is(form: re.Pattern[str], value: str) -> bool:
    return len(value) <= _LONGEST and form.fullmatch(value) is not None
