"""The encodings in which each language was written before UTF-8, and which of them a page without a label is in.

First of each list is the one that browsers assume for pages of that language (HTML Standard, "Determining the character
encoding", table of default encodings).
"""

import re
from typing import NamedTuple

from clipper.patterns import deferred

_LANGUAGE = re.compile(rb"""<html\b[^>]{0,500}?\blang\s*=\s*["']?([a-zA-Z]{2,3}(?:-[a-zA-Z]{2,4})?)""", re.IGNORECASE)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


class _Region(NamedTuple):
    codecs: tuple[str, ...]
    expected: re.Pattern[str]
    """The letters beyond ASCII that the language is written with, in the case that most of them are in."""
    share: float
    """How many of the characters beyond ASCII must be among these; the rest are capitals and marks."""


def _region(codecs: str, letters: str, share: float = 0.6) -> _Region:
    return _Region(tuple(codecs.split()), deferred(f"[{letters}]"), share)


_CYRILLIC = _region("cp1251 koi8_u iso8859_5 cp866 mac_cyrillic", "а-яёєіїґўјљњћџђ")
_CENTRAL = "áčďéěíňóřšťúůýžäľĺŕôąćęłńśźżőűöüăâîșțşţđ"
_WESTERN = _region("cp1252 iso8859_15 mac_roman", "àâäåæçèéêëìíîïñòóôöøùúûüýÿœßáãõ")
_REGIONS = {
    "ar": _region("cp1256 iso8859_6", "\u0621-\u064a"),
    "cs": _region("cp1250 iso8859_2", _CENTRAL),
    "el": _region("iso8859_7 cp1253", "ά-ώ"),
    "fa": _region("cp1256", "\u0621-\u064aپچژگکی"),
    "he": _region("cp1255 iso8859_8", "\u05d0-\u05ea"),
    "hr": _region("cp1250 iso8859_2", _CENTRAL),
    "hu": _region("iso8859_2 cp1250", _CENTRAL),
    "ja": _region("cp932 euc_jp", "\u3041-\u30fe\u4e00-\u9fff、。"),
    "ko": _region("cp949", "가-힣"),
    "lt": _region("cp1257 iso8859_13", "ąčęėįšųūž"),
    "lv": _region("cp1257 iso8859_13", "āčēģīķļņšūž"),
    "pl": _region("iso8859_2 cp1250", "ąćęłńóśźż"),
    "ro": _region("cp1250 iso8859_2 iso8859_16", _CENTRAL),
    "sk": _region("cp1250 iso8859_2", _CENTRAL),
    "sl": _region("iso8859_2 cp1250", _CENTRAL),
    "th": _region("cp874", "\u0e01-\u0e4e"),
    "tr": _region("cp1254", "çğıöşüâîû"),
    "vi": _region("cp1258", "àâãèéêìíòóôõùúýăđĩũơư\u0300-\u0323", 0.5),
    # The commonest signs: what is decoded wrongly is Chinese too, but of rare ones.
    "zh": _region("gb18030 big5hkscs", "的一是不了在人有我他这这這中大来來上国國个個到说說们們年为為会會日市", 0.08),
    **dict.fromkeys(("be", "bg", "kk", "mk", "ru", "sr", "uk"), _CYRILLIC),
    **dict.fromkeys(("ca", "da", "de", "en", "es", "fi", "fr", "is", "it", "nb", "nl", "no", "pt", "sv"), _WESTERN),
}
_SAMPLE = 200_000
"""Bytes that are looked at; a letter that is cut in two at the end is forgiven."""


def regional_codec(content: bytes) -> str:
    """The codec that makes of ``content`` what its own ``lang`` says it is, or empty where none does."""
    found = _LANGUAGE.search(content[:4096])
    region = _REGIONS.get(found[1].decode().lower().partition("-")[0]) if found else None
    if region is None:
        return ""
    best, most = "", 0
    for codec in region.codecs:
        expected = _expected(content[:_SAMPLE], codec, region)
        if expected > most:
            best, most = codec, expected
    return best


def _expected(sample: bytes, codec: str, region: _Region) -> int:
    """How many expected letters ``sample`` has in ``codec``; 0 if too many others stand beside them."""
    text = sample.decode(codec, "replace")
    if text[:-2].count("\ufffd"):
        return 0
    expected, beyond = (len(pattern.findall(text)) for pattern in (region.expected, _BEYOND_ASCII))
    return expected if expected >= region.share * beyond else 0
