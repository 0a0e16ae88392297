"""What was dropped on the window or pasted into it, as sources."""

import re

from clipper.fetch.address import web_address
from clipper.fetch.errors import FetchError
from clipper.fetch.fileaddress import path_of
from clipper.fetch.fragment import Fragment, fragment_of
from clipper.fetch.links import links_in
from clipper.fetch.source import PastedText, SavedFile, Source, WebAddress
from clipper.fetch.words import source_in_file, source_of

_IS_HTML = re.compile(
    r"\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|meta|title|style|link|article|main|section|header|div|p|h[1-6]"
    r"|blockquote|figure|ul|ol|li|table|span|font|a|b|i|em|strong|img|br)[\s>/])",
    re.IGNORECASE,
)
"""How what browsers put on the clipboard as HTML begins."""

_FILE = re.compile(r"(?<![A-Za-z0-9])file:/[^\s<>\"]+", re.IGNORECASE)

_STORY = 120
"""Letters, at least, of a text that is a story and not a word that went astray. Chinese characters count double."""

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def sources_in(text: str) -> tuple[Source, ...]:
    """What ``text`` holds to clip: plain text, a list of URIs (RFC 2483), or HTML.

    Its links and ``file:`` addresses, each once and in order; else, a single word that is an address without scheme or
    a file's path; else the text itself if it is long enough to be a story; else nothing.
    """
    fragment = fragment_of(text) if _IS_HTML.match(text) else None
    plain = fragment.text if fragment else text
    found = _linked(fragment) if fragment else _listed(text)
    if found:
        return tuple(dict.fromkeys(found))
    if plain.strip() and len(plain.split()) == 1:
        try:
            return (source_of(plain),)
        except FetchError:
            return ()
    letters = sum(1 for sign in plain if sign.isalnum()) + len(_WIDE.findall(plain))
    return (PastedText(plain.strip()),) if letters >= _STORY else ()


def _linked(fragment: Fragment) -> list[Source]:
    links: list[Source] = []
    for link in fragment.links:
        if link.lower().startswith("file:"):
            links += _file(link)
            continue
        try:
            links.append(WebAddress(web_address(link)))
        except FetchError:
            # A link within the page, or to mail or a script.
            continue
    return links + _listed(fragment.loose_text)


def _listed(text: str) -> list[Source]:
    files = [source for found in _FILE.finditer(text) for source in _file(found.group())]
    return files + [WebAddress(address) for address in links_in(text)]


def _file(address: str) -> list[Source]:
    """The file at ``address``; one that cannot be read is a source too, so that the user is told."""
    try:
        path = path_of(address)
    except FetchError:
        return []
    try:
        return [source_in_file(path)]
    except FetchError:
        return [SavedFile(path)]
