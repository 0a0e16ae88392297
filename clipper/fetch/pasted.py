"""What a text or a piece of HTML holds to clip: its links, itself as a story, a page, or nothing."""

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from clipper.fetch.address import web_address
from clipper.fetch.clipboard_html import clipboard_html
from clipper.fetch.errors import BadAddress, FetchError
from clipper.fetch.fileaddress import path_of
from clipper.fetch.flavours import Link
from clipper.fetch.fragment import Fragment, fragment_of
from clipper.fetch.links import links_in, without_links
from clipper.fetch.proportion import STORY, Holds, Line, held_by, letters_in
from clipper.fetch.source import Handed, PastedMarkup, PastedText, SavedFile, SavedFolder, WebAddress, as_title
from clipper.fetch.words import source_at, source_of

_IS_HTML = re.compile(
    r"\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|meta|title|style|link|article|main|section|header|div|p|h[1-6]"
    r"|blockquote|figure|ul|ol|li|table|span|font|a|b|i|em|strong|img|br)[\s>/])",
    re.IGNORECASE,
)
"""How what browsers put on the clipboard as HTML begins."""

_IS_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_OF_SITE = re.compile(
    r"""<script\b|<nav\b|<meta\s[^<>]{0,200}["']og:|<link\s[^<>]{0,200}\bcanonical\b""", re.IGNORECASE
)
"""What stands in pages, and in nothing that a program makes of a selection."""
_FRAGMENT_MARK = "<!--StartFragment"
_HEAD = 200_000

_FILE = re.compile(r"(?<![A-Za-z0-9])file:/[^\s<>\"]+", re.IGNORECASE)

_TELLING = 12
"""Letters, at least, of the text of a link that says what it leads to, and not "here" or "more"."""


class Wish(StrEnum):
    """What is wanted of a text in which there are links. The values are words of the command line."""

    BEST = "best"
    """What it is by ``proportion``."""
    LINKS = "links"
    TEXT = "text"


def sources_in(text: str, wish: Wish = Wish.BEST) -> tuple[Handed, ...]:
    """What ``text`` holds to clip: plain text, a list of URIs (RFC 2483), or HTML.

    Its links and ``file:`` addresses, each once and in order, unless it is a story in which there are links, or a page
    (see ``proportion``); else, a single word that is an address without scheme or a file's path; else the text itself
    if it is long enough to be a story; else nothing. Of what the user does not wish for there is nothing.
    """
    html = clipboard_html(text)
    if html.markup is not text or _IS_HTML.match(text) or _is_page(text):
        return sources_in_markup(html.markup, fragment_of(html.markup), web(html.source), wish)
    links = _listed(text)
    holds = held_by([_line(line) for line in text.split("\n")]) if links else Holds.STORY
    if wish is Wish.LINKS or (holds is Holds.LINKS and wish is Wish.BEST):
        title = _line_above(text) if len(links) == 1 else ""
        return tuple(dict.fromkeys(titled(source, {address_of(source): title}) for source in links))
    return (PastedText(text.strip()),) if letters_in(text) >= STORY else _word(text, wish)


def sources_in_markup(markup: str, fragment: Fragment, came_from: str, wish: Wish = Wish.BEST) -> tuple[Handed, ...]:
    """The same for HTML, of which ``fragment`` has been read, and which is ``came_from`` a page or a site."""
    is_page = _is_page(markup)
    links = [source for link in fragment.links for source in linked_from(link)] + _listed(fragment.loose_text)
    holds = held_by(fragment.lines) if links else Holds.STORY
    if wish is Wish.LINKS or (holds is Holds.LINKS and wish is Wish.BEST and not is_page):
        titles = titles_of(fragment.links)
        return tuple(dict.fromkeys(titled(source, titles) for source in links))
    if not is_page and letters_in(fragment.text) < STORY:
        return _word(fragment.text, wish)
    return (PastedMarkup(markup, came_from, whole=is_page or holds is Holds.PAGE),)


def meant(text: str) -> PastedText | PastedMarkup:
    """``text`` itself as a story, however short it is: somebody says that it is one."""
    html = clipboard_html(text)
    if html.markup is not text or _IS_HTML.match(text) or _is_page(text):
        return PastedMarkup(html.markup, web(html.source), whole=_is_page(html.markup))
    return PastedText(text)


def _is_page(markup: str) -> bool:
    head = markup[:_HEAD]
    return _IS_DOCUMENT.match(head) is not None and _OF_SITE.search(head) is not None and _FRAGMENT_MARK not in head


def _word(text: str, wish: Wish) -> tuple[Handed, ...]:
    """What a single word means. Not a folder: many a word is the name of one."""
    if wish is not Wish.BEST or len(text.split()) != 1:
        return ()
    try:
        source = source_of(text)
    except FetchError:
        return ()
    return () if isinstance(source, SavedFolder) else (source,)


def _line(line: str) -> Line:
    letters = letters_in(line)
    return Line(letters, letters - letters_in(_FILE.sub("", without_links(line))))


def _line_above(text: str) -> str:
    """The line above the only link in ``text``: what many programs copy as title and address."""
    lines = [line for line in text.split("\n") if line.strip()]
    return as_title(lines[0]) if len(lines) == 2 else ""


def linked_from(link: Link) -> list[Handed]:
    """The page or the file that ``link`` leads to; none for one within the page, or to mail or a script."""
    if link.address.strip().lower().startswith("file:"):
        return _file(link.address.strip())
    address = web(link.address)
    return [WebAddress(address)] if address else []


def _listed(text: str) -> list[Handed]:
    files = [source for found in _FILE.finditer(text) for source in _file(found.group())]
    return files + [WebAddress(address) for address in links_in(text)]


def _file(address: str) -> list[Handed]:
    """The file at ``address``; one that cannot be read is a source too, so that the user is told."""
    try:
        path = path_of(address)
    except FetchError:
        return []
    try:
        return [source_at(path)]
    except FetchError:
        return [SavedFile(path)]


def titles_of(links: Iterable[Link], least: int = _TELLING) -> dict[str, str]:
    """What each address is called: by the first title of at least so many letters."""
    titles: dict[str, str] = {}
    for link in links:
        title = as_title(link.title)
        if letters_in(title) >= least and (address := web(link.address)):
            titles.setdefault(address, title)
    return titles


def titled(source: Handed, titles: dict[str, str]) -> Handed:
    """``source`` with its title, if it has none yet."""
    if not isinstance(source, WebAddress) or source.title:
        return source
    return replace(source, title=titles.get(source.address, ""))


def address_of(source: Handed) -> str:
    return source.address if isinstance(source, WebAddress) else ""


def web(address: str) -> str:
    """``address`` as one that can be fetched; empty if it is none."""
    try:
        return web_address(address)
    except BadAddress:
        return ""
