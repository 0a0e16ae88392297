"""Which kinds of bundles there are, and how one is known by its bytes."""

import re

from clipper.bundles.bundle import Bundle
from clipper.bundles.errors import BrokenBundle

MHTML = "multipart/related"
WEBARCHIVE = "application/x-webarchive"

_HEADERS = re.compile(
    rb"\s*(?:[a-z][a-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/", re.IGNORECASE
)
"""How a letter begins that has parts: lines with names, and long ones go on after a blank."""
_HEAD = 16_384


def bundle_type(content: bytes) -> str:
    """The media type of the bundle that ``content`` is, by its first bytes; empty for what is none."""
    head = content[:_HEAD]
    if head.startswith(b"bplist00"):
        return WEBARCHIVE
    if b"<!DOCTYPE plist" in head[:400] and b"WebMainResource" in content:
        return WEBARCHIVE
    return MHTML if _HEADERS.match(head) else ""


def is_bundle(media_type: str) -> bool:
    return media_type in (MHTML, WEBARCHIVE)


def open_bundle(content: bytes, media_type: str) -> Bundle:
    """What is in it. Raises BrokenBundle if there is no page in it."""
    # Imported only here: they bring the email package, which the child process that cuts pages seldom needs.
    if media_type == MHTML:
        from clipper.bundles.mhtml import read_mhtml

        return read_mhtml(content)
    if media_type == WEBARCHIVE:
        from clipper.bundles.webarchive import read_webarchive

        return read_webarchive(content)
    raise BrokenBundle
