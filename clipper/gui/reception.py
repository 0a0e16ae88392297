"""One window for one library: a second start hands its words to the one that is open, and ends.

The two find each other by a local socket (a named pipe on Windows) that only the same user may use, named after the
library. What is said over it is one line of JSON, and one word in answer.
"""

import hashlib
import json
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 2_000
"""Milliseconds that an open window, which may be busy, has to answer."""
_LONGEST = 1_000_000
"""Bytes of words: some ten thousand links."""
_HEARD = b"heard\n"


def hand_over(library: str, words: tuple[str, ...]) -> bool:
    """Give ``words`` to the window that is open on ``library``, which comes to the front; whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(library))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps(words).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_PATIENCE):
            return False
    return bytes(socket.readLine().data()) == _HEARD


class Reception(QObject):
    """Hears what later starts hand over."""

    came = Signal(tuple)
    """Somebody started the program again, with these words or none."""

    def __init__(self, library: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        name = server_name(library)
        if not self._server.listen(name):
            # Nobody answered there before: it is what a killed process has left.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_LONGEST)
            socket.readyRead.connect(lambda guest=socket: self._hear(guest))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            words = _words(bytes(socket.readLine().data()))
            if words is not None:
                socket.write(_HEARD)
                socket.flush()
                self.came.emit(words)
            socket.disconnectFromServer()
        elif socket.bytesAvailable() >= _LONGEST:
            socket.abort()


def server_name(library: str) -> str:
    """By which name the window on ``library`` is found."""
    place = library if "://" in library else str(Path(library).expanduser().resolve())
    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    # The folder for temporary files too: it tells sessions apart that share nothing else.
    told = f"{user}\n{tempfile.gettempdir()}\n{place}"
    return f"clipper-{hashlib.sha256(told.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"


def _words(line: bytes) -> tuple[str, ...] | None:
    try:
        words = json.loads(line)
    except ValueError:
        return None
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        return None
    return tuple(words)
