"""The page in a bundle, for the cleaner."""

import re
from collections.abc import Container
from dataclasses import replace
from urllib.parse import urljoin

from clipper.bundles.errors import BrokenBundle
from clipper.bundles.kinds import is_bundle, open_bundle
from clipper.page import HTML, Page

_SET = re.compile(rb"""(\s)(?:data-)?srcset\s*=\s*("[^"]{0,40000}"|'[^']{0,40000}')""", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s,]\S*[^\s,]")


def page_inside(page: Page) -> Page:
    """The page that is in ``page``, which is a bundle; any other comes back as it is. An empty one for a broken one."""
    if not is_bundle(page.media_type):
        return page
    try:
        bundle = open_bundle(page.content, page.media_type)
    except BrokenBundle:
        return replace(page, content=b"", media_type=HTML)
    content = _without_absent(bundle.page.unpack(), page.answered, bundle.parts)
    return replace(page, content=content, media_type=HTML, charset=bundle.page.charset)


def _without_absent(content: bytes, base: str, parts: Container[str]) -> bytes:
    """Without sets of pictures in other sizes of which none is there: the browser saved the one that it showed."""

    def kept(found: re.Match[bytes]) -> bytes:
        addresses = (each.group() for each in _ADDRESS.finditer(found[2][1:-1].decode("utf-8", "replace")))
        return found[1] if not any(_is_among(each, base, parts) for each in addresses) else found[0]

    return _SET.sub(kept, content)


def _is_among(address: str, base: str, parts: Container[str]) -> bool:
    try:
        return address in parts or urljoin(base, address) in parts
    except ValueError:
        return False
