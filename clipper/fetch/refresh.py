"""Pages that are nothing but a signpost to another one."""

import re

_LONGEST = 10_000
"""Bytes; a page that is nothing but a signpost is short."""

_LITTLE_TEXT = 300
"""Characters of visible text that a signpost may have: you will be redirected, click here if not."""

_PATIENT = 10.0
"""Seconds; a page that goes elsewhere after longer than this means itself to be read."""

_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_IS_REFRESH = re.compile(r"""\bhttp-equiv\s*=\s*["']?\s*refresh\b""", re.IGNORECASE)
_CONTENT = re.compile(r"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_TARGET = re.compile(r"""\s*([\d.]+)\s*[;,\s]\s*url\s*=\s*["']?([^"'\s]+)""", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|title|noscript)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)


def signpost(content: bytes) -> str:
    """Where the page in ``content`` (HTML) sends its readers by a meta refresh, if that is all it does; else empty."""
    if len(content) > _LONGEST:
        return ""
    text = content.decode("utf-8", "replace")
    for meta in _META.findall(text):
        said = _CONTENT.search(meta) if _IS_REFRESH.search(meta) else None
        target = _TARGET.match(said.group(1) or said.group(2) or "") if said else None
        if target and _seconds(target.group(1)) <= _PATIENT:
            visible = "".join(_UNSEEN.sub("", text).split())
            return target.group(2).replace("&amp;", "&") if len(visible) <= _LITTLE_TEXT else ""
    return ""


def _seconds(number: str) -> float:
    try:
        return float(number)
    except ValueError:
        return _PATIENT + 1
