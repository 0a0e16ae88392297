"""What a drop or the clipboard holds, by content: browsers offer a link in many flavours, some of them empty."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QUrl

from clipper.desk import PastedText, Source, sources_in

_MOZILLA_URL = "text/x-moz-url"
"""UTF-16: an address, a line feed, its title, and so on by turns."""
_NETSCAPE_URL = "_NETSCAPE_URL"
"""An address, a line feed and its title."""
_TAKEN_SCHEMES = frozenset({"http", "https", "file"})
_OURS = ("text/uri-list", _MOZILLA_URL, _NETSCAPE_URL, "text/html", "text/plain")


def flavours_of(mime: QMimeData) -> tuple[str, ...]:
    """The readable flavours of ``mime`` as text, those that say the most about links first, without the empty ones.

    To be called on the GUI thread, where what is dragged can be read; what comes of it may be looked through on any.
    """
    addresses = "\n".join(_address(url) for url in mime.urls() if url.scheme().lower() in _TAKEN_SCHEMES)
    mozilla = "\n".join(_decoded(mime, _MOZILLA_URL, "utf-16-le").split("\n")[::2])
    netscape = _decoded(mime, _NETSCAPE_URL, "utf-8").partition("\n")[0]
    return tuple(text for text in (addresses, mozilla, netscape, mime.html(), mime.text()) if text.strip())


def sources_of(flavours: Iterable[str]) -> tuple[Source, ...]:
    """What can be clipped: the links or files of the first flavour that holds some, else a text."""
    text: tuple[Source, ...] = ()
    for flavour in flavours:
        found = sources_in(flavour)
        if any(not isinstance(source, PastedText) for source in found):
            return found
        text = found or text
    return text


def may_hold_sources(mime: QMimeData) -> bool:
    """Whether ``mime`` has a flavour that could hold any; during a drag its content may not be given out yet."""
    return any(mime.hasFormat(name) for name in _OURS) or mime.hasUrls() or mime.hasText() or mime.hasHtml()


def _address(url: QUrl) -> str:
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def _decoded(mime: QMimeData, flavour: str, encoding: str) -> str:
    if not mime.hasFormat(flavour):
        return ""
    return bytes(mime.data(flavour).data()).decode(encoding, "replace").replace("\0", "").lstrip("\ufeff")
