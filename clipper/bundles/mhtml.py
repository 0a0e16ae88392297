"""MHTML (RFC 2557), as Chromium, Edge, Internet Explorer, Word and Unmht write it: a letter whose parts make a page.

The parts are found here and not by the standard library's parser, which reads line by line: 50 MB take it five seconds
and five times the memory, and parts within parts a recursion each. Headers and encodings are read by the library.
"""

import binascii
import quopri
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urljoin

from clipper.bundles.bundle import MOST_PARTS, Bundle, Part
from clipper.bundles.errors import BrokenBundle

_DEEPEST = 8
"""Of parts within parts; an answer within a letter is three deep."""
_LONGEST_HEADER = 65_536
_BASE64 = bytes(sorted(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))


@dataclass(frozen=True, slots=True)
class _Piece:
    headers: Message
    body: memoryview


def read_mhtml(content: bytes) -> Bundle:
    """The page in ``content``. Raises BrokenBundle if there is none."""
    whole = _piece(memoryview(content))
    pieces = list(_leaves(whole, 0, [MOST_PARTS]))
    address = _address(whole, "Snapshot-Content-Location")
    root = _root(whole, pieces, address)
    if root is None:
        raise BrokenBundle
    address = _web(address) or _web(_address(root, "Content-Location")) or _web(_address(whole, "Content-Location"))
    base = _address(root, "Content-Location") or _address(whole, "Content-Base")
    parts: dict[str, Part] = {}
    for piece in pieces:
        part = _part(piece)
        for name in _names(piece, base):
            parts.setdefault(name, part)
    return Bundle(_part(root), address, parts, _saved_at(whole))


def _piece(content: memoryview) -> _Piece:
    """Headers and body, as far apart as the first empty line is."""
    head = bytes(content[:_LONGEST_HEADER])
    ends = [(at, len(mark)) for mark in (b"\r\n\r\n", b"\n\n") if (at := head.find(mark)) >= 0]
    end, length = min(ends, default=(len(head), 0))
    try:
        headers = BytesHeaderParser().parsebytes(head[:end].lstrip(b"\r\n"))
    except (MessageError, ValueError, LookupError) as error:
        raise BrokenBundle from error
    return _Piece(headers, content[end + length :])


def _leaves(piece: _Piece, depth: int, left: list[int]) -> Iterator[_Piece]:
    """What holds no further parts; ``left`` counts down how many there may yet be."""
    if piece.headers.get_content_maintype() != "multipart":
        left[0] -= 1
        yield piece
        return
    boundary = piece.headers.get_boundary("")
    if not boundary or depth == _DEEPEST:
        return
    for inside in _between(piece.body, boundary.encode("utf-8", "surrogateescape")):
        if left[0] <= 0:
            return
        try:
            part = _piece(inside)
        except BrokenBundle:
            continue
        yield from _leaves(part, depth + 1, left)


def _between(body: memoryview, boundary: bytes) -> Iterator[memoryview]:
    """What stands between lines that begin with the boundary; the last one may have been cut short."""
    content, mark = bytes(body), b"--" + boundary
    start = -1
    at = 0 if content.startswith(mark) else content.find(b"\n" + mark) + 1
    while at or (start < 0 and content.startswith(mark)):
        if start >= 0:
            yield body[start : _before_line(content, at)]
        line_end = content.find(b"\n", at)
        after = content[at + len(mark) : at + len(mark) + 2]
        if after == b"--" or line_end < 0:
            return
        start = line_end + 1
        # A boundary may follow at once, and the line end before it was this one's.
        at = start if content.startswith(mark, start) else content.find(b"\n" + mark, start) + 1
    if start >= 0:
        yield body[start:]


def _before_line(content: bytes, at: int) -> int:
    """Where the line before ``at`` ends, without its line end, which belongs to the boundary."""
    end = at - 1
    return end - 1 if end > 0 and content[end - 1 : end] == b"\r" else max(end, 0)


def _root(whole: _Piece, pieces: list[_Piece], address: str) -> _Piece | None:
    """The page: the part that the file calls its start, or that has its address; else the first that is a page."""
    pages = [piece for piece in pieces if piece.headers.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = str(whole.headers.get_param("start", "") or "").strip("<> ")
    for page in pages:
        if start and _cid(page) == start:
            return page
    for page in pages:
        if address and _address(page, "Content-Location") == address:
            return page
    return pages[0] if pages else None


def _part(piece: _Piece) -> Part:
    charset = piece.headers.get_content_charset("") or ""
    encoding = str(piece.headers.get("Content-Transfer-Encoding", "")).strip().lower()
    return Part(piece.headers.get_content_type(), charset, lambda: _unpacked(piece.body, encoding))


def _unpacked(body: memoryview, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return quopri.decodestring(bytes(body))
    if encoding == "base64":
        signs = bytes(body).translate(None, _NOT_BASE64)
        # What was cut short ends in half a byte.
        signs = signs[: len(signs) - 1] if len(signs) % 4 == 1 else signs
        return binascii.a2b_base64(signs + b"=" * (-len(signs) % 4))
    return bytes(body)


def _names(piece: _Piece, base: str) -> Iterator[str]:
    """By which addresses the page may name this part."""
    location = _address(piece, "Content-Location")
    if location:
        yield location
        with suppress(ValueError):
            yield urljoin(base, location)
    name = _cid(piece)
    if name:
        yield f"cid:{name}"


def _cid(piece: _Piece) -> str:
    return unquote(str(piece.headers.get("Content-ID", ""))).strip().strip("<>")


def _address(piece: _Piece, name: str) -> str:
    """A header that is an address; long ones are folded, and those with letters of other scripts are encoded words."""
    written = "".join(str(piece.headers.get(name, "")).split())
    if "=?" not in written:
        return written
    try:
        return "".join(str(make_header(decode_header(written.replace("?==?", "?= =?")))).split())
    except (MessageError, ValueError, LookupError):
        return written


def _web(address: str) -> str:
    return address if address.lower().startswith(("http://", "https://")) else ""


def _saved_at(whole: _Piece) -> datetime | None:
    try:
        at = parsedate_to_datetime(str(whole.headers.get("Date", "")))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
