"""A folder whose files have checksums."""

import hashlib
from pathlib import Path
from types import TracebackType

from clipper.archive import layout


class SummedFolder:
    """A context manager; each file that is written is added to the list that ``sha256sum -c`` checks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[str] = set()
        self._sums = (folder / layout.SUMS).open("w", encoding="utf-8", newline="\n")
        self.files = 0

    def write(self, path: str, content: str | bytes, digest: str = "") -> None:
        """Write a file at ``path`` below the folder; ``digest`` is its SHA-256, if that is known."""
        written = content if isinstance(content, bytes) else content.encode()
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            (self._folder / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        (self._folder / path).write_bytes(written)
        self._sums.write(f"{digest or hashlib.sha256(written).hexdigest()}  {path}\n")
        self.files += 1

    def has(self, path: str) -> bool:
        return (self._folder / path).exists()

    def __enter__(self) -> "SummedFolder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._sums.close()
