"""A story that its site serves on several pages, as one page: each part exactly as it was served.

A letter (MIME, ``multipart/mixed``) whose parts say how long they are, so that no byte of them has to be looked at.
What is known of each part beside its bytes stands in a header of ours, as JSON. It holds no time: the same parts are
the same bytes whenever they are fetched.
"""

import json
import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from clipper.article import LackingPage
from clipper.bundles.errors import BrokenBundle
from clipper.page import Page

PARTS = "multipart/mixed"
_BOUNDARY = b"clipper-parts-of-one-story"
_HEAD = b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="' + _BOUNDARY + b'"\r\n\r\n'
_PART = re.compile(
    rb"--" + _BOUNDARY + rb"\r\nContent-Type: ([^\r\n]*)\r\nContent-Length: (\d{1,12})\r\nX-Clipper-Part: ([^\r\n]*)"
    rb"\r\nContent-Transfer-Encoding: binary\r\n\r\n"
)
_END = b"--" + _BOUNDARY + b"--\r\n"


@dataclass(frozen=True, slots=True)
class StoryParts:
    """The pages that a story is on."""

    pages: tuple[Page, ...]
    """Never empty; the first is the one that was asked for."""
    whole: bool = False
    """The second holds all of the story, and the first only the beginning."""
    lacking: tuple[LackingPage, ...] = ()
    """Those that could not be had."""


def is_in_parts(page: Page) -> bool:
    return page.media_type == PARTS


def bind(parts: StoryParts) -> Page:
    """All parts as one page, which is called as the first is."""
    first = parts.pages[0]
    written = [_HEAD]
    for place, page in enumerate(parts.pages):
        facts: dict[str, Any] = {
            "asked": page.asked,
            "answered": page.answered,
            "charset": page.charset,
            "redirects": page.redirects,
            "etag": page.etag,
            "modified": page.modified,
        }
        if parts.whole and place == 1:
            facts["whole"] = True
        written.append(_written(facts, page.media_type, page.content))
    written += [_written({"asked": each.address, "lacking": each.reason}, "text/plain", b"") for each in parts.lacking]
    return replace(first, content=b"".join([*written, _END]), media_type=PARTS, charset="", etag="", modified="")


def parts_of(page: Page) -> StoryParts:
    """What ``bind`` made one of; of any other page, itself alone. Raises BrokenBundle."""
    if not is_in_parts(page):
        return StoryParts((page,))
    pages: list[Page] = []
    lacking: list[LackingPage] = []
    whole = False
    at = len(_HEAD)
    while found := _PART.match(page.content, at):
        end = found.end() + int(found[2])
        try:
            facts = json.loads(found[3])
            if "lacking" in facts:
                lacking.append(LackingPage(facts["asked"], facts["lacking"]))
            else:
                whole = whole or bool(facts.get("whole"))
                pages.append(_page(facts, found[1].decode(), page.content[found.end() : end], page.fetched_at))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BrokenBundle from error
        at = end + len(b"\r\n")
    if not pages or not page.content.startswith(_END, at):
        raise BrokenBundle
    return StoryParts(tuple(pages), whole and len(pages) > 1, tuple(lacking))


def _written(facts: dict[str, Any], media_type: str, content: bytes) -> bytes:
    head = (
        f"Content-Type: {media_type}\r\nContent-Length: {len(content)}\r\n"
        f"X-Clipper-Part: {json.dumps(facts)}\r\nContent-Transfer-Encoding: binary\r\n\r\n"
    )
    return b"".join((b"--", _BOUNDARY, b"\r\n", head.encode("ascii"), content, b"\r\n"))


def _page(facts: dict[str, Any], media_type: str, content: bytes, at: datetime) -> Page:
    return Page(
        content=content,
        asked=facts["asked"],
        answered=facts["answered"],
        media_type=media_type,
        fetched_at=at,
        charset=facts["charset"],
        redirects=tuple(facts["redirects"]),
        etag=facts["etag"],
        modified=facts["modified"],
    )
