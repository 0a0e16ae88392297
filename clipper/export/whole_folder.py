"""Writing a folder whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clipper.export.errors import CannotWrite, FolderInUse


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Gives a new folder beside ``path``; once that is done, it takes that name, which nothing or an empty folder had.

    What is in it is on the disk before. If the block raises, it is removed. Raises FolderInUse, CannotWrite.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not (target.is_dir() and _is_empty(target)):
            raise FolderInUse(path)
        part = target.with_name(f".clipper-{secrets.token_hex(8)}.part")
        part.mkdir(parents=True)
        try:
            yield part
            _flush(part)
            if target.exists():
                target.rmdir()
            part.rename(target)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST) and target.exists():
            raise FolderInUse(path) from error
        raise CannotWrite(path, error.strerror or str(error)) from error


def _is_empty(folder: Path) -> bool:
    return next(folder.iterdir(), None) is None


def _flush(folder: Path) -> None:
    """A hundred thousand files are flushed at once where the system can; elsewhere one by one."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
