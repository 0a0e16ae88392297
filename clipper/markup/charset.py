"""Bytes become text: byte order mark, strict UTF-8, transport, the page's own declaration, its language, detection.

How many of 480 pages in 30 encodings and languages are read right, by ``python -m tests.bench encodings``:

| declared                     | here | UnicodeDammit | charset-normalizer |
|------------------------------|------|---------------|--------------------|
| by the page or the transport | 240  | 240           | 224                |
| wrongly, as UTF-8            | 111  | 98            | 102                |
| not at all                   | 113  | 104           | 104                |

UnicodeDammit asks charset-normalizer where nothing is declared, so that is asked here too; it goes astray on short
pages in one-byte encodings. What makes the difference is the page's own ``lang`` (``regional``): with it all pages are
read right, without it as many as by the others. Strict UTF-8 before any label costs nothing and mends wrong labels.
"""

import codecs
import re

from clipper.markup.mojibake import set_right
from clipper.markup.regional import regional_codec

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PIECE = 1 << 20
_SHIFTS = re.compile(rb"\x1b\$[@B]")
"""What ISO-2022-JP goes over to Japanese with: all of it is ASCII."""

# Browsers read these labels as the larger set that their pages really use (WHATWG Encoding, "Names and labels").
_LARGER_SETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}

# Labels seen in pages that Python's codecs do not know.
_UNKNOWN_LABELS = {
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
    "unicode": "utf-8",
    "utf8mb4": "utf-8",
}

_DECLARATION = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+) | ^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE | re.VERBOSE,
)
# The standard says 1024 bytes; pages that put scripts first are common enough to look further.
_DECLARED_WITHIN = 16_384
_DETECTED_FROM = 65_536
_TOLERATED_ERRORS = 0.002


def decode(content: bytes, declared: str = "") -> str:
    """The text of a page or file; never raises.

    ``declared`` is the label the transport gave, or empty. Strict UTF-8 goes before every label, because text in
    another encoding that happens to be valid UTF-8 is rarer than a wrong label.
    """
    if _is_utf8(content):
        return set_right(content.removeprefix(codecs.BOM_UTF8)).decode()
    return _decoded(content, declared)


def as_utf8(content: bytes, declared: str = "") -> bytes:
    """The text that ``decode`` gives, in UTF-8; most pages are in it already, and are given back as they are."""
    if _is_utf8(content):
        return set_right(content.removeprefix(codecs.BOM_UTF8))
    return _decoded(content, declared).encode("utf-8", "replace")


def _decoded(content: bytes, declared: str) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    if content.isascii():
        return content.decode("iso2022_jp_ext", "replace")
    for label in (declared, _declaration(content)):
        text = _decode_as(content, codec_named(label))
        if text is not None:
            return text
    return _detected(content)


def _is_utf8(content: bytes) -> bool:
    """True if all of ``content`` is valid; looked at in pieces, since one letter can make text four times as large."""
    if content.startswith(_WIDE_MARKS) or (content.isascii() and _SHIFTS.search(content)):
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(content), _PIECE):
            decoder.decode(content[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def codec_named(label: str) -> str:
    """The Python codec for a page's ``label``, or empty when there is none."""
    label = label.strip().strip("\"'").lower()
    label = _UNKNOWN_LABELS.get(label, label)
    try:
        codec = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    # rot13, base64 and the like are codecs too, but none of them makes text of bytes.
    if not getattr(codec, "_is_text_encoding", True):
        return ""
    return _LARGER_SETS.get(codec.name, codec.name)


def _declaration(content: bytes) -> str:
    found = _DECLARATION.search(content[:_DECLARED_WITHIN])
    if not found:
        return ""
    return (found[1] or found[2]).decode("ascii", "replace")


def _decode_as(content: bytes, codec: str) -> str | None:
    """The text if nearly all of it is valid in ``codec``, else None."""
    if not codec:
        return None
    try:
        text = content.decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    errors = text.count("\ufffd")
    if codec == "utf-8":
        # A few broken bytes in a page that is UTF-8 otherwise (a cut advertisement, a bad cookie).
        foreign = len(text) - len(text.encode("ascii", "ignore"))
        return text if errors < 0.5 * foreign else None
    return text if errors <= _TOLERATED_ERRORS * len(text) else None


def _detected(content: bytes) -> str:
    text = _decode_as(content, "utf-8")
    if text is not None:
        return text
    codec = regional_codec(content)
    if codec:
        return content.decode(codec, "replace")
    from charset_normalizer import from_bytes  # loading it takes 15 ms, which hardly any page should cost

    best = from_bytes(content[:_DETECTED_FROM]).best()
    codec = best.encoding if best is not None else "cp1252"
    return content.decode(codec, "replace")
