"""What an answer is: by the type that the server names, and by the bytes, because servers are often wrong."""

import re

from clipper.feeds import FEED_TYPES, feed_type
from clipper.page import HTML, PDF, PLAIN_TEXT

UNKNOWN = "application/octet-stream"

_HTML_TYPES = frozenset({HTML, "application/xhtml+xml"})
_TEXT_TYPES = frozenset({PLAIN_TEXT, "text/markdown", "text/x-markdown"})
_UNDECIDED = frozenset({"", UNKNOWN, "binary/octet-stream", "application/force-download", "application/x-download"})
"""Types that say nothing: the bytes decide."""

_PDF_TYPES = frozenset({PDF, "application/x-pdf"})

_XML_TYPES = frozenset({"text/xml", "application/xml"})
"""A page if there is HTML in it; else a site map, if no feed."""

_JSON_TYPES = frozenset({"application/json", "text/json"})
"""A feed, or nothing for a reader."""

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"ID3\x03", "audio/mpeg"),
    (b"ID3\x04", "audio/mpeg"),
    (b"OggS", "application/ogg"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
)
"""First bytes and what they belong to, from the WHATWG MIME Sniffing standard (section 6) and the formats' own."""

_BOXED = {b"avif": "image/avif", b"avis": "image/avif", b"heic": "image/heic", b"heix": "image/heic"}
"""Pictures in the container that films have too."""

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

_HEAD = 4_096
"""Bytes that are looked at."""

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|!--|html|head|body|title|meta|link|script|style|base|h1|div|p|a|br|table|article|main)[\s>/]",
    re.IGNORECASE,
)
"""A tag that nothing but HTML begins with; the standard's list, and what today's pages begin with."""

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)

_CONTROLS = bytes(set(range(32)) - set(b"\b\t\n\f\r\x1b"))
"""Bytes that no text holds in numbers; the escape belongs to Japanese mail encoding (ISO 2022)."""


def content_type(header: str) -> tuple[str, str]:
    """The media type in lower case and the charset (as named, or empty) of a Content-Type header."""
    media_type, _, parameters = header.partition(";")
    charset = re.search(r"""(?:^|[;\s])charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))""", parameters, re.IGNORECASE)
    name = next((group for group in charset.groups() if group), "") if charset else ""
    return media_type.strip().lower(), name.strip()


def may_be_page(named: str) -> bool:
    """Whether what a server calls ``named`` is worth reading, to see whether it is a page."""
    return named in _HTML_TYPES | _TEXT_TYPES | _UNDECIDED | _XML_TYPES | _PDF_TYPES | _JSON_TYPES | FEED_TYPES


def page_type(named: str, content: bytes) -> str:
    """What ``content`` is, that a server called ``named``: ``HTML``, ``PLAIN_TEXT``, or another media type.

    A signature in the bytes outdoes what the server says, and so does what a feed begins with; HTML that is sent as
    text or as nothing is HTML.
    """
    signed = signature(content) or feed_type(content)
    if signed:
        return signed
    start = _start(content)
    if named in _HTML_TYPES:
        return HTML if is_text(content) or _PAGE.search(start) else UNKNOWN
    if named in _XML_TYPES:
        return HTML if _PAGE.search(start) else named
    if _MARKUP.match(start) or (start.startswith("<?xml") and _PAGE.search(start)):
        return HTML
    if named in _TEXT_TYPES | _UNDECIDED:
        return PLAIN_TEXT if is_text(content) else UNKNOWN
    return named


def signature(content: bytes) -> str:
    """The media type that the first bytes give away, or empty."""
    if content[4:8] == b"ftyp":
        return _BOXED.get(content[8:12], "video/mp4")
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return next((media_type for start, media_type in _SIGNATURES if content.startswith(start)), "")


def is_text(content: bytes) -> bool:
    """Whether ``content`` is text in some encoding; judged by its first bytes."""
    head = content[:_HEAD]
    if any(head.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS):
        return True
    if len(head) - len(head.translate(None, _CONTROLS)) <= len(head) // 20:
        return True
    # UTF-16 without a mark: in most scripts one of two bytes is zero again and again, and never the other.
    return min(head[0::2].count(0), head[1::2].count(0)) == 0 and head.count(0) > len(head) // 8


def _start(content: bytes) -> str:
    head = content[:_HEAD]
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace").lstrip()
    return head.replace(b"\x00", b"").decode("latin-1").lstrip()
