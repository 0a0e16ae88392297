"""Pages of one story, by how their addresses are spelt: ``/story``, ``/story/2``, ``/story?page=3``."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlsplit

from clipper.addresses.mobile import host_without_device
from clipper.addresses.tracking import is_tracking

_PARAMETERS = frozenset(
    {"page", "p", "pg", "pn", "pno", "pageno", "page_no", "pagenum", "page_num", "pagenumber", "seite", "pagina"}
    | {"strona", "sida", "side", "sivu", "artikelseite", "articlepage", "storypage"}
)
_NUMBER = re.compile(r"\d{1,2}")
_WORD = r"(?:page|seite|pagina|página|strona|sida|side|sivu|stranica|p|s)"
_SUFFIX = r"\.(?:[sp]?html?|php\d?|aspx?|jsp|cfm|dhtml)"
_SEGMENT = re.compile(rf"/(?:{_WORD}[-_/]?)?(\d{{1,2}})(?:{_SUFFIX})?", re.IGNORECASE)
_JOINED = re.compile(rf"[-_.,](?P<word>{_WORD}[-_,]?)?(\d{{1,2}})|,[a-z]{{1,8}},(\d{{1,2}})", re.IGNORECASE)
_INDEX = re.compile(rf"/(?:index|default)[-_]?(\d{{1,2}}){_SUFFIX}", re.IGNORECASE)
_FIRST = re.compile(rf"/(?:page|seite|pagina|strona|sida|side)[-_/]?[01]$|/(?:index|default){_SUFFIX}$", re.IGNORECASE)
_AT_END = re.compile(rf"{_SUFFIX}$", re.IGNORECASE)
_ENDING = re.compile(rf"(.*?)({_SUFFIX})?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Spelt:
    """What the address of a further page says."""

    number: int
    plain: bool = False
    """There is only a number behind the name, as other stories have too: ``/links-2``."""
    archive: bool = False
    """As the pages of a list are mostly spelt: ``/page/2``."""


def stem_of(story: str) -> str:
    """What the addresses of all pages of ``story`` have in them; empty if nothing."""
    try:
        path = urlsplit(story).path.rstrip("/")
    except ValueError:
        return ""
    without_first = _FIRST.sub("", path)
    return without_first if without_first != path else _AT_END.sub("", path)


def spelt(story: str, link: str) -> Spelt | None:
    """How ``link`` is spelt as a further page of ``story``, the address of its first; None if it is not."""
    try:
        first, other = urlsplit(story), urlsplit(link)
        if other.scheme not in ("http", "https") or not _same_host(first, other):
            return None
    except ValueError:
        return None
    told = {name: value for name, value in _parameters(first).items() if not _is_first(name, value)}
    said = _parameters(other)
    path, beyond = first.path.rstrip("/"), other.path.rstrip("/")
    if path != beyond:
        return _by_path(_FIRST.sub("", path), beyond) if path and told == said else None
    pages = [name for name in said if name.lower() in _PARAMETERS and name not in told]
    rest = {name: value for name, value in said.items() if name not in pages}
    if len(pages) != 1 or rest != told or not (path or told) or not _NUMBER.fullmatch(said[pages[0]]):
        return None
    return Spelt(int(said[pages[0]]))


def _by_path(story: str, path: str) -> Spelt | None:
    if path.startswith(story) and (found := _SEGMENT.fullmatch(path, len(story))):
        word = path[len(story) + 1 : found.start(1)].strip("-_/").lower()
        return Spelt(int(found[1]), archive=word != "")
    if path.startswith(story) and (found := _INDEX.fullmatch(path, len(story))):
        return Spelt(int(found[1]))
    whole = _ENDING.fullmatch(story)
    name, suffix = (whole[1], whole[2] or "") if whole else (story, "")
    for stem, end in ((name, suffix), (story, "")):
        if path.startswith(stem) and path.endswith(end):
            found = _JOINED.fullmatch(path, len(stem), len(path) - len(end))
            if found:
                return Spelt(int(found[2] or found[3]), plain=not (found["word"] or found[3] or suffix))
    return None


def _parameters(parts: SplitResult) -> dict[str, str]:
    host = host_without_device(parts.hostname or "")
    told = parse_qsl(parts.query, keep_blank_values=True)
    return {name: value for name, value in told if not is_tracking(name, value, host)}


def _is_first(name: str, value: str) -> bool:
    """Whether a parameter says that this is the first page; where ``p`` is one, a story is often called so."""
    return name.lower() in _PARAMETERS - {"p"} and value in ("0", "1")


def _same_host(one: SplitResult, other: SplitResult) -> bool:
    return (_host(one), one.port) == (_host(other), other.port)


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")
