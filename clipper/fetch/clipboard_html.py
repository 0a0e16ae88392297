"""HTML as Windows keeps it on the clipboard: "HTML Format" (CF_HTML), a header of names and numbers before the markup.

https://learn.microsoft.com/en-us/windows/win32/dataxchg/html-clipboard-format
"""

import re
from dataclasses import dataclass

_HEADER = re.compile(r"\s*Version:\s*\d+\.\d+\s*\r?\n(?:[A-Za-z]+:[^\r\n]*\r?\n)*")
_ENTRY = re.compile(r"^([A-Za-z]+):[ \t]*([^\r\n]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ClipboardHtml:
    markup: str
    source: str = ""
    """The address of the page that it was copied from, as written; empty if the header does not tell."""


def clipboard_html(text: str) -> ClipboardHtml:
    """``text`` without the header, if it has one; where the numbers in it make no sense, all that follows it."""
    header = _HEADER.match(text)
    if header is None:
        return ClipboardHtml(text)
    entries = {name.lower(): value.strip() for name, value in _ENTRY.findall(header.group())}
    source = entries.get("sourceurl", "")
    # The numbers count bytes of UTF-8; -1 stands for "not told".
    content = text.encode("utf-8", "surrogatepass")
    start, end = _number(entries.get("starthtml")), _number(entries.get("endhtml"))
    after = len(text[: header.end()].encode("utf-8", "surrogatepass"))
    if not after <= start < end <= len(content):
        return ClipboardHtml(text[header.end() :], source)
    return ClipboardHtml(content[start:end].decode("utf-8", "replace"), source)


def _number(written: str | None) -> int:
    return int(written) if written is not None and re.fullmatch(r"\d{1,10}", written, re.ASCII) else -1
