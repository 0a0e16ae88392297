"""What a drop or the clipboard holds, by content: browsers offer a link in many flavours, some of them empty."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QUrl

from clipper.desk import PastedText, Source, sources_in

_MOZILLA_URL = "text/x-moz-url"
"""UTF-16: an address, a line feed, its title, and so on by turns."""
_NETSCAPE_URL = "_NETSCAPE_URL"
"""An address, a line feed and its title."""
_TAKEN_SCHEMES = frozenset({"http", "https", "file"})
_OURS = ("text/uri-list", _MOZILLA_URL, _NETSCAPE_URL, "text/html", "text/plain")


def sources_of(mime: QMimeData) -> tuple[Source, ...]:
    """What can be clipped of ``mime``: the links or files of the best flavour that holds some, else a text."""
    text: tuple[Source, ...] = ()
    for flavour in _flavours(mime):
        found = sources_in(flavour)
        if any(not isinstance(source, PastedText) for source in found):
            return found
        text = found or text
    return text


def may_hold_sources(mime: QMimeData) -> bool:
    """Whether ``mime`` has a flavour that could hold any; during a drag its content may not be given out yet."""
    return any(mime.hasFormat(name) for name in _OURS) or mime.hasUrls() or mime.hasText() or mime.hasHtml()


def is_silent(mime: QMimeData) -> bool:
    """Whether nothing can be read of it yet."""
    return not any(True for _ in _flavours(mime))


def _flavours(mime: QMimeData) -> Iterator[str]:
    """The readable flavours as text, those that say the most about links first; empty ones are passed over."""
    addresses = "\n".join(_address(url) for url in mime.urls() if url.scheme().lower() in _TAKEN_SCHEMES)
    mozilla = _decoded(mime, _MOZILLA_URL, "utf-16-le").split("\n")[::2]
    netscape = _decoded(mime, _NETSCAPE_URL, "utf-8").split("\n")[:1]
    for text in (addresses, "\n".join(mozilla), "\n".join(netscape), mime.html(), mime.text()):
        if text.strip():
            yield text


def _address(url: QUrl) -> str:
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def _decoded(mime: QMimeData, flavour: str, encoding: str) -> str:
    if not mime.hasFormat(flavour):
        return ""
    return bytes(mime.data(flavour).data()).decode(encoding, "replace").replace("\0", "").lstrip("\ufeff")
