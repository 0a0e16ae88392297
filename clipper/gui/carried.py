"""Clippings on their way, held by the pointer: what other programs are offered of them, and what our own window reads.

Knows nothing of who carries them or takes them, so that every pane can.
"""

import json
import os
from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from clipper.clipping import Card

_OURS = f"application/x-clipper-clippings-{os.getpid()}"
"""The numbers, as JSON. Only this program's own window knows the name: another's library has other numbers."""


def mime_of(cards: Sequence[Card], file: Path | None = None) -> QMimeData:
    """``cards`` as links and as text, or as ``file``, which has been made of them.

    A target that takes files takes links for files too, and makes bookmarks of them: it is offered one or the other.
    """
    mime = QMimeData()
    mime.setData(_OURS, json.dumps([card.number for card in cards]).encode())
    if file is not None:
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        return mime
    linked = [(card, address) for card in cards if (address := address_of(card))]
    if linked:
        mime.setUrls([QUrl(address) for _, address in linked])
    mime.setText("\n\n".join("\n".join(filter(None, dict.fromkeys((card.title, address_of(card))))) for card in cards))
    mime.setHtml("".join(f"<p>{_as_html(card)}</p>" for card in cards))
    return mime


def is_carried(mime: QMimeData) -> bool:
    """Whether ``mime`` holds clippings of this window, which nobody should take in again."""
    return mime.hasFormat(_OURS)


def carried(mime: QMimeData) -> tuple[int, ...]:
    """The numbers of the clippings in ``mime``; none if it has come from elsewhere."""
    return tuple(json.loads(bytes(mime.data(_OURS).data()))) if is_carried(mime) else ()


def address_of(card: Card) -> str:
    """Where its page is; empty for a text that was pasted."""
    return "" if card.origin.startswith("pasted:") else card.address or card.origin


def _as_html(card: Card) -> str:
    address = address_of(card)
    title = escape(card.title)
    return f'<a href="{escape(address)}">{title}</a>' if address else title
