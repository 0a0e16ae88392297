"""The same page for telephones: hosts of their own, and AMP (https://amp.dev/documentation/guides-and-tutorials)."""

import re
from urllib.parse import unquote, urlsplit

from clipper.addresses.registered import registered_labels

_DEVICES = ("www.", "m.", "mobile.", "amp.", "touch.")
_AMP_END = re.compile(r"(?:/amp(?:\.html)?|\.amp)/?$|(?<=/)amp/?$")
_AMP_BEFORE_SUFFIX = re.compile(r"\.amp(\.html?)$")
_VIEWER = re.compile(r"/amp/(s/)?(.+)")
"""As Google shows it: ``/amp/s/paper.example/story``, with ``s/`` for https."""
_CACHE = re.compile(r"/(?:[a-z]/)?(s/)?(.+)")
"""Likewise ``/c/s/paper.example/story``, where the first letter tells the kind of document."""


def original_of(address: str) -> str:
    """The publisher's own address of a page that an AMP viewer or cache shows; any other address as it is."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if re.fullmatch(r"(?:www\.)?google\.[a-z.]+", host):
        found = _VIEWER.fullmatch(parts.path)
    elif host.endswith(".cdn.ampproject.org"):
        found = _CACHE.fullmatch(parts.path)
    else:
        return address
    if not found or "." not in found[2].split("/")[0]:
        return address
    query = f"?{parts.query}" if parts.query else ""
    return f"{'https' if found[1] else 'http'}://{unquote(found[2])}{query}"


def host_without_device(host: str) -> str:
    """``host`` without ``www.``, ``m.`` and the like, unless that is all of its name: ``m.co`` is a site."""
    for device in _DEVICES:
        rest = host.removeprefix(device)
        if rest != host and registered_labels(rest):
            return host_without_device(rest)
    return host


def path_without_device(path: str) -> str:
    """``path`` without what makes it the AMP form of another: ``/story/amp``, ``/amp/story``, ``/story.amp.html``."""
    path = _AMP_BEFORE_SUFFIX.sub(r"\1", path)
    shorter = _AMP_END.sub("", path)
    shorter = shorter.removeprefix("/amp") if shorter.startswith("/amp/") else shorter
    return shorter if shorter.strip("/") else path
