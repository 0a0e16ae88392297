"""Watches the clipboard, if the user wants that: what is copied in another program and could be clipped is offered."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from clipper.desk import LIBRARY_LANE, Flavours, WebAddress, known_as, sources_of
from clipper.errors import ClipperError
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.gui.taking_in.payload import flavours_of
from clipper.languages import placed

_TOPIC = "clipboard"
_SECRET = (
    "x-kde-passwordManagerHint",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="Clipboard Viewer Ignore"',
    "org.nspasteboard.ConcealedType",
    "org.nspasteboard.TransientType",
)
"""With these a program asks of those that watch the clipboard not to look: password managers do (KeePassXC's
``Clipboard.cpp``, nspasteboard.org, Microsoft's "Cloud Clipboard and Clipboard History Formats")."""
_SHOWN = 60
"""Characters of an address that are shown."""


@dataclass(frozen=True, slots=True)
class _Copied:
    addresses: tuple[str, ...]
    known: int | None
    """The clipping that the only one of them is already."""


class ClipboardWatch(QObject):
    """Offers nothing but addresses, each once; takes no focus, and looks at nothing that Clipper has copied itself."""

    def __init__(
        self,
        take: Callable[[tuple[str, ...]], None],
        show: Callable[[int], None],
        bridge: Bridge,
        notices: Notices,
        parent: QObject,
    ) -> None:
        """``take`` clips addresses, ``show`` selects a clipping."""
        super().__init__(parent)
        self._take, self._show = take, show
        self._bridge, self._notices = bridge, notices
        self._offered: set[str] = set()
        self._on = False
        QGuiApplication.clipboard().dataChanged.connect(self._look)

    def turn(self, *, on: bool) -> None:
        """Begin to watch, or leave off."""
        self._on = on
        if not on:
            self._notices.done_with(_TOPIC)

    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if not self._on or clipboard.ownsClipboard():
            return
        mime = clipboard.mimeData()
        if not _is_secret(mime):
            flavours = flavours_of(mime)
            self._bridge.run(LIBRARY_LANE, lambda _: self._copied(flavours), self._offer)

    def _copied(self, flavours: Flavours) -> _Copied:
        """Off the GUI thread: what is copied may be long."""
        try:
            sources = sources_of(flavours)
        except ClipperError:
            return _Copied((), None)
        addresses = tuple(source.address for source in sources if isinstance(source, WebAddress))
        if len(addresses) < len(sources):
            return _Copied((), None)
        return _Copied(addresses, known_as(self._bridge.desk, addresses[0]) if len(addresses) == 1 else None)

    def _offer(self, copied: _Copied) -> None:
        addresses = tuple(address for address in copied.addresses if address not in self._offered)
        if not addresses or not self._on:
            return
        self._offered.update(addresses)
        refuse = Action(self.tr("Not now"), partial(self._notices.done_with, _TOPIC))
        if copied.known is not None:
            show = Action(self.tr("Show it"), partial(self._do, partial(self._show, copied.known)))
            self._notices.mention(
                _TOPIC, placed(self.tr("“%1” is in the library already."), _short(addresses[0])), show
            )
            return
        take = Action(self.tr("Clip"), partial(self._do, partial(self._take, addresses)))
        if len(addresses) == 1:
            self._notices.say(_TOPIC, placed(self.tr("Clip “%1”?"), _short(addresses[0])), take, refuse)
        else:
            self._notices.say(_TOPIC, self.tr("Clip the %n links that were copied?", "", len(addresses)), take, refuse)

    def _do(self, act: Callable[[], None]) -> None:
        self._notices.done_with(_TOPIC)
        act()


def _is_secret(mime: QMimeData) -> bool:
    return any(mime.hasFormat(name) for name in _SECRET)


def _short(address: str) -> str:
    shown = address.partition("://")[2] or address
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
