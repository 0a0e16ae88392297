"""Rule files in a folder."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from clipper.library.driver_errors import told_as_ours
from clipper.library.durable import make_names_durable
from clipper.sites import host_of_file


class FolderRuleFiles:
    """The folder need not be there; it is made with the first file."""

    def __init__(self, folder: Path, place: str) -> None:
        """``place`` is the library's, for errors."""
        self._folder = folder
        self._place = place

    def names(self) -> tuple[str, ...]:
        with told_as_ours(self._place):
            if not self._folder.is_dir():
                return ()
            return tuple(sorted(path.name for path in self._folder.iterdir() if _is_ours(path)))

    def get(self, names: Iterable[str]) -> dict[str, bytes]:
        with told_as_ours(self._place):
            found = {name: self._folder / name for name in names if host_of_file(name)}
            return {name: path.read_bytes() for name, path in found.items() if path.is_file()}

    def put(self, name: str, content: bytes) -> None:
        if not host_of_file(name):
            raise ValueError("no name of a rule file", name)
        with told_as_ours(self._place):
            self._folder.mkdir(exist_ok=True)
            make_names_durable(self._folder.parent)
            written = self._folder / f"{secrets.token_hex(8)}.tmp"
            try:
                with written.open("xb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                written.replace(self._folder / name)
                make_names_durable(self._folder)
            finally:
                written.unlink(missing_ok=True)

    def delete(self, name: str) -> bool:
        path = self._folder / name
        with told_as_ours(self._place):
            if not host_of_file(name) or not path.is_file():
                return False
            path.unlink()
            return True


def _is_ours(path: Path) -> bool:
    return bool(host_of_file(path.name)) and path.is_file()
