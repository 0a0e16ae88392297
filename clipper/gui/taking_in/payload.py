"""What a drop or the clipboard holds, decoded: browsers offer a link in many flavours, each in its own way.

Names and encodings are those of the programs' sources: Firefox (``nsITransferable.idl``), Chromium
(``clipboard_constants.h``), Qt on Windows (``qwindowsmimeregistry.cpp``), Nautilus and Dolphin.
"""

from PySide6.QtCore import QMimeData, QUrl

from clipper.desk import Flavours, Link

_URI_LIST = "text/uri-list"
_ALTERNATING = ("text/x-moz-url", "_NETSCAPE_URL")
"""An address, a line feed, its title, and so on by turns."""
_ADDRESSES = ("text/x-moz-url-data", "application/x-kde4-urilist", "public.url", "public.file-url")
"""An address a line."""
_COPIED_FILES = ("x-special/gnome-copied-files", "x-special/mate-copied-files")
"""``copy`` or ``cut``, and below it an address a line."""
_TITLES = ("text/x-moz-url-desc", "public.url-name")
_PAGES = (
    "text/x-moz-url-priv",
    "chromium/x-source-url",
    "org.chromium.source-url",
    'application/x-qt-windows-mime;value="Chromium internal source URL"',
    'application/x-qt-windows-mime;value="msSourceUrl"',
    "chromium/x-renderer-taint",
)
"""The address of the page that a selection is from; the first and the last tell only the site."""
_HTML = ("text/html", 'application/x-qt-windows-mime;value="HTML Format"')
_ARCHIVES = ("com.apple.webarchive", "Apple Web Archive pasteboard type")
_SHORTCUT = 'application/x-qt-windows-mime;value="FileContents"'
_SHORTCUT_NAME = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
"""A link file, which browsers on Windows offer to the desktop: its content; its name is in a FILEGROUPDESCRIPTORW."""
_NAME_IN_DESCRIPTOR = slice(76, 76 + 520)
"""Behind the count of files, 72 bytes of numbers of the first of them; 260 characters of UTF-16."""

_TAKEN_SCHEMES = frozenset({"http", "https", "file"})
_OURS = (_URI_LIST, *_ALTERNATING, *_ADDRESSES, *_COPIED_FILES, *_HTML, _SHORTCUT)


def flavours_of(mime: QMimeData) -> Flavours:
    """The flavours of ``mime`` that we can read.

    To be called on the GUI thread, where what is dragged can be read; what comes of it may be looked through on any.
    """
    lists = [
        tuple(Link(_address(url)) for url in mime.urls() if url.scheme().lower() in _TAKEN_SCHEMES),
        *(_by_turns(_decoded(mime, name)) for name in _ALTERNATING),
        *(_one_a_line(_decoded(mime, name)) for name in _ADDRESSES),
        *(_one_a_line(_decoded(mime, name).partition("\n")[2]) for name in _COPIED_FILES),
        _in_shortcut(_decoded(mime, _SHORTCUT), _content(mime, _SHORTCUT_NAME)[_NAME_IN_DESCRIPTOR]),
    ]
    return Flavours(
        lists=tuple(filter(None, lists)),
        title=next(filter(None, (_decoded(mime, name).strip() for name in _TITLES)), ""),
        html=next(filter(str.strip, (_decoded(mime, name) for name in _HTML)), ""),
        text=mime.text(),
        page=next(filter(None, (_decoded(mime, name).strip() for name in _PAGES)), ""),
        archive=next(filter(None, (_content(mime, name) for name in _ARCHIVES)), b""),
        picture=mime.hasImage() or any(name.startswith("image/") for name in mime.formats()),
    )


def may_hold_sources(mime: QMimeData) -> bool:
    """Whether ``mime`` has a flavour that could hold any; during a drag its content may not be given out yet."""
    return any(mime.hasFormat(name) for name in _OURS) or mime.hasUrls() or mime.hasText() or mime.hasHtml()


def _address(url: QUrl) -> str:
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def _by_turns(text: str) -> tuple[Link, ...]:
    lines = text.split("\n")
    titles = (*lines[1::2], "")
    return tuple(Link(address, title) for address, title in zip(lines[::2], titles, strict=False) if address.strip())


def _one_a_line(text: str) -> tuple[Link, ...]:
    return tuple(Link(line) for line in text.split("\n") if line.strip())


def _in_shortcut(text: str, name: bytes) -> tuple[Link, ...]:
    """The link in the lines of an InternetShortcut; the name of its file is its title."""
    lines = (line.strip().partition("=") for line in text.split("\n"))
    title = name.decode("utf-16-le", "replace").partition("\0")[0].removesuffix(".url")
    return tuple(Link(value, title) for key, _, value in lines if key.upper() == "URL" and value)


def _content(mime: QMimeData, flavour: str) -> bytes:
    return bytes(mime.data(flavour).data()) if mime.hasFormat(flavour) else b""


def _decoded(mime: QMimeData, flavour: str) -> str:
    """A flavour as text: UTF-16, with a mark or without one as browsers write it, or else UTF-8."""
    content = _content(mime, flavour)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    elif _is_utf_16(content):
        text = content.decode(
            "utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be", "replace"
        )
    else:
        text = _by_letters(content)
    return text.replace("\0", "").lstrip("\ufeff")


def _by_letters(content: bytes) -> str:
    """UTF-8, unless a title in Korean or Chinese shows that it is not; what its programs mean then is UTF-16."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("utf-16-le" if len(content) % 2 == 0 else "utf-8-sig", "replace")


def _is_utf_16(content: bytes) -> bool:
    """Whether one of the first two bytes, or a quarter of the first ones, is zero, as in no other text."""
    head = content[:64]
    return len(content) > 1 and (0 in head[:2] or head.count(0) * 4 > len(head))
