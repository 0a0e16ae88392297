"""Which kinds of feeds there are, and how one is known by its bytes, whatever a server calls it."""

import re

RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
FEED_TYPES = frozenset({RSS, ATOM, JSON_FEED, "application/rdf+xml"})
"""What servers call feeds that they call by their names."""

_HEAD = 65_536
"""Bytes that are looked at: some begin with long comments."""
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

_ROOT = re.compile(r"<(?:[\w.-]{1,60}:)?(rss|feed|rdf)(\s[^<>]{0,8000})?>", re.IGNORECASE)
_NAMESPACES = {
    "feed": ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    "rdf": ("http://purl.org/rss/", "http://my.netscape.com/", "http://channel.netscape.com/"),
}
"""Of RFC 4287 and Atom 0.3; of RSS 1.0, 1.1 and 0.9. RSS 2.0 has none."""

_JSON_VERSION = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/')
"""Without it nothing is a JSON Feed (jsonfeed.org/version/1.1, "Top-level")."""


def feed_type(content: bytes) -> str:
    """The media type of the feed that ``content`` is, by its first bytes; empty for what is none."""
    head = content[:_HEAD]
    encoding = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if head.startswith(mark)), "")
    # UTF-16 without a mark has zeros between the signs, and nothing else has.
    text = head.decode(encoding, "replace") if encoding else head.replace(b"\x00", b"").decode("latin-1")
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return JSON_FEED if _JSON_VERSION.search(text.encode("utf-8", "replace")) else ""
    root = _ROOT.match(text, _after_prolog(text))
    if root is None:
        return ""
    kind = root[1].lower()
    if kind in _NAMESPACES and not any(name in (root[2] or "") for name in _NAMESPACES[kind]):
        return ""
    return ATOM if kind == "feed" else RSS


def _after_prolog(text: str) -> int:
    """Where the root element begins: after the declaration, comments, instructions and the document type."""
    at = 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if text.startswith("<?", at):
            end = "?>"
        elif text.startswith("<!--", at):
            end = "-->"
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            subset, close = text.find("[", at), text.find(">", at)
            end = "]" if 0 <= subset < close else ">"
        else:
            return at
        found = text.find(end, at + 2)
        if found < 0:
            return len(text)
        at = found + len(end)
        if end == "]":
            at = text.find(">", at) + 1 or len(text)
