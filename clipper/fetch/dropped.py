"""What was dropped on the window or pasted into it, as sources: chosen by what it is, not by the order it came in."""

import re
from collections.abc import Iterable
from dataclasses import replace

from clipper.bundles import WEBARCHIVE, BrokenBundle, open_bundle
from clipper.fetch.address import web_address
from clipper.fetch.clipboard_html import ClipboardHtml, clipboard_html
from clipper.fetch.errors import BadAddress, FetchError, PictureAlone
from clipper.fetch.fileaddress import path_of
from clipper.fetch.flavours import Flavours, Link
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


def sources_of(flavours: Flavours) -> tuple[Handed, ...]:
    """What ``flavours`` hold to clip: the links of the first list that has some, else what is in the HTML, else what is
    in the text. Several shapes of one link are one source; a title is taken from whatever tells it.

    Raises PictureAlone if there is a picture and nothing else.
    """
    html = clipboard_html(flavours.html)
    fragment = fragment_of(html.markup)
    pictures = _alone(fragment)
    titles = _titles(fragment.links) | _titles((link for links in flavours.lists for link in links), least=1)
    for links in flavours.lists:
        listed = [source for link in links for source in _linked_from(link)]
        found = [source for source in listed if not _is_one_of(source, pictures)]
        if found:
            named = dict.fromkeys(_titled(source, titles) for source in found)
            only = {_address(source): as_title(flavours.title) for source in named} if len(named) == 1 else {}
            return tuple(_titled(source, only) for source in named)
    page = _page_of(flavours, html)
    found_in_html = _in_markup(html.markup, fragment, page) if html.markup.strip() else ()
    found_in_text = () if found_in_html else sources_in(flavours.text)
    found = [source for source in (*found_in_html, *found_in_text) if not _is_one_of(source, pictures)]
    if not found and (flavours.picture or pictures):
        raise PictureAlone(next(iter(pictures), ""))
    return tuple(found)


def sources_in(text: str) -> tuple[Handed, ...]:
    """What ``text`` holds to clip: plain text, a list of URIs (RFC 2483), or HTML.

    Its links and ``file:`` addresses, each once and in order, unless it is a story in which there are links, or a page
    (see ``proportion``); else, a single word that is an address without scheme or a file's path; else the text itself
    if it is long enough to be a story; else nothing.
    """
    html = clipboard_html(text)
    if html.markup is not text or _IS_HTML.match(text) or _is_page(text):
        return _in_markup(html.markup, fragment_of(html.markup), _web(html.source))
    links = _listed(text)
    if links and held_by([_line(line) for line in text.split("\n")]) is Holds.LINKS:
        title = _line_above(text) if len(links) == 1 else ""
        return tuple(dict.fromkeys(_titled(source, {_address(source): title}) for source in links))
    return (PastedText(text.strip()),) if letters_in(text) >= STORY else _word(text)


def _in_markup(markup: str, fragment: Fragment, page: str) -> tuple[Handed, ...]:
    if _is_page(markup):
        return (PastedMarkup(markup, page, whole=True),)
    links = [source for link in fragment.links for source in _linked_from(link)] + _listed(fragment.loose_text)
    holds = held_by(fragment.lines) if links else Holds.STORY
    if holds is Holds.LINKS:
        titles = _titles(fragment.links)
        return tuple(dict.fromkeys(_titled(source, titles) for source in links))
    if letters_in(fragment.text) < STORY:
        return _word(fragment.text)
    return (PastedMarkup(markup, page, whole=holds is Holds.PAGE),)


def _is_page(markup: str) -> bool:
    head = markup[:_HEAD]
    return _IS_DOCUMENT.match(head) is not None and _OF_SITE.search(head) is not None and _FRAGMENT_MARK not in head


def _word(text: str) -> tuple[Handed, ...]:
    """What a single word means. Not a folder: many a word is the name of one."""
    if len(text.split()) != 1:
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


def _linked_from(link: Link) -> list[Handed]:
    if link.address.strip().lower().startswith("file:"):
        return _file(link.address.strip())
    address = _web(link.address)
    # Else a link within the page, or to mail or a script.
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


def _titles(links: Iterable[Link], least: int = _TELLING) -> dict[str, str]:
    """What each address is called: by the first title of at least so many letters."""
    titles: dict[str, str] = {}
    for link in links:
        title = as_title(link.title)
        if letters_in(title) >= least and (address := _web(link.address)):
            titles.setdefault(address, title)
    return titles


def _titled(source: Handed, titles: dict[str, str]) -> Handed:
    """``source`` with its title, if it has none yet."""
    if not isinstance(source, WebAddress) or source.title:
        return source
    return replace(source, title=titles.get(source.address, ""))


def _address(source: Handed) -> str:
    return source.address if isinstance(source, WebAddress) else ""


def _alone(fragment: Fragment) -> frozenset[str]:
    """The addresses of the pictures in a piece of HTML in which there is nothing else; also those no page can be at."""
    if not fragment.pictures or fragment.text or any(_linked_from(link) for link in fragment.links):
        return frozenset()
    return frozenset(_web(picture) or picture[:100] for picture in fragment.pictures)


def _is_one_of(source: Handed, pictures: frozenset[str]) -> bool:
    return isinstance(source, WebAddress) and source.address in pictures


def _page_of(flavours: Flavours, html: ClipboardHtml) -> str:
    """The address of the page that was selected on, by whatever tells the most of it."""
    return max(map(_web, (flavours.page, html.source, _archived(flavours.archive))), key=len)


def _archived(archive: bytes) -> str:
    if not archive:
        return ""
    try:
        return open_bundle(archive, WEBARCHIVE).address
    except BrokenBundle:
        return ""


def _web(address: str) -> str:
    """``address`` as one that can be fetched; empty if it is none."""
    try:
        return web_address(address)
    except BadAddress:
        return ""
