"""Where one stopped in the stories that were read last, from one time to the next."""

import json
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile

from clipper.gui.reader import ReadingPlace

_MOST = 500

Changes: TypeAlias = dict[str, list[object]]
"""Places by library and number, the latest last; an empty one is the beginning."""


class ReadingPlaces:
    """Those of one library. Nothing that matters: a file that is missing or damaged means that stories begin on top."""

    def __init__(self, path: Path, library: str) -> None:
        """``path`` is of the file that holds the places of all libraries; ``library`` where this one is."""
        self._path = path
        # Not by its name: an address may tell more about a server than a file of this kind should.
        self._library = sha256(library.encode()).hexdigest()[:16]
        self._known = self._load()
        self._changed: Changes = {}
        self._turn = Lock()

    def of(self, number: int) -> ReadingPlace | None:
        """Where one stopped in this clipping; None at its beginning."""
        match self._known.get(self._key(number)):
            case [int(order), int() | float() as share, str(words)]:
                return ReadingPlace(order, share, words)
            case _:
                return None

    def keep(self, number: int, place: ReadingPlace | None) -> None:
        """One stops there; None is the beginning."""
        entry: list[object] = [place.order, round(place.share, 4), place.words] if place else []
        key = self._key(number)
        if entry != self._known.get(key, []):
            self._known[key] = self._changed[key] = entry

    def take_changes(self) -> Changes:
        """What is to be written, which is known to be so from now on."""
        changes, self._changed = self._changed, {}
        return changes

    def write(self, changes: Changes) -> None:
        """Write ``changes`` among what other windows have written meanwhile. May be called from any thread."""
        if not changes:
            return
        with self._turn:
            merged = self._load()
            for key, entry in changes.items():
                merged.pop(key, None)
                if entry:
                    merged[key] = entry
            file = QSaveFile(str(self._path))
            if file.open(QIODevice.OpenModeFlag.WriteOnly):
                latest = dict(list(merged.items())[-_MOST:])
                file.write(QByteArray(json.dumps(latest, ensure_ascii=False).encode()))
                file.commit()

    def _key(self, number: int) -> str:
        return f"{self._library}/{number}"

    def _load(self) -> Changes:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        entries = found.items() if isinstance(found, dict) else ()
        return {key: entry for key, entry in entries if isinstance(entry, list)}
